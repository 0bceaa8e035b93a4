/// Where two texts first differ, in the form of a unified diff.
struct LineDifference: CustomStringConvertible {
  /// A heading, lines before the difference, then `-` old and `+` new lines.
  let description: String

  /// Lines shown before the difference, and of each side at most.
  private static let before = 3
  private static let most = 12
  /// Bytes of a line that are shown.
  private static let wide = 160

  /// Compares bytes, not characters: texts that only look alike differ.
  init(from old: [UInt8], to new: [UInt8]) {
    let old = Self.lines(of: old)
    let new = Self.lines(of: new)
    let shorter = min(old.count, new.count)
    let start = (0..<shorter).first { old[$0] != new[$0] } ?? shorter
    var tail = 0
    while tail < shorter - start, old[old.count - tail - 1] == new[new.count - tail - 1] {
      tail += 1
    }
    // Lines can be long: they are shown from a little before the first byte that differs.
    var column = 0
    if start < shorter {
      let length = zip(old[start], new[start]).prefix { $0 == $1 }.count
      column = max(0, length - Self.wide / 2)
    }
    let removed = old[start..<old.count - tail]
    let added = new[start..<new.count - tail]
    let first = max(0, start - Self.before)
    let context = old[first..<start]
    var shown =
      [
        "@@ -\(first + 1),\(context.count + removed.count) "
          + "+\(first + 1),\(context.count + added.count) @@"
      ]
    shown += context.map { " " + Self.shown($0, from: 0) }
    for (sign, lines) in [("-", removed), ("+", added)] {
      shown += lines.prefix(Self.most).map { sign + Self.shown($0, from: column) }
      if lines.count > Self.most { shown.append("\(sign)… \(lines.count - Self.most) more") }
    }
    description = shown.joined(separator: "\n")
  }

  private static func lines(of bytes: [UInt8]) -> [ArraySlice<UInt8>] {
    bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
  }

  private static func shown(_ line: ArraySlice<UInt8>, from column: Int) -> String {
    let part = line.dropFirst(column).prefix(wide)
    return (column > 0 ? "…" : "") + String(decoding: part, as: UTF8.self)
      + (line.count > column + wide ? "…" : "")
  }
}
