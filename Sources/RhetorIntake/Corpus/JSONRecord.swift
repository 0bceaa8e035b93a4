internal import RhetorText

/// The fields of a JSON object on one line (RFC 8259).
///
/// The values keep their places, because the text of an article must lead back to its bytes. What
/// is nested inside a field is passed over, not built.
struct JSONRecord {
  /// A field's value.
  enum Value {
    /// A string: the bytes between its quotation marks.
    case string(Range<Int>)
    /// Anything else, as written.
    case other(Range<Int>)
  }

  /// The fields in the order of the file; of two with one name the last counts.
  private(set) var fields: [(name: String, value: Value)] = []
  private let bytes: [UInt8]
  private var index = 0

  /// Reads an object.
  ///
  /// - Throws: `IntakeError` with the column at which it is not JSON.
  init(_ bytes: [UInt8]) throws(IntakeError) {
    self.bytes = bytes
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { index = 3 }
    skipSpace()
    try expect("{", "an object begins with `{`")
    skipSpace()
    if !accept("}") {
      repeat {
        skipSpace()
        let name = text(of: try string()).bytes
        skipSpace()
        try expect(":", "`:` stands between name and value")
        skipSpace()
        fields.append((String(decoding: name, as: UTF8.self), try value()))
        skipSpace()
      } while accept(",")
      try expect("}", "fields are divided by `,` and end with `}`")
    }
    skipSpace()
    guard index == bytes.count else { throw failure("something follows the object") }
  }

  /// The value of a field.
  func value(of name: String) -> Value? { fields.last { $0.name == name }?.value }

  /// The characters of a string, with the way back to the record's bytes.
  func text(of string: Range<Int>) -> (bytes: [UInt8], map: SourceMap) {
    guard bytes[string].contains(UInt8(ascii: "\\")) else {
      var text = MappedText()
      text.copy(bytes[string], from: string.lowerBound)
      return (text.bytes, text.map(sourceCount: string.upperBound))
    }
    var text = MappedText()
    var index = string.lowerBound
    var start = index
    while index < string.upperBound {
      guard bytes[index] == UInt8(ascii: "\\") else {
        index += 1
        continue
      }
      text.copy(bytes[start..<index], from: start)
      let (scalar, length) = escape(at: index, before: string.upperBound)
      text.put(String(scalar).utf8, for: index..<index + length)
      index += length
      start = index
    }
    text.copy(bytes[start..<string.upperBound], from: start)
    return (text.bytes, text.map(sourceCount: string.upperBound))
  }

  /// A value as text: a string's characters, anything else as written; nil for `null`.
  func plain(_ value: Value) -> String? {
    switch value {
    case .string(let range): return String(decoding: text(of: range).bytes, as: UTF8.self)
    case .other(let range):
      let text = String(decoding: bytes[range], as: UTF8.self)
      return text == "null" ? nil : text
    }
  }

  private func escape(at index: Int, before end: Int) -> (Unicode.Scalar, Int) {
    switch bytes[index + 1] {
    case UInt8(ascii: "n"): return ("\n", 2)
    case UInt8(ascii: "t"): return ("\t", 2)
    case UInt8(ascii: "r"): return ("\r", 2)
    case UInt8(ascii: "b"): return ("\u{8}", 2)
    case UInt8(ascii: "f"): return ("\u{C}", 2)
    case UInt8(ascii: "u"):
      let unit = unit(at: index + 2)
      if unit & 0xFC00 == 0xD800, index + 12 <= end, bytes[index + 6] == UInt8(ascii: "\\"),
        bytes[index + 7] == UInt8(ascii: "u")
      {
        let low = self.unit(at: index + 8)
        if low & 0xFC00 == 0xDC00 {
          let value = 0x10000 + (unit & 0x3FF) << 10 + low & 0x3FF
          return (Unicode.Scalar(value) ?? "\u{FFFD}", 12)
        }
      }
      // Text is never cut short, so a character that cannot be is one that marks a fault.
      return (unit == 0 ? "\u{FFFD}" : Unicode.Scalar(unit) ?? "\u{FFFD}", 6)
    case let byte: return (Unicode.Scalar(byte), 2)
    }
  }

  private func unit(at index: Int) -> UInt32 {
    var unit: UInt32 = 0
    for byte in bytes[index..<index + 4] {
      unit = unit << 4 + UInt32(Character(Unicode.Scalar(byte)).hexDigitValue ?? 0)
    }
    return unit
  }

  private mutating func value() throws(IntakeError) -> Value {
    guard index < bytes.count else { throw failure("a value is missing") }
    if bytes[index] == UInt8(ascii: "\"") { return .string(try string()) }
    let start = index
    var depth = 0
    // Brackets are only counted: what is nested is passed through as it is.
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "\""): _ = try string()
      case UInt8(ascii: "{"), UInt8(ascii: "["):
        depth += 1
        index += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        if depth == 0 { return try other(start) }
        depth -= 1
        index += 1
        if depth == 0 { return try other(start) }
      case UInt8(ascii: ","), 0x20, 0x09:
        if depth == 0 { return try other(start) }
        index += 1
      default: index += 1
      }
    }
    throw failure("the object does not end")
  }

  private func other(_ start: Int) throws(IntakeError) -> Value {
    let value = bytes[start..<index]
    guard let first = value.first else { throw failure("a value is missing") }
    let isKnown =
      first == UInt8(ascii: "{") || first == UInt8(ascii: "[") || first == UInt8(ascii: "-")
      || first &- 0x30 < 10
      || ["true", "false", "null"].contains { value.elementsEqual($0.utf8) }
    guard isKnown else { throw failure("a value is no JSON") }
    return .other(start..<index)
  }

  /// Reads a string; the bytes between its quotation marks.
  private mutating func string() throws(IntakeError) -> Range<Int> {
    try expect("\"", "a string begins with `\"`")
    let start = index
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "\""):
        index += 1
        return start..<index - 1
      case UInt8(ascii: "\\"):
        guard index + 1 < bytes.count else { throw failure("a string does not end") }
        let kind = bytes[index + 1]
        guard "\"\\/bfnrtu".utf8.contains(kind) else {
          throw failure("`\\` begins no character that JSON knows")
        }
        if kind == UInt8(ascii: "u") {
          let digits = bytes[(index + 2)...].prefix(4)
          guard digits.count == 4,
            digits.allSatisfy({ $0 &- 0x30 < 10 || ($0 | 0x20) &- 0x61 < 6 })
          else { throw failure("four hexadecimal digits follow `\\u`") }
        }
        index += 2
      case 0..<0x20: throw failure("a control character stands in a string")
      default: index += 1
      }
    }
    throw failure("a string does not end")
  }

  private mutating func accept(_ mark: Unicode.Scalar) -> Bool {
    guard index < bytes.count, bytes[index] == UInt8(ascii: mark) else { return false }
    index += 1
    return true
  }

  private mutating func expect(_ mark: Unicode.Scalar, _ message: String) throws(IntakeError) {
    guard accept(mark) else { throw failure(message) }
  }

  private mutating func skipSpace() {
    while index < bytes.count, bytes[index] == 0x20 || 0x09...0x0D ~= bytes[index] { index += 1 }
  }

  private func failure(_ message: String) -> IntakeError {
    let column = bytes.prefix(index).count { $0 & 0xC0 != 0x80 } + 1
    return IntakeError("not JSON at column \(column): \(message)")
  }
}
