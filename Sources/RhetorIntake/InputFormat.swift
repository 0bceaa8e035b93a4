/// A kind of file that articles stand in.
public enum InputFormat: String, Hashable, Sendable, CaseIterable {
  /// Plain text, its layout guessed.
  case text
  /// CommonMark with GitHub's tables, and front matter.
  case markdown
  /// A web page, or a piece of one.
  case html
  /// Word's format since 2007 (ISO/IEC 29500).
  case docx
  /// OpenDocument text (ISO/IEC 26300).
  case odt
  /// One JSON object a line, one article each.
  case jsonl
  /// Rows of fields, one article each (RFC 4180).
  case csv

  /// Whether a file of this format holds many articles.
  public var isCorpus: Bool { self == .jsonl || self == .csv }

  /// The format that a file name speaks for; nil when its ending says nothing. An ending that
  /// tells of compression is looked behind.
  public init?(path: String) {
    var name = path[...]
    if let slash = name.lastIndex(of: "/") { name = name[name.index(after: slash)...] }
    var ending = Self.cutEnding(&name)
    if Self.compressionEndings.contains(ending) { ending = Self.cutEnding(&name) }
    guard let format = Self.endings[ending] else { return nil }
    self = format
  }

  /// The endings of files that are read in folders, in alphabetical order.
  public static let readEndings: [String] = endings.keys.sorted()
  /// Of those the endings of files that hold one article.
  public static let articleEndings: [String] = endings.filter { !$0.value.isCorpus }.keys.sorted()
  /// Endings that may follow those.
  public static let compressionEndings = ["gz", "zst"]

  /// The format that the first bytes speak for, when the name says nothing.
  public init(content bytes: [UInt8]) {
    let head = bytes.prefix(1024).drop {
      $0 == 0x20 || (0x09...0x0D).contains($0) || [0xEF, 0xBB, 0xBF].contains($0)
    }
    let text = String(decoding: head, as: UTF8.self).lowercased()
    if head.starts(with: "PK\u{3}\u{4}".utf8) {
      let isODT = String(decoding: bytes.prefix(128), as: UTF8.self)
        .contains("application/vnd.oasis.opendocument.text")
      self = isODT ? .odt : .docx
    } else if text.hasPrefix("<!doctype html") || text.hasPrefix("<html")
      || text.hasPrefix("<?xml") && text.contains("<html")
    {
      self = .html
    } else {
      self = .text
    }
  }

  private static let endings: [String: InputFormat] = [
    "txt": .text, "text": .text, "md": .markdown, "markdown": .markdown, "html": .html,
    "htm": .html, "xhtml": .html, "docx": .docx, "odt": .odt, "jsonl": .jsonl, "ndjson": .jsonl,
    "csv": .csv,
  ]

  private static func cutEnding(_ name: inout Substring) -> String {
    guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return "" }
    let ending = name[name.index(after: dot)...].lowercased()
    name = name[..<dot]
    return ending
  }
}
