/// Where a document comes from and what its file says of it.
public struct Origin: Hashable, Sendable {
  /// The article's own name, where a file holds several.
  public var article: String?
  /// The format that was read.
  public var format: String
  /// The encoding that was read.
  public var encoding: EncodingChoice
  /// What lines and columns count.
  public var places: Places
  /// What the file says of the article, passed through to the report.
  public var meta: [String: String]
  /// What was put right or left out while reading, one sentence each, without a full stop.
  public var notes: [String]

  /// Creates an origin.
  public init(
    article: String? = nil, format: String = "text", encoding: EncodingChoice = .utf8,
    places: Places = .lines, meta: [String: String] = [:], notes: [String] = []
  ) {
    self.article = article
    self.format = format
    self.encoding = encoding
    self.places = places
    self.meta = meta
    self.notes = notes
  }

  /// What a place's line and column count.
  public enum Places: String, Hashable, Sendable {
    /// Lines of the file, and characters in the line.
    case lines
    /// Paragraphs of a word processor's text, and characters in the paragraph.
    case paragraphs
  }
}
