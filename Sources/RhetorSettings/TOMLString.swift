/// Where strings of TOML end (TOML 1.0, "String"), for who looks through a file without parsing it.
public enum TOMLString {
  /// The place behind the mark that closes the string whose opening quotation mark stands at `start`;
  /// of one that is not closed the end of the line, or of the file where it may have many lines.
  public static func end(in bytes: [UInt8], from start: Int) -> Int {
    let mark = bytes[start]
    func isTriple(at index: Int) -> Bool {
      index + 2 < bytes.count && bytes[index...index + 2].allSatisfy { $0 == mark }
    }
    let isLong = isTriple(at: start)
    var index = start + (isLong ? 3 : 1)
    while index < bytes.count {
      switch bytes[index] {
      case mark where !isLong: return index + 1
      case mark where isTriple(at: index):
        // One or two more of the same are the last of the string: `"""He said "no""""`.
        return index + 3 + bytes[(index + 3)...].prefix(2).prefix { $0 == mark }.count
      case UInt8(ascii: "\n") where !isLong: return index
      case UInt8(ascii: "\\") where mark == UInt8(ascii: "\""):
        // A line break behind it is one, too.
        let isBreak = index + 1 < bytes.count && bytes[index + 1] == UInt8(ascii: "\n")
        index += isBreak ? 1 : 2
      default: index += 1
      }
    }
    return bytes.count
  }
}
