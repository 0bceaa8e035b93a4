/// The ids that a configuration may name: of stages, categories and entries.
public struct KnownIDs {
  /// Whether something has the id.
  let contains: (String) -> Bool
  /// The id that somebody probably meant who wrote another; nil when none is close.
  let suggestion: (String) -> String?

  /// Creates a set of ids from two questions.
  public init(
    contains: @escaping (String) -> Bool, suggestion: @escaping (String) -> String? = { _ in nil }
  ) {
    self.contains = contains
    self.suggestion = suggestion
  }

  /// The ids of a library, its users' lexicons included.
  public init(_ library: LexiconLibrary) {
    let manual = Manual(library)
    self.init(
      contains: { Manual.stages.contains($0) || manual.knows($0) },
      suggestion: { manual.suggestion(for: $0) })
  }

  /// Every id counts as known: for readers that have no lexicons yet.
  public static var all: KnownIDs { KnownIDs(contains: { _ in true }) }
}
