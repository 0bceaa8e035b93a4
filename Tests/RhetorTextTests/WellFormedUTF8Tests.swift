import RhetorTestSupport
import RhetorText
import Testing

/// `ByteSearch.isWellFormedUTF8` against the standard library, which goes byte by byte.
@Suite("Well-formed UTF-8")
struct WellFormedUTF8Tests {
  private func isWellFormed(_ bytes: [UInt8]) -> Bool {
    (try? UTF8Span(validating: bytes.span)) != nil
  }

  /// The first and the last characters of each length, and those beside what is no character.
  private static let scalars: [UInt32] = [
    0x00, 0x7F, 0x80, 0xA0, 0x7FF, 0x800, 0xFFF, 0x1000, 0x2019, 0x201D, 0xCFFF, 0xD7FF, 0xE000,
    0xFFFF, 0x10000, 0x1F600, 0x3FFFF, 0x40000, 0xFFFFF, 0x100000, 0x10FFFF,
  ]

  private func text(_ random: inout SeededGenerator) -> [UInt8] {
    var text = ""
    for _ in 0..<Int.random(in: 0...6, using: &random) {
      text += String(repeating: "a", count: Int.random(in: 0...70, using: &random))
      for _ in 0..<Int.random(in: 0...4, using: &random) {
        let scalar = Self.scalars.randomElement(using: &random).flatMap(Unicode.Scalar.init)
        text.unicodeScalars.append(scalar ?? "b")
      }
    }
    return Array(text.utf8)
  }

  @Test(arguments: 0..<200 as Range<UInt64>)
  func agreesOnTextWholeAndDamaged(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    var malformed = 0
    for _ in 0..<40 {
      var bytes = text(&random)
      #expect(ByteSearch.isWellFormedUTF8(bytes))
      guard let place = bytes.indices.randomElement(using: &random) else { continue }
      switch Int.random(in: 0..<3, using: &random) {
      case 0: bytes[place] = UInt8.random(in: 0x80...0xFF, using: &random)
      case 1: bytes.remove(at: place)
      default: bytes.removeLast(bytes.count - place)
      }
      let expected = isWellFormed(bytes)
      if !expected { malformed += 1 }
      #expect(ByteSearch.isWellFormedUTF8(bytes) == expected)
    }
    // A look that always agreed to everything would pass otherwise.
    #expect(malformed > 0)
  }

  /// Every sequence of two bytes, and every one of three and four with the second bytes that matter.
  @Test func agreesOnEverySequence() {
    let tails: [UInt8] = [0x00, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0, 0xFF]
    for lead in 0x80...0xFF as ClosedRange<UInt8> {
      for second in 0...0xFF as ClosedRange<UInt8> {
        agree([lead, second])
        for third in tails {
          agree([lead, second, third])
          for fourth in tails { agree([lead, second, third, fourth]) }
        }
      }
    }
  }

  private func agree(_ bytes: [UInt8]) {
    let expected = isWellFormed(bytes)
    if ByteSearch.isWellFormedUTF8(bytes) != expected {
      Issue.record("\(bytes) should be \(expected ? "well-formed" : "malformed")")
    }
  }
}
