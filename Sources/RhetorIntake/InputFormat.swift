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
  /// Rows of fields, one article each (RFC 4180), divided by commas, semicolons or tabs.
  case csv

  /// Whether a file of this format holds many articles.
  public var isCorpus: Bool { self == .jsonl || self == .csv }

  /// The format that a file name speaks for; nil when its ending says nothing. An ending that
  /// tells of compression is looked behind.
  ///
  /// It is asked twice of each article. Read character by character, a name cost 8,000 instructions,
  /// a hundredth of the whole run on articles of 5 KB; as bytes it costs 200.
  public init?(path: String) {
    guard let format = Self.ofPlainName(in: path) ?? Self.ofAnyName(in: path) else { return nil }
    self = format
  }

  /// The format that the end of a name speaks for where it is ASCII and nothing but what it seems;
  /// nil for all others.
  private static func ofPlainName(in path: String) -> InputFormat? {
    var path = path
    return path.withUTF8 { path in
      var end = path.count
      for _ in 0..<2 {
        var ending: UInt64 = 0
        var start = end
        while start > 0, path[start - 1] != UInt8(ascii: ".") {
          let byte = path[start - 1]
          guard byte < 0x80, byte != UInt8(ascii: "/"), end - start < 8 else { return nil }
          ending = ending << 8 | UInt64(byte &- 0x41 < 26 ? byte | 0x20 : byte)
          start -= 1
        }
        // A character beyond ASCII can swallow the full stop behind it.
        guard start > 1, path[start - 2] < 0x80, path[start - 2] != UInt8(ascii: "/"),
          let plain = plainEndings.first(where: { $0.ending == ending })
        else { return nil }
        if let format = plain.format { return format }
        end = start - 1
      }
      return nil
    }
  }

  /// The endings as numbers, their first letter lowest; those of compression have no format.
  private static let plainEndings: [(ending: UInt64, format: InputFormat?)] = {
    func packed(_ ending: String) -> UInt64 {
      ending.utf8.reversed().reduce(0) { $0 << 8 | UInt64($1) }
    }
    return endings.map { (packed($0.key), $0.value) } + compressionEndings.map { (packed($0), nil) }
  }()

  /// The format that any name speaks for.
  static func ofAnyName(in path: String) -> InputFormat? {
    var name = path[...]
    if let slash = name.lastIndex(of: "/") { name = name[name.index(after: slash)...] }
    return endings[ending(of: name)]
  }

  /// What divides the fields of a table by its name: a tab in `.tsv`, packed or not; nil where only the
  /// header tells.
  public static func separator(ofTableAt path: String) -> UInt8? {
    ending(of: path[...]) == "tsv" ? UInt8(ascii: "\t") : nil
  }

  /// The endings of files that are read in folders, in alphabetical order.
  public static let readEndings: [String] = endings.keys.sorted()
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
    "csv": .csv, "tsv": .csv,
  ]

  /// The ending of a name in small letters, that of compression aside.
  private static func ending(of name: Substring) -> String {
    var name = name
    let ending = cutEnding(&name)
    return compressionEndings.contains(ending) ? cutEnding(&name) : ending
  }

  private static func cutEnding(_ name: inout Substring) -> String {
    guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return "" }
    let ending = name[name.index(after: dot)...].lowercased()
    name = name[..<dot]
    return ending
  }
}
