/// One article as it is kept: totals, rates, and every sentence.
public struct ArticleRecord: Hashable, Sendable {
  /// The file the article stands in.
  public let path: String
  /// The article: its own name where a file holds several, otherwise the path again.
  public let article: String
  /// The headline as written; nil when there is none.
  public let title: String?
  /// All its words.
  public let words: Int
  /// Its words in the author's running prose: the ground of every rate.
  public let authorWords: Int
  /// The share of its prose that stands inside quotations, in thousandths.
  public let quotedShare: Int
  /// The points of headline and subheadings, in thousandths; not part of `points`.
  public let headline: ScoresRecord
  /// The points of everything but headline and subheadings, in thousandths.
  public let points: ScoresRecord
  /// The rates; nil when there are too few words to claim one.
  public let per1000: RatesRecord?
  /// How many findings there are, notes and headlines included.
  public let findings: Int
  /// How many sentences there are, headlines included.
  public let sentences: Int
  /// How many sentences have points.
  public let sentencesTouched: Int
  /// What the input said of the article: outlet, date, whatever was passed through.
  public let meta: [String: String]
  /// How many malformed byte sequences were replaced while reading.
  public let repairs: Int
  /// What else was put right while reading, one sentence each.
  public let notes: [String]
  /// How the file was read.
  public let source: SourceRecord
  /// What is wrong with the article's comments to Rhetor, in order of place.
  public let warnings: [WarningRecord]
  /// Every sentence in order; empty in a report that keeps articles only.
  public let sentenceRecords: [SentenceRecord]

  /// Creates an article from its sentences; every total is computed from them, here and only here.
  public init(
    path: String, article: String? = nil, title: String? = nil, meta: [String: String] = [:],
    repairs: Int = 0, notes: [String] = [], source: SourceRecord = .plain,
    warnings: [WarningRecord] = [], sentences records: [SentenceRecord]
  ) {
    let totals = ArticleTotals(of: records)
    self.path = path
    self.article = article ?? path
    self.title = title
    self.words = totals.words
    self.authorWords = totals.authorWords
    self.quotedShare = totals.quotedShare
    self.headline = totals.headline
    self.points = totals.points
    self.per1000 = totals.rates
    self.findings = totals.findings
    self.sentences = records.count
    self.sentencesTouched = totals.touched
    self.meta = meta
    self.repairs = repairs
    self.notes = notes
    self.source = source
    self.warnings = warnings
    self.sentenceRecords = records
  }

  /// How many of the findings have no points: notes, and what was suppressed; 0 where the sentences
  /// are not kept.
  public var findingsWithoutPoints: Int {
    sentenceRecords.reduce(0) { $0 + $1.findings.count { $0.points == 0 } }
  }

  /// What a heading calls it: the path, and the article's own name where there is one.
  public var label: String { article == path ? path : "\(path): \(article)" }
}

extension ArticleRecord: Decodable {
  /// Reads an article; what says nothing when absent may be missing.
  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    path = try values.decode(String.self, forKey: .path)
    article = try values.decodeIfPresent(String.self, forKey: .article) ?? path
    title = try values.decodeIfPresent(String.self, forKey: .title)
    words = try values.required(.words)
    authorWords = try values.required(.authorWords)
    quotedShare = try values.thousandths(.quotedShare)
    headline = try values.decodeIfPresent(ScoresRecord.self, forKey: .headline) ?? .zero
    points = try values.decode(ScoresRecord.self, forKey: .points)
    per1000 = try values.decodeIfPresent(RatesRecord.self, forKey: .per1000)
    findings = try values.required(.findings)
    sentences = try values.required(.sentences)
    sentencesTouched = try values.required(.sentencesTouched)
    meta = try values.decodeIfPresent([String: String].self, forKey: .meta) ?? [:]
    repairs = try values.amount(.repairs)
    notes = try values.decodeIfPresent([String].self, forKey: .notes) ?? []
    source = try values.decodeIfPresent(SourceRecord.self, forKey: .source) ?? .plain
    warnings = try values.decodeIfPresent([WarningRecord].self, forKey: .warnings) ?? []
    sentenceRecords =
      try values.decodeIfPresent([SentenceRecord].self, forKey: .sentenceRecords) ?? []
  }

  private enum CodingKeys: String, CodingKey {
    case path, article, title, words
    case authorWords = "author-words"
    case quotedShare = "quoted-share"
    case headline, points
    case per1000 = "per-1000"
    case findings, sentences
    case sentencesTouched = "sentences-touched"
    case meta, repairs, notes, source, warnings
    case sentenceRecords = "sentence-records"
  }
}
