import RhetorReport
import RhetorTestSupport
import Testing

@testable import Rhetor

@Suite("Lines in the making")
struct LineBufferTests {
  @Test func numbersAreWrittenAsTheRecordsWriteThem() {
    for number in Array(-2100...10_100) + [250_000, 1_000_001, -99_999_999, .max, .min + 1] {
      var buffer = LineBuffer()
      buffer.write(room: 64) { pen in
        pen.write(number)
        pen.write(" ")
        pen.write(thousandths: number)
      }
      let text = String(decoding: buffer.bytes, as: UTF8.self)
      #expect(text == "\(number) \(Thousandths(number))")
    }
  }

  @Test func aPenWritesPiecesBehindOneAnother() {
    var buffer = LineBuffer()
    var expected = ""
    // More than the first room of the buffer, so that it grows between pens.
    for number in 0..<2000 {
      buffer.write(room: 64) { pen in
        pen.write("<")
        pen.write(number)
        pen.write(#","to":"#)
        pen.write(number * 7)
        pen.write(">")
      }
      expected += "<\(number),\"to\":\(number * 7)>"
    }
    #expect(String(decoding: buffer.bytes, as: UTF8.self) == expected)
  }

  /// The twin: one character after another.
  private func escaped(_ text: String) -> String {
    var json = ""
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x22: json += "\\\""
      case 0x5C: json += "\\\\"
      case 0x08: json += "\\b"
      case 0x09: json += "\\t"
      case 0x0A: json += "\\n"
      case 0x0C: json += "\\f"
      case 0x0D: json += "\\r"
      case 0..<0x20, 0x7F..<0xA0, 0x061C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069:
        let digits = String(scalar.value, radix: 16)
        json += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: json.unicodeScalars.append(scalar)
      }
    }
    return json
  }

  private func checkEveryPart(of text: String) {
    let bytes = Array(text.utf8)
    let starts = bytes.indices.filter { bytes[$0] & 0xC0 != 0x80 } + [bytes.count]
    bytes.withUnsafeBytes { buffer in
      for (number, lower) in starts.enumerated() {
        for upper in starts[number...] {
          var lines = LineBuffer()
          lines.append(escaping: lower..<upper, of: buffer)
          let part = String(decoding: bytes[lower..<upper], as: UTF8.self)
          #expect(String(decoding: lines.bytes, as: UTF8.self) == escaped(part))
        }
      }
    }
  }

  @Test(arguments: 0..<60 as Range<UInt64>)
  func everyPartOfATextIsQuotedAsItsCharactersAre(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let pieces = [
      "a", "some plain words of a line", "\n", "\"", "\\", "\r\n", "\t", "\u{8}", "\u{C}", "\u{1}",
      "\u{7F}", "\u{85}", "\u{A0}", "é", "“it”", "\u{200E}", "\u{200D}", "\u{2028}", "\u{202E}",
      "\u{202F}", "\u{2066}", "\u{206A}", "\u{61C}", "\u{61B}", "Привет", "你好", "😀",
    ]
    var text = ""
    for _ in 0..<Int.random(in: 0...12, using: &random) {
      text += pieces.randomElement(using: &random) ?? ""
    }
    checkEveryPart(of: text)
  }

  @Test func everyCharacterIsQuotedAtTheEndOfAText() {
    for value in (0..<0x3100 as Range<UInt32>) {
      guard let scalar = Unicode.Scalar(value) else { continue }
      for text in [
        "\(scalar)", "a\(scalar)", "\(scalar) behind which more than sixteen bytes stand",
      ] {
        var lines = LineBuffer()
        lines.append(escaping: text)
        #expect(String(decoding: lines.bytes, as: UTF8.self) == escaped(text))
      }
    }
  }

  @Test func aLongTextIsQuotedInPieces() {
    let text = String(repeating: "é\u{2028}\"“a” \n", count: 9000)
    var lines = LineBuffer()
    lines.append(escaping: text)
    #expect(String(decoding: lines.bytes, as: UTF8.self) == escaped(text))
  }
}
