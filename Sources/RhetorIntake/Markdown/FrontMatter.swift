/// The block of settings that many Markdown files begin with: YAML between lines of `---`, or TOML
/// between lines of `+++`.
///
/// Only what stands on one line by itself is passed on: `key: value` and `key = value`, without
/// the quotation marks around the value. Lists and tables are left out.
struct FrontMatter {
  /// How many bytes it takes, the lines around it and a byte order mark before it included.
  let length: Int
  /// What it says of the article.
  let meta: [String: String]

  /// Looks for it at the start of a file; without a closing line there is none.
  init(_ bytes: [UInt8]) {
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    var meta: [String: String] = [:]
    var lines = Lines(bytes, from: start)
    guard let first = lines.next(),
      let fence = ["---", "+++"].first(where: { Self.isFence(bytes[first], $0) })
    else {
      (length, self.meta) = (start, [:])
      return
    }
    let mark = UInt8(ascii: fence == "---" ? ":" : "=")
    while let line = lines.next() {
      if Self.isFence(bytes[line], fence) || fence == "---" && Self.isFence(bytes[line], "...") {
        (length, self.meta) = (lines.offset, meta)
        return
      }
      if let (key, value) = Self.pair(bytes[line], mark) { meta[key] = value }
    }
    (length, self.meta) = (start, [:])
  }

  private static func isFence(_ line: ArraySlice<UInt8>, _ fence: String) -> Bool {
    let end = line.lastIndex { $0 != 0x20 && $0 != 0x09 }.map { $0 + 1 } ?? line.startIndex
    return line[..<end].elementsEqual(fence.utf8)
  }

  private static func pair(_ line: ArraySlice<UInt8>, _ mark: UInt8) -> (String, String)? {
    guard let split = line.firstIndex(of: mark) else { return nil }
    let key = line[..<split].drop { $0 == 0x20 && mark == UInt8(ascii: "=") }
    let name = String(decoding: key.prefix { $0 != 0x20 }, as: UTF8.self)
    guard !name.isEmpty,
      name.utf8.allSatisfy({
        $0 | 0x20 &- 0x61 < 26 || $0 &- 0x30 < 10 || $0 == 0x5F || $0 == 0x2D
      })
    else { return nil }
    var value = String(decoding: line[(split + 1)...], as: UTF8.self)[...]
    while value.first?.isWhitespace == true { value.removeFirst() }
    while value.last?.isWhitespace == true { value.removeLast() }
    if let quote = value.first, quote == "\"" || quote == "'", value.count >= 2,
      value.last == quote
    {
      value = value.dropFirst().dropLast()
    } else if value.isEmpty || "[{|>&*".contains(value.first ?? " ") {
      return nil
    }
    return (name, String(value))
  }

  /// The lines of some bytes, without what ends them.
  private struct Lines {
    private let bytes: [UInt8]
    /// Where the next line begins.
    private(set) var offset: Int

    init(_ bytes: [UInt8], from offset: Int) {
      self.bytes = bytes
      self.offset = offset
    }

    mutating func next() -> Range<Int>? {
      guard offset < bytes.count else { return nil }
      let start = offset
      let end = bytes[start...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? bytes.count
      offset = end + 1
      if end + 1 < bytes.count, bytes[end] == 0x0D, bytes[end + 1] == 0x0A { offset += 1 }
      offset = min(offset, bytes.count)
      return start..<end
    }
  }
}
