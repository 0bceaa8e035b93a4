internal import RhetorText

/// The fields of a CSV record (RFC 4180), with their places.
struct CSVRecord {
  /// One field.
  struct Field {
    /// The bytes of its content, without the quotation marks around it.
    let range: Range<Int>
    /// Whether quotation marks stand around it, so that `""` in it is `"`.
    let isQuoted: Bool
  }

  /// What may divide fields.
  static let separators: [UInt8] = [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t")]

  /// The fields in their order.
  private(set) var fields: [Field] = []
  /// The byte at which text stands between a closing quotation mark and the next separator.
  private(set) var strayText: Int?
  private let bytes: [UInt8]

  /// Reads a record; what follows a closing quotation mark before the next separator is left out,
  /// and told as `strayText` unless it is blank.
  init(_ bytes: [UInt8], separator: UInt8) {
    self.bytes = bytes
    var index = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    while true {
      if index < bytes.count, bytes[index] == 0x22 {
        let start = index + 1
        var end = start
        while end < bytes.count {
          if bytes[end] == 0x22 {
            guard end + 1 < bytes.count, bytes[end + 1] == 0x22 else { break }
            end += 1
          }
          end += 1
        }
        fields.append(Field(range: start..<min(end, bytes.count), isQuoted: true))
        index = min(end + 1, bytes.count)
        while index < bytes.count, bytes[index] != separator {
          if bytes[index] > 0x20, strayText == nil { strayText = index }
          index += 1
        }
      } else {
        let start = index
        while index < bytes.count, bytes[index] != separator { index += 1 }
        fields.append(Field(range: start..<index, isQuoted: false))
      }
      guard index < bytes.count else { return }
      index += 1
    }
  }

  /// The separator of a file by its first record: the most frequent of comma, semicolon and tab.
  static func separator(of header: [UInt8]) -> UInt8 {
    var best = (mark: UInt8(ascii: ","), count: 0)
    for mark in separators {
      let count = header.count { $0 == mark }
      if count > best.count { best = (mark, count) }
    }
    return best.mark
  }

  /// A field's characters, with the way back to the record's bytes.
  func text(of field: Field) -> (bytes: [UInt8], map: SourceMap) {
    var text = MappedText()
    var start = field.range.lowerBound
    var index = start
    while field.isQuoted, index < field.range.upperBound {
      if bytes[index] == 0x22, index + 1 < field.range.upperBound {
        text.copy(bytes[start..<index], from: start)
        text.put(CollectionOfOne(UInt8(0x22)), for: index..<index + 2)
        index += 2
        start = index
      } else {
        index += 1
      }
    }
    text.copy(bytes[start..<field.range.upperBound], from: start)
    return (text.bytes, text.map(sourceCount: field.range.upperBound))
  }

  /// A field's characters.
  func plain(_ field: Field) -> String { String(decoding: text(of: field).bytes, as: UTF8.self) }
}
