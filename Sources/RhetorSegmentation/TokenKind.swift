internal import RhetorText

/// Tells a token's kind, and for marks which mark it is, from its spelling alone.
enum TokenKind {
  /// The kind of the token in `range`, with the bits of marks that need no context.
  ///
  /// `status` is ICU's rule status: 0 for what is between words, 100 and up for numbers, 200 and
  /// up for words. ICU counts `@` as a letter, `G20` as a number and `½` as neither; all are set
  /// right here.
  static func of(_ bytes: [UInt8], _ range: Range<Int>, status: Int32) -> TokenTraits {
    let first = bytes[range.lowerBound]
    if status >= 200 {
      if first < 0x80 && isLetterOrDigit(first) { return .word }
      return holdsLetter(bytes, range, orDigit: true) ? .word : .symbol
    }
    if status == 0 && first == 0x20 { return .space }
    if status >= 100 { return holdsLetter(bytes, range, orDigit: false) ? .word : .number }
    if first < 0x80 { return ascii[Int(first)] }
    return mark(UTF8Scalar.decode(bytes, at: range.lowerBound).scalar)
  }

  /// Whether an ASCII byte is a letter or a digit.
  static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10
  }

  private static func holdsLetter(
    _ bytes: [UInt8], _ range: Range<Int>, orDigit: Bool
  ) -> Bool {
    var index = range.lowerBound
    while index < range.upperBound {
      let byte = bytes[index]
      if byte < 0x80 {
        if isLetterOrDigit(byte) && (orDigit || byte > 0x39) { return true }
        index += 1
        continue
      }
      let (scalar, length) = UTF8Scalar.decode(bytes, at: index)
      if let properties = UTF8Scalar.properties(scalar),
        properties.isAlphabetic || orDigit && properties.numericType != nil
      {
        return true
      }
      index += length
    }
    return false
  }

  private static let ascii: [TokenTraits] = (0..<128).map { mark(of: UInt32($0)) }

  /// The traits of a character that is no part of a word or number.
  static func mark(_ scalar: UInt32) -> TokenTraits {
    scalar < 0x80 ? ascii[Int(scalar)] : mark(of: scalar)
  }

  private static func mark(of scalar: UInt32) -> TokenTraits {
    switch scalar {
    case 0x2C, 0xFF0C, 0x060C, 0x3001, 0xFE50:
      [.punctuation, .comma]
    case 0x2E, 0x2024, 0x2025, 0x2026, 0x3002, 0xFE52, 0xFF0E, 0xFF61, 0x06D4, 0x0964, 0x0965:
      [.punctuation, .terminator]
    case 0x3F, 0xFF1F, 0x061F, 0x2047:
      [.punctuation, .terminator, .questionMark]
    case 0x21, 0xFF01, 0x203C:
      [.punctuation, .terminator, .exclamationMark]
    case 0x2048, 0x2049, 0x203D:
      [.punctuation, .terminator, .questionMark, .exclamationMark]
    case 0x3A, 0x3B, 0xFF1A, 0xFF1B, 0x061B:
      [.punctuation, .colon]
    case 0x2012...0x2015, 0x2E3A, 0x2E3B:
      [.punctuation, .dash]
    // Quotation marks, with the grave and acute accents that stand in for them; the low ones are
    // brackets by their category, and U+FF07 is an apostrophe.
    case 0x22, 0x27, 0x60, 0xAB, 0xB4, 0xBB, 0x2018...0x201F, 0x2039, 0x203A, 0x300C...0x300F,
      0x301D...0x301F, 0xFF02, 0xFF07:
      [.punctuation, .quotationMark]
    case 0x25, 0x2030, 0x2031, 0x066A, 0xFF05:
      [.punctuation, .measure]
    default:
      byCategory(scalar)
    }
  }

  private static func byCategory(_ scalar: UInt32) -> TokenTraits {
    guard let properties = UTF8Scalar.properties(scalar) else { return .symbol }
    if properties.isWhitespace { return .space }
    switch properties.generalCategory {
    case .openPunctuation: return [.punctuation, .openingBracket]
    case .closePunctuation: return [.punctuation, .closingBracket]
    case .initialPunctuation, .finalPunctuation: return [.punctuation, .quotationMark]
    case .connectorPunctuation, .dashPunctuation, .otherPunctuation: return .punctuation
    case .currencySymbol: return [.symbol, .measure]
    case .decimalNumber, .letterNumber, .otherNumber: return .number
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter:
      return .word
    default: return .symbol
    }
  }
}
