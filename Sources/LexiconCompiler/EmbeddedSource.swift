import RhetorLexicon

/// The Swift source file that holds an image as string literals.
enum EmbeddedSource {
  static func text(of image: LexiconImage) -> String {
    let (numbers, text) = image.parts
    return """
      // Written by LexiconCompiler from the files in Lexicons/.
      internal import RhetorLexicon

      let embeddedImage = LexiconImage(
        numbers: \(literal(numbers)),
        text: \(literal(text)))

      """
  }

  /// A raw string literal; `###` in the texts would end it, and control characters need escapes.
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
