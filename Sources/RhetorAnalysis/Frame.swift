public import RhetorLexicon

/// One attribution: who says, by which word, what.
public struct Frame: Hashable, Sendable {
  /// The sentence of the cue, an index into `Reading.sentences`.
  public let sentence: Int
  /// The terms of the cue; for *Smith: “…”* the colon.
  public let cue: Range<Int>
  /// The cue's entry in the lexicon; nil for a colon.
  public let cueEntry: Int?
  /// The terms of the source, its describing words included; nil when nobody is named.
  public internal(set) var source: Range<Int>?
  /// What kind of source it is.
  public internal(set) var sourceClass: SourceClass
  /// The lexicon entry of a weak source.
  public internal(set) var sourceEntry: Hit?
  /// What is reported: up to two stretches of terms of the same sentence.
  public let content: Stretches
  /// The name that a pronoun means as the source; nil when that is not clear, and for other sources.
  public internal(set) var antecedent: Range<Int>?

  /// Whether it stands in the report of a source that can be asked: *Ruiz said that critics **fear***.
  public internal(set) var isReported = false

  /// Whether its source is known and can be asked or looked up.
  var canBeAsked: Bool { source != nil && sourceEntry == nil && sourceClass != .other }

  /// Whether the words of a weak source reach over the cue: in *a former **press** officer* there is
  /// no verb.
  var holdsItsCue: Bool { sourceEntry?.span.overlaps(cue) ?? false }

  /// The smallest range of terms that covers source and cue.
  public var head: Range<Int> {
    guard let source else { return cue }
    return min(source.lowerBound, cue.lowerBound)..<max(source.upperBound, cue.upperBound)
  }
}
