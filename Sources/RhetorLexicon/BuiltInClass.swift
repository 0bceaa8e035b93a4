internal import RhetorText

/// The classes that a phrase can name without any file defining them: shapes and marks.
enum BuiltInClass {
  /// The class that `<number>` adds to digits, when a file defines it.
  static let numberWord = "number-word"

  /// What each name accepts.
  static let all: [(name: String, set: TermSetDraft)] = [
    ("number", traits(.number)), ("word", traits([.word, .number])),
    ("capital", traits(.initialCapital)), ("lower", TermSetDraft(lowercase: true)),
    ("caps", traits(.allCapitals)), ("ing", traits(.endsIng)), ("ed", traits(.endsEd)),
    ("ly", traits(.endsLy)), ("s", traits(.endsS)), ("possessive", traits(.possessive)),
    ("comma", traits(.comma)), ("colon", traits(.colon)), ("dash", traits(.dash)),
    ("quote", traits(.quotationMark)), ("open", traits(.openingBracket)),
    ("close", traits(.closingBracket)), ("stop", traits(.terminator)),
    ("measure", traits(.measure)), ("mark", traits(.punctuation)), ("name", traits(.name)),
  ]

  /// What a name accepts, or nil when it is not built in.
  static func set(_ name: String) -> TermSetDraft? { all.first { $0.name == name }?.set }

  private static func traits(_ traits: TokenTraits) -> TermSetDraft {
    TermSetDraft(traits: traits)
  }
}
