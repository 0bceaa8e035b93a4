/// A sentence as it is compared: what does not change the wording is taken away.
///
/// Letters are lower-cased, runs of white space become one space, curly quotation marks and
/// apostrophes straight ones.
struct NormalizedText: Hashable, Comparable, Sendable {
  /// The normalised text.
  let text: String

  init(_ source: String) {
    text = Self.plain(source) ?? Self.general(source)
  }

  static func < (left: NormalizedText, right: NormalizedText) -> Bool { left.text < right.text }

  /// The normal form of text that is ASCII but for General Punctuation (U+2000–U+203F) and
  /// no-break spaces, which is most of what is compared; nil for any other.
  private static func plain(_ source: String) -> String? {
    var source = source
    let bytes: [UInt8]? = source.withUTF8 { input in
      var bytes: [UInt8] = []
      bytes.reserveCapacity(input.count)
      var position = 0
      var space = false
      while position < input.count {
        var byte = input[position]
        position += 1
        if byte >= 0x80 {
          if byte == 0xE2, input[position] == 0x80 {
            let last = input[position + 1]
            position += 2
            switch last {
            case 0x98...0x9B: byte = UInt8(ascii: "'")
            case 0x9C...0x9F: byte = UInt8(ascii: "\"")
            case 0x80...0x8A, 0xA8, 0xA9, 0xAF: byte = UInt8(ascii: " ")
            default:
              if space { bytes.append(UInt8(ascii: " ")) }
              space = false
              bytes.append(contentsOf: [0xE2, 0x80, last])
              continue
            }
          } else if byte == 0xC2, input[position] == 0xA0 {
            position += 1
            byte = UInt8(ascii: " ")
          } else {
            return nil
          }
        }
        if byte == 0x20 || (0x09...0x0D).contains(byte) {
          space = !bytes.isEmpty
          continue
        }
        if space { bytes.append(UInt8(ascii: " ")) }
        space = false
        bytes.append((0x41...0x5A).contains(byte) ? byte | 0x20 : byte)
      }
      return bytes
    }
    return bytes.map { String(decoding: $0, as: UTF8.self) }
  }

  /// The normal form of any text.
  static func general(_ source: String) -> String {
    var scalars = String.UnicodeScalarView()
    var space = false
    for scalar in source.lowercased().unicodeScalars {
      if scalar.properties.isWhitespace {
        space = !scalars.isEmpty
        continue
      }
      if space { scalars.append(" ") }
      space = false
      switch scalar.value {
      case 0x2018, 0x2019, 0x201A, 0x201B: scalars.append("'")
      case 0x201C, 0x201D, 0x201E, 0x201F: scalars.append("\"")
      default: scalars.append(scalar)
      }
    }
    return String(scalars)
  }
}

extension FindingRecord {
  /// Whether its words are these, whatever their letter case, white space and quotation marks.
  public func isWritten(_ words: String) -> Bool {
    NormalizedText(text) == NormalizedText(words)
  }
}
