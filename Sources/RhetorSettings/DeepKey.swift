/// Finds keys and headers of too many parts before a file is parsed.
///
/// Each dot of `a.b.c` is a table within a table. The parser builds as many as a file asks for, and
/// gives them back by recursion: some ten thousand end the program.
struct DeepKey {
  /// The most parts that a key or header may have; no schema here needs more than four.
  static let limit = 64

  private let bytes: [UInt8]
  private var index = 0
  private var line = 1
  /// Where the line begins.
  private var lineStart = 0

  private init(_ bytes: [UInt8]) {
    self.bytes = bytes
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { (index, lineStart) = (3, 3) }
  }

  /// The place of the first key or header with more than `limit` parts; nil when there is none.
  static func place(in bytes: [UInt8]) -> SettingsPlace? {
    var search = DeepKey(bytes)
    return search.run()
  }

  /// Counts the dots between what ends a key or a value. A number has one dot at most, so values need
  /// not be told from keys.
  private mutating func run() -> SettingsPlace? {
    var dots = 0
    var start: Int?
    while index < bytes.count {
      let byte = bytes[index]
      switch byte {
      case UInt8(ascii: "\n"):
        line += 1
        lineStart = index + 1
        (dots, start) = (0, nil)
      case UInt8(ascii: "#"):
        while index + 1 < bytes.count, bytes[index + 1] != UInt8(ascii: "\n") { index += 1 }
      case UInt8(ascii: "="), UInt8(ascii: ","), UInt8(ascii: "["), UInt8(ascii: "]"),
        UInt8(ascii: "{"), UInt8(ascii: "}"):
        (dots, start) = (0, nil)
      case UInt8(ascii: "."):
        dots += 1
        if dots >= Self.limit { return place(of: start ?? index) }
      case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"): break
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        if start == nil { start = index }
        skipString()
        continue
      default:
        if start == nil { start = index }
      }
      index += 1
    }
    return nil
  }

  /// Goes from the opening quotation mark of a string past its closing one.
  private mutating func skipString() {
    let end = TOMLString.end(in: bytes, from: index)
    for place in index..<end where bytes[place] == UInt8(ascii: "\n") {
      line += 1
      lineStart = place + 1
    }
    index = end
  }

  private func place(of offset: Int) -> SettingsPlace {
    let characters = bytes[lineStart..<offset].count { $0 & 0xC0 != 0x80 }
    return SettingsPlace(line: line, column: characters + 1)
  }
}
