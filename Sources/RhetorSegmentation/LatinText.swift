internal import RhetorText

/// The characters that the fast path owns: ASCII, Latin letters, and the punctuation of news.
///
/// What UAX #29 says of each is written down here; the tests hold it against ICU, character by
/// character and in random text. A block with any other character goes to ICU as a whole.
enum LatinText {
  /// What a character is to the rules for words.
  enum WordClass: UInt8 {
    /// A letter, or `@`, which ICU counts as one.
    case letter
    /// A digit.
    case digit
    /// `_`, which joins letters and digits on both sides.
    case joiner
    /// Joins letters (`·`).
    case betweenLetters
    /// Joins digits (`,` and `;`).
    case betweenDigits
    /// Joins letters, and joins digits (`.`, `'`, `’`, `‘`).
    case between
    /// Stands alone.
    case other
    /// Not owned.
    case foreign
  }

  /// What a character is to the rules for sentences.
  enum SentenceClass {
    /// A small letter.
    case lower
    /// A capital.
    case upper
    /// A letter that is neither.
    case letter
    /// A digit.
    case digit
    /// `.`
    case fullStop
    /// `!` and `?`
    case mark
    /// Closes, or opens, what stands around a sentence: brackets and quotation marks.
    case close
    /// White space, line breaks included: they only wrap.
    case space
    /// A comma, a colon, a hyphen, a dash: the sentence goes on.
    case goesOn
    /// Everything else.
    case other
  }

  static func wordClass(_ scalar: UInt32) -> WordClass {
    switch scalar {
    case 0x41...0x5A, 0x61...0x7A, 0x40: .letter
    case 0x30...0x39: .digit
    case 0x5F: .joiner
    case 0x2E, 0x27, 0x2018, 0x2019: .between
    case 0x2C, 0x3B: .betweenDigits
    case 0xB7, 0x2027: .betweenLetters
    case 0..<0x80: .other
    case 0xAA, 0xB5, 0xBA: .letter
    case 0xD7, 0xF7: .other
    case 0xAD: .foreign
    case 0xC0...0x24F: .letter
    case 0xA0...0xBF, 0x2010...0x2023, 0x2025, 0x2026, 0x2030...0x203A, 0x20A0...0x20BF, 0x2122,
      0x2212:
      .other
    default: .foreign
    }
  }

  /// Whether a character of ASCII is a mark: no letter or digit, nothing that joins these on both
  /// sides, and no white space.
  static func isMark(_ scalar: UInt32) -> Bool {
    switch wordClass(scalar) {
    case .letter, .digit, .joiner: false
    default: TokenKind.mark(scalar).isDisjoint(with: .space)
    }
  }

  /// Whether no neighbour changes what a mark of ASCII means.
  static func stands(alone scalar: UInt32) -> Bool {
    TokenKind.mark(scalar).isDisjoint(with: .quotationMark)
      && scalar != 0x23 && scalar != 0x2D && scalar != 0x3A
  }

  static func sentenceClass(_ scalar: UInt32) -> SentenceClass {
    switch scalar {
    case 0x61...0x7A, 0xAA, 0xB5, 0xBA: .lower
    case 0x41...0x5A: .upper
    case 0x30...0x39: .digit
    case 0x2E: .fullStop
    case 0x21, 0x3F: .mark
    case 0x22, 0x27, 0x28, 0x29, 0x5B, 0x5D, 0x7B, 0x7D, 0xAB, 0xBB, 0x2018...0x201F, 0x2039,
      0x203A:
      .close
    case 0x09...0x0D, 0x20, 0xA0: .space
    case 0x2C, 0x2D, 0x3A, 0x2013, 0x2014: .goesOn
    case 0xD7, 0xF7: .other
    case 0xC0...0x24F: letter(scalar)
    default: .other
    }
  }

  private static func letter(_ scalar: UInt32) -> SentenceClass {
    guard let properties = UTF8Scalar.properties(scalar) else { return .other }
    if properties.isLowercase { return .lower }
    if properties.isUppercase || properties.generalCategory == .titlecaseLetter { return .upper }
    return .letter
  }
}
