/// What can be seen of a token without knowing what it means: its kind and its shape.
public struct TokenTraits: OptionSet, Hashable, Sendable, BitwiseCopyable {
  /// The bits; see the named members.
  public let rawValue: UInt32

  /// Creates a set from its bits.
  @inlinable public init(rawValue: UInt32) { self.rawValue = rawValue }

  // Kinds: exactly one holds for each token.

  /// Letters, perhaps with digits and inner apostrophes: `don’t`, `Putin's`, `G20`.
  @inlinable public static var word: TokenTraits { TokenTraits(rawValue: 1 << 0) }
  /// Digits, perhaps with separators: `1,000.5`, `2017`.
  @inlinable public static var number: TokenTraits { TokenTraits(rawValue: 1 << 1) }
  /// White space within a paragraph, and a line break that only wraps it.
  @inlinable public static var space: TokenTraits { TokenTraits(rawValue: 1 << 2) }
  /// White space that ends a paragraph.
  @inlinable public static var paragraphBreak: TokenTraits { TokenTraits(rawValue: 1 << 3) }
  /// Punctuation; the members below say which.
  @inlinable public static var punctuation: TokenTraits { TokenTraits(rawValue: 1 << 4) }
  /// Anything else: currency signs, emoji, control characters.
  @inlinable public static var symbol: TokenTraits { TokenTraits(rawValue: 1 << 5) }

  // Shapes of words and numbers.

  /// The first letter is upper case (or title case).
  @inlinable public static var initialCapital: TokenTraits { TokenTraits(rawValue: 1 << 6) }
  /// At least two letters, and every letter is upper case.
  @inlinable public static var allCapitals: TokenTraits { TokenTraits(rawValue: 1 << 7) }
  /// A lower-case letter stands before an upper-case one: `iPhone`, `McDonald`.
  @inlinable public static var innerCapital: TokenTraits { TokenTraits(rawValue: 1 << 8) }
  /// Written with a genitive `'s`, and `word` is the identity of what stands before it.
  @inlinable public static var possessive: TokenTraits { TokenTraits(rawValue: 1 << 10) }
  /// At least five letters ending in *ing*.
  @inlinable public static var endsIng: TokenTraits { TokenTraits(rawValue: 1 << 11) }
  /// At least four letters ending in *ed*.
  @inlinable public static var endsEd: TokenTraits { TokenTraits(rawValue: 1 << 12) }
  /// At least four letters ending in *ly*.
  @inlinable public static var endsLy: TokenTraits { TokenTraits(rawValue: 1 << 13) }
  /// At least three letters ending in *s* but not *ss*.
  @inlinable public static var endsS: TokenTraits { TokenTraits(rawValue: 1 << 14) }
  /// No white space stands between this token and the one before it.
  @inlinable public static var joined: TokenTraits { TokenTraits(rawValue: 1 << 15) }

  // Which punctuation or symbol.

  /// `,`
  @inlinable public static var comma: TokenTraits { TokenTraits(rawValue: 1 << 16) }
  /// `.` `!` `?` `…` and their like: the token can end a sentence.
  @inlinable public static var terminator: TokenTraits { TokenTraits(rawValue: 1 << 17) }
  /// A question mark stands in the token.
  @inlinable public static var questionMark: TokenTraits { TokenTraits(rawValue: 1 << 18) }
  /// An exclamation mark stands in the token.
  @inlinable public static var exclamationMark: TokenTraits { TokenTraits(rawValue: 1 << 19) }
  /// `:` or `;`
  @inlinable public static var colon: TokenTraits { TokenTraits(rawValue: 1 << 20) }
  /// An en or em dash, a double hyphen, or a hyphen with space around it.
  @inlinable public static var dash: TokenTraits { TokenTraits(rawValue: 1 << 21) }
  /// A hyphen that joins the words at its two sides.
  @inlinable public static var hyphen: TokenTraits { TokenTraits(rawValue: 1 << 22) }
  /// A quotation mark of any kind, or an apostrophe that could be one.
  @inlinable public static var quotationMark: TokenTraits { TokenTraits(rawValue: 1 << 23) }
  /// `(` `[` `{`
  @inlinable public static var openingBracket: TokenTraits { TokenTraits(rawValue: 1 << 24) }
  /// `)` `]` `}`
  @inlinable public static var closingBracket: TokenTraits { TokenTraits(rawValue: 1 << 25) }
  /// `%`, `‰` or a currency sign.
  @inlinable public static var measure: TokenTraits { TokenTraits(rawValue: 1 << 26) }

  // Known only once the whole document has been looked over.

  /// The token belongs to a proper name.
  @inlinable public static var name: TokenTraits { TokenTraits(rawValue: 1 << 27) }
  /// The token stands inside a quotation.
  @inlinable public static var quoted: TokenTraits { TokenTraits(rawValue: 1 << 28) }
  /// The token is (part of) a web address, an e-mail address, a handle or a hashtag.
  @inlinable public static var address: TokenTraits { TokenTraits(rawValue: 1 << 29) }
}
