/// Why a finding came, went, or is judged differently.
public struct FindingCause: Hashable, Sendable {
  /// The kind of cause.
  public let kind: Kind
  /// The words that gave way, where words were changed; nil where none are to be named.
  public let oldWords: String?
  /// The words that took their place.
  public let newWords: String?

  /// Creates a cause.
  public init(_ kind: Kind, oldWords: String? = nil, newWords: String? = nil) {
    self.kind = kind
    self.oldWords = oldWords
    self.newWords = newWords
  }

  /// The same cause seen from the other side.
  public var mirrored: FindingCause {
    FindingCause(kind, oldWords: newWords, newWords: oldWords)
  }

  /// The kinds of causes.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// Its sentence came or went.
    case sentence
    /// Its own words came, went, or were changed.
    case words
    /// Its words stayed; what stands around them was changed. The words named are the nearest
    /// change in the same sentence; without words the change is in another one.
    case context
    /// Its words stayed, and the two sides were not made by the same rules.
    case rules
    /// Nothing but its place changed.
    case place
  }
}
