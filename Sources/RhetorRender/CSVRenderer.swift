public import RhetorReport

/// Comma-separated values as in RFC 4180: a header row, then one row per sentence or article.
///
/// A field that a spreadsheet would take for a formula begins with an apostrophe instead. Stamp
/// and failures have no place in a table and are left out.
public struct CSVRenderer: Renderer {
  /// The name for `--format`.
  public static let name = "csv"
  /// What the format is for.
  public static let summary = "one row per sentence or article, for spreadsheets"

  private let options: RenderOptions

  /// Creates a renderer; `unit` says what a row is about.
  public init(_ options: RenderOptions) { self.options = options }

  /// A row has no place for warnings.
  public var holdsWarnings: Bool { false }
  /// It has no place for that.
  public var countsLeftOut: Bool { false }

  /// Writes the header row.
  public mutating func begin(_ stamp: RunStamp, into sink: inout ByteSink) {
    let stages = StageName.allCases.map(\.rawValue)
    switch options.unit {
    case .sentence:
      row(
        ["path", "article", "index", "line", "column", "start", "end", "voice", "words"]
          + ["author-words"] + stages
          + ["findings", "sources", "antecedents", "cues", "source-classes", "text"], into: &sink)
    case .article:
      row(
        ["path", "article", "title", "words", "author-words", "quoted-share"]
          + stages.map { "headline-\($0)" } + stages
          + stages.flatMap { ["\($0)-rate", "\($0)-low", "\($0)-high"] }
          + ["findings", "sentences", "sentences-touched", "meta"], into: &sink)
    }
  }

  /// Writes the rows of one article.
  public mutating func add(_ article: ArticleRecord, into sink: inout ByteSink) {
    switch options.unit {
    case .sentence: for sentence in article.sentenceRecords { row(of: sentence, into: &sink) }
    case .article: row(of: article, into: &sink)
    }
  }

  /// Writes nothing.
  public mutating func addFailure(_ failure: FailureRecord, into sink: inout ByteSink) {}

  /// Writes nothing.
  public mutating func finish(_ summary: RunSummary, into sink: inout ByteSink) {}

  private func row(of sentence: SentenceRecord, into sink: inout ByteSink) {
    var fields = [sentence.path, sentence.article]
    fields += [
      sentence.index, sentence.line, sentence.column, sentence.start, sentence.end,
    ].map { String($0) }
    fields += [sentence.voice.rawValue, String(sentence.words), String(sentence.authorWords)]
    fields += StageName.allCases.map { String(sentence.scores[$0]) }
    fields += [
      sentence.findings.map(\.id).joined(separator: ";"),
      sentence.frames.map { $0.source?.text ?? "" }.joined(separator: ";"),
      sentence.frames.map { $0.antecedent?.text ?? "" }.joined(separator: ";"),
      sentence.frames.map(\.cue.text).joined(separator: ";"),
      sentence.frames.map(\.sourceClass).joined(separator: ";"),
      sentence.text,
    ]
    row(fields, into: &sink)
  }

  private func row(of article: ArticleRecord, into sink: inout ByteSink) {
    var fields = [article.path, article.article, article.title ?? ""]
    fields += [String(article.words), String(article.authorWords)]
    fields.append(Thousandths(article.quotedShare).description)
    fields += StageName.allCases.map { String(article.headline[$0]) }
    fields += StageName.allCases.map { String(article.points[$0]) }
    for stage in StageName.allCases {
      let rate = article.per1000?[stage]
      fields += [rate?.rate, rate?.low, rate?.high].map {
        $0.map { Thousandths($0).description } ?? ""
      }
    }
    fields += [article.findings, article.sentences, article.sentencesTouched].map { String($0) }
    var meta = JSONWriter()
    meta.strings(article.meta)
    fields.append(String(decoding: meta.bytes, as: UTF8.self))
    row(fields, into: &sink)
  }

  private func row(_ fields: [String], into sink: inout ByteSink) {
    CSVRow.write(fields, into: &sink)
  }
}
