/// One sentence as it is kept: text, place, voice, scores, and what was found in it.
public struct SentenceRecord: Hashable, Sendable {
  /// The file the sentence stands in.
  public let path: String
  /// The article: its own name where a file holds several, otherwise the path again.
  public let article: String
  /// The 0-based number of the sentence in its article.
  public let index: Int
  /// The UTF-8 byte offset of its first byte in the file as read.
  public let start: Int
  /// The UTF-8 byte offset after its last byte; white space after the sentence is not part of it.
  public let end: Int
  /// The 1-based line of its first byte.
  public let line: Int
  /// The 1-based column in Unicode scalars.
  public let column: Int
  /// The 1-based column in UTF-16 code units.
  public let utf16Column: Int
  /// The sentence as written.
  public let text: String
  /// Who is speaking in most of it.
  public let voice: VoiceName
  /// Its words.
  public let words: Int
  /// Its words in the author's running prose: none in headlines, bylines, captions and embeds,
  /// and none inside quotations.
  public let authorWords: Int
  /// The sums of the points of `findings`.
  public let scores: ScoresRecord
  /// What was found, in order of place.
  public let findings: [FindingRecord]
  /// The attributions in it, in order of place.
  public let frames: [FrameRecord]

  /// Creates a sentence; its scores are the sums of the points of `findings`.
  public init(
    path: String, article: String, index: Int, start: Int, end: Int, line: Int, column: Int,
    utf16Column: Int, text: String, voice: VoiceName, words: Int, authorWords: Int,
    findings: [FindingRecord] = [], frames: [FrameRecord] = []
  ) {
    self.path = path
    self.article = article
    self.index = index
    self.start = start
    self.end = end
    self.line = line
    self.column = column
    self.utf16Column = utf16Column
    self.text = text
    self.voice = voice
    self.words = words
    self.authorWords = authorWords
    self.scores = ScoresRecord(adding: findings)
    self.findings = findings
    self.frames = frames
  }

  /// Whether something in it scores points.
  public var isTouched: Bool { findings.contains { $0.points > 0 } }
}

extension SentenceRecord: Decodable {
  /// Reads a sentence; lists may be missing, and a missing article is the path.
  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    path = try values.decode(String.self, forKey: .path)
    article = try values.decodeIfPresent(String.self, forKey: .article) ?? path
    index = try values.required(.index)
    start = try values.required(.start)
    end = try values.required(.end)
    line = try values.required(.line)
    column = try values.required(.column)
    utf16Column = try values.amount(.utf16Column, default: column)
    text = try values.decode(String.self, forKey: .text)
    voice = try values.decode(VoiceName.self, forKey: .voice)
    words = try values.required(.words)
    authorWords = try values.amount(.authorWords, default: voice == .author ? words : 0)
    scores = try values.decode(ScoresRecord.self, forKey: .scores)
    findings = try values.decodeIfPresent([FindingRecord].self, forKey: .findings) ?? []
    frames = try values.decodeIfPresent([FrameRecord].self, forKey: .frames) ?? []
  }

  private enum CodingKeys: String, CodingKey {
    case path, article, index, start, end, line, column
    case utf16Column = "utf16-column"
    case text, voice, words
    case authorWords = "author-words"
    case scores, findings, frames
  }
}
