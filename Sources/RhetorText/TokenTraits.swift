/// What can be seen of a token without knowing what it means: its kind and its shape.
public struct TokenTraits: OptionSet, Hashable, Sendable {
  /// The bits; see the named members.
  public let rawValue: UInt32

  /// Creates a set from its bits.
  public init(rawValue: UInt32) { self.rawValue = rawValue }

  // Kinds: exactly one holds for each token.

  /// Letters, perhaps with digits and inner apostrophes: `don’t`, `Putin's`, `G20`.
  public static let word = TokenTraits(rawValue: 1 << 0)
  /// Digits, perhaps with separators: `1,000.5`, `2017`.
  public static let number = TokenTraits(rawValue: 1 << 1)
  /// White space within a paragraph, and a line break that only wraps it.
  public static let space = TokenTraits(rawValue: 1 << 2)
  /// White space that ends a paragraph.
  public static let paragraphBreak = TokenTraits(rawValue: 1 << 3)
  /// Punctuation; the members below say which.
  public static let punctuation = TokenTraits(rawValue: 1 << 4)
  /// Anything else: currency signs, emoji, control characters.
  public static let symbol = TokenTraits(rawValue: 1 << 5)

  // Shapes of words and numbers.

  /// The first letter is upper case (or title case).
  public static let initialCapital = TokenTraits(rawValue: 1 << 6)
  /// At least two letters, and every letter is upper case.
  public static let allCapitals = TokenTraits(rawValue: 1 << 7)
  /// A lower-case letter stands before an upper-case one: `iPhone`, `McDonald`.
  public static let innerCapital = TokenTraits(rawValue: 1 << 8)
  /// A word that also holds a digit: `G20`.
  public static let hasDigit = TokenTraits(rawValue: 1 << 9)
  /// Written with a genitive `'s`, and `word` is the identity of what stands before it.
  public static let possessive = TokenTraits(rawValue: 1 << 10)
  /// At least five letters ending in *ing*.
  public static let endsIng = TokenTraits(rawValue: 1 << 11)
  /// At least four letters ending in *ed*.
  public static let endsEd = TokenTraits(rawValue: 1 << 12)
  /// At least four letters ending in *ly*.
  public static let endsLy = TokenTraits(rawValue: 1 << 13)
  /// At least three letters ending in *s* but not *ss*.
  public static let endsS = TokenTraits(rawValue: 1 << 14)
  /// No white space stands between this token and the one before it.
  public static let joined = TokenTraits(rawValue: 1 << 15)

  // Which punctuation or symbol.

  /// `,`
  public static let comma = TokenTraits(rawValue: 1 << 16)
  /// `.` `!` `?` `…` and their like: the token can end a sentence.
  public static let terminator = TokenTraits(rawValue: 1 << 17)
  /// A question mark stands in the token.
  public static let questionMark = TokenTraits(rawValue: 1 << 18)
  /// An exclamation mark stands in the token.
  public static let exclamationMark = TokenTraits(rawValue: 1 << 19)
  /// `:` or `;`
  public static let colon = TokenTraits(rawValue: 1 << 20)
  /// An en or em dash, a double hyphen, or a hyphen with space around it.
  public static let dash = TokenTraits(rawValue: 1 << 21)
  /// A hyphen that joins the words at its two sides.
  public static let hyphen = TokenTraits(rawValue: 1 << 22)
  /// A quotation mark of any kind, or an apostrophe that could be one.
  public static let quotationMark = TokenTraits(rawValue: 1 << 23)
  /// `(` `[` `{`
  public static let openingBracket = TokenTraits(rawValue: 1 << 24)
  /// `)` `]` `}`
  public static let closingBracket = TokenTraits(rawValue: 1 << 25)
  /// `%`, `‰` or a currency sign.
  public static let measure = TokenTraits(rawValue: 1 << 26)

  // Known only once the whole document has been looked over.

  /// The token belongs to a proper name.
  public static let name = TokenTraits(rawValue: 1 << 27)
  /// The token stands inside a quotation.
  public static let quoted = TokenTraits(rawValue: 1 << 28)
  /// The token is (part of) a web address, an e-mail address, a handle or a hashtag.
  public static let address = TokenTraits(rawValue: 1 << 29)
}
