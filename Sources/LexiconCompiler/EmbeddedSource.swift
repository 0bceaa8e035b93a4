import RhetorLexicon
import RhetorText

/// The Swift source file that holds an image as string literals.
enum EmbeddedSource {
  static func text(of image: LexiconImage, reading: [UInt64]) -> String {
    let parts = image.parts
    return """
      // Written by LexiconCompiler from the files in Lexicons/.
      internal import RhetorLexicon
      internal import RhetorText

      private let memory: [StaticBigInt] = [
      \(literals(parts.memory))
      ]

      let embeddedImage = LexiconImage(
        memory: memory,
        numbers: \(literal(parts.numbers)),
        text: \(literal(parts.text)))

      private let reading: [StaticBigInt] = [
      \(literals(reading))
      ]

      let embeddedReading = ImageMemory(reading)

      """
  }

  /// Integer literals that hold the numbers, lowest first, and a few more that end the last one.
  private static func literals(_ words: [UInt64]) -> String {
    let words = words + Array(repeating: 1, count: 8 + words.count % 2)
    return ImageMemory.literalRanges(of: words).map { range in
      "0x" + words[range].reversed().map { hexadecimal($0) }.joined()
    }.joined(separator: ",\n")
  }

  private static func hexadecimal(_ word: UInt64) -> String {
    let digits = String(word, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }

  /// A raw string literal; `"####` in the texts would end it, and control characters need escapes.
  private static func literal(_ bytes: [UInt8]) -> String {
    var escaped: [UInt8] = []
    escaped.reserveCapacity(bytes.count + 16)
    for byte in bytes {
      switch byte {
      case 0..<0x20, 0x7F:
        escaped += "\\####u{\(String(byte, radix: 16))}".utf8
      default: escaped.append(byte)
      }
    }
    return "####\"" + String(decoding: escaped, as: UTF8.self) + "\"####"
  }
}
