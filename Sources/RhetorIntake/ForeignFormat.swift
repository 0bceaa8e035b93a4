/// What a file turns out to be that holds prose and is not read.
///
/// Only what nobody writes by hand decides, so that prose about such files is still prose.
struct ForeignFormat {
  /// Why the file is refused.
  let error: IntakeError

  /// Looks at the bytes of a file that nothing but its content speaks for, or whose name says that
  /// it is plain text; nil when they are no format that is known and not read.
  init?(_ bytes: [UInt8], named name: String) {
    if Self.isRTF(bytes) {
      error = Self.refusal("an RTF file", "save it as .docx, .odt or plain text")
    } else if Self.isPDF(bytes) {
      error = Self.refusal("a PDF file", "convert it to text, as with `pdftotext`")
    } else if Self.isEPUB(bytes) {
      error = Self.refusal("an EPUB book", "convert it to HTML or plain text")
    } else if Self.isJSON(bytes, name) {
      error = Self.refusal(
        "a JSON document and no article",
        "write one record a line, {\"text\": \"…\"}, and read it with --format-in jsonl")
    } else {
      return nil
    }
  }

  /// Whether text is a record of JSON Lines: its first line is a whole object with a field.
  static func beginsWithRecord(_ bytes: some Sequence<UInt8>) -> Bool {
    let line = Array(bytes.prefix { $0 != 0x0A })
    guard let record = try? JSONRecord(line) else { return false }
    return !record.fields.isEmpty
  }

  private static func refusal(_ what: String, _ help: String) -> IntakeError {
    IntakeError("\(what), which is not read", help: help, isBinary: true)
  }

  /// `{\rtf1`, then another control word or group.
  private static func isRTF(_ bytes: [UInt8]) -> Bool {
    guard bytes.starts(with: "{\\rtf".utf8) else { return false }
    let rest = bytes.dropFirst(5)
    let digits = rest.prefix { isDigit($0) }
    guard !digits.isEmpty, let next = rest.dropFirst(digits.count).first else { return false }
    return next == UInt8(ascii: "\\") || next == UInt8(ascii: "{")
  }

  /// `%PDF-1.7`, then the end of the line.
  private static func isPDF(_ bytes: [UInt8]) -> Bool {
    guard bytes.starts(with: "%PDF-".utf8), bytes.count > 8 else { return false }
    return isDigit(bytes[5]) && bytes[6] == UInt8(ascii: ".") && isDigit(bytes[7])
      && (bytes[8] == 0x0A || bytes[8] == 0x0D)
  }

  /// A zip archive whose first member says so (EPUB 3.3, 4.2).
  private static func isEPUB(_ bytes: [UInt8]) -> Bool {
    bytes.starts(with: "PK\u{3}\u{4}".utf8)
      && bytes.dropFirst(30).starts(with: "mimetypeapplication/epub+zip".utf8)
  }

  /// Under the name `*.json` something that begins and ends as an object or array does.
  private static func isJSON(_ bytes: [UInt8], _ name: String) -> Bool {
    guard name.lowercased().hasSuffix(".json") else { return false }
    let start = bytes.drop { isSpace($0) || [0xEF, 0xBB, 0xBF].contains($0) }
    let next = start.dropFirst().first { !isSpace($0) }
    let last = start.last { !isSpace($0) }
    switch start.first {
    case UInt8(ascii: "{"):
      return last == UInt8(ascii: "}") && next.map { "\"}".utf8.contains($0) } ?? false
    case UInt8(ascii: "["):
      return last == UInt8(ascii: "]") && next.map { "{[\"]".utf8.contains($0) } ?? false
    default: return false
    }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || 0x09...0x0D ~= byte }
}
