/// Finds where a text ceases to be JSON: decoders say that it is none, but not where.
struct JSONFault {
  private let bytes: [UInt8]
  private var index = 0
  /// The brackets that are open: true for an object.
  private var open: [Bool] = []

  /// The offset of the first byte that no JSON has at its place, or the end when something is
  /// missing there; nil when the text is JSON.
  static func offset(in bytes: some Sequence<UInt8>) -> Int? {
    var scan = JSONFault(bytes: Array(bytes))
    return scan.isWhole() ? nil : scan.index
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  private enum Expectation { case value, valueOrEnd, key, keyOrEnd, next }

  private mutating func isWhole() -> Bool {
    var expectation = Expectation.value
    while true {
      skipSpace()
      guard index < bytes.count else { return expectation == .next && open.isEmpty }
      let byte = bytes[index]
      switch expectation {
      case .next:
        guard let isObject = open.last else { return false }
        if byte == UInt8(ascii: ",") {
          index += 1
          expectation = isObject ? .key : .value
        } else if !close(isObject) {
          return false
        }
      case .keyOrEnd where close(true), .valueOrEnd where close(false):
        expectation = .next
      case .key, .keyOrEnd:
        guard string() else { return false }
        skipSpace()
        guard index < bytes.count, bytes[index] == UInt8(ascii: ":") else { return false }
        index += 1
        expectation = .value
      case .value, .valueOrEnd:
        if byte == UInt8(ascii: "{") || byte == UInt8(ascii: "[") {
          index += 1
          open.append(byte == UInt8(ascii: "{"))
          expectation = byte == UInt8(ascii: "{") ? .keyOrEnd : .valueOrEnd
        } else {
          guard byte == UInt8(ascii: "\"") ? string() : literal() else { return false }
          expectation = .next
        }
      }
    }
  }

  private mutating func skipSpace() {
    while index < bytes.count, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[index]) { index += 1 }
  }

  private mutating func close(_ isObject: Bool) -> Bool {
    guard open.last == isObject, bytes[index] == UInt8(ascii: isObject ? "}" : "]") else {
      return false
    }
    index += 1
    open.removeLast()
    return true
  }

  private mutating func string() -> Bool {
    guard bytes[index] == UInt8(ascii: "\"") else { return false }
    index += 1
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "\""):
        index += 1
        return true
      case UInt8(ascii: "\\"):
        guard index + 1 < bytes.count, Self.escapes.contains(bytes[index + 1]) else { return false }
        index += 2
      case 0..<0x20: return false
      default: index += 1
      }
    }
    return false
  }

  /// A number, `true`, `false` or `null`.
  private mutating func literal() -> Bool {
    let word = bytes[index...].prefix { Self.literalBytes.contains($0) }
    let text = String(decoding: word, as: UTF8.self)
    guard ["true", "false", "null"].contains(text) || Double(text) != nil else { return false }
    index = word.endIndex
    return true
  }

  private static let escapes = Set("\"\\/bfnrtu".utf8)
  private static let literalBytes = Set("+-.0123456789Eaeflnrstu".utf8)
}
