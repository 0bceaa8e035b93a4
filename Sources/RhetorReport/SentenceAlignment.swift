/// Which sentence of an old version became which sentence of a new one.
///
/// Sentences are compared by normalised text: letter case, white space and the shape of quotation
/// marks do not count. Sentences that stayed in their order are found first, then those that
/// moved, then those that were reworded between two that stayed. Turning old and new round turns
/// the alignment round and changes nothing else.
public struct SentenceAlignment: Hashable, Sendable {
  /// Every sentence of both versions, once: those of the new version in order, and each removed
  /// one after the sentence that stayed before it.
  public let pairs: [Pair]

  /// One sentence and what became of it.
  public struct Pair: Hashable, Sendable, Codable {
    /// Its index in the old version; nil when it was added.
    public let old: Int?
    /// Its index in the new version; nil when it was removed.
    public let new: Int?
    /// What became of it.
    public let change: Change

    /// Creates a pair.
    public init(old: Int?, new: Int?, change: Change) {
      self.old = old
      self.new = new
      self.change = change
    }
  }

  /// What became of a sentence.
  public enum Change: String, Hashable, Sendable, Codable, CaseIterable {
    /// Same words, same order.
    case kept
    /// Same words, elsewhere.
    case moved
    /// At least half of the different words of both are shared.
    case reworded
    /// Only in the new version.
    case added
    /// Only in the old version.
    case removed

    /// The same change seen from the other side.
    public var mirrored: Change {
      switch self {
      case .kept, .moved, .reworded: self
      case .added: .removed
      case .removed: .added
      }
    }
  }

  /// Aligns the sentences of two versions, given as their texts.
  public init(from old: [String], to new: [String]) {
    let before = old.map(NormalizedText.init)
    let after = new.map(NormalizedText.init)
    // Ties are broken by position, which differs from the two sides; so both sides look from the
    // same one.
    let turned =
      before.count == after.count
      ? after.lexicographicallyPrecedes(before) : after.count < before.count
    let search = turned ? AlignmentSearch(after, before) : AlignmentSearch(before, after)
    pairs = Self.pairs(
      turned ? search.matches.map(\.mirrored) : search.matches, old: old.count, new: new.count)
  }

  /// The list that arises when `old` is carried along: sentences that stayed or moved are taken
  /// from `old`, all others from `new`.
  public func apply<Element>(to old: [Element], inserting new: (Int) -> Element) -> [Element] {
    pairs.compactMap { pair in
      guard let index = pair.new else { return nil }
      guard let from = pair.old, pair.change != .reworded else { return new(index) }
      return old[from]
    }
  }

  private static func pairs(_ matches: [AlignmentSearch.Match], old: Int, new: Int) -> [Pair] {
    var byNew = [AlignmentSearch.Match?](repeating: nil, count: new)
    var isMatched = [Bool](repeating: false, count: old)
    for match in matches {
      byNew[match.second] = match
      isMatched[match.first] = true
    }
    var result: [Pair] = []
    result.reserveCapacity(max(old, new))
    var nextOld = 0
    func removeUnmatched(before end: Int) {
      while nextOld < end {
        if !isMatched[nextOld] {
          result.append(Pair(old: nextOld, new: nil, change: .removed))
        }
        nextOld += 1
      }
    }
    for index in 0..<new {
      guard let match = byNew[index] else {
        result.append(Pair(old: nil, new: index, change: .added))
        continue
      }
      if match.change != .moved { removeUnmatched(before: match.first) }
      result.append(Pair(old: match.first, new: index, change: match.change))
    }
    removeUnmatched(before: old)
    return result
  }
}
