/// Which sentences of two versions of an article belong together.
///
/// Sentences are compared by their normalised text: letter case, white space and the shape of
/// quotation marks do not count. Sentences that stayed in their order are found first, then those
/// that moved, then those that were reworded, split or merged. Turning old and new round turns the
/// alignment round and changes nothing else.
public struct SentenceAlignment: Hashable, Sendable {
  /// Every sentence of both versions, once: those of the new version in order, and each removed
  /// one after the sentence that stayed before it.
  public let links: [Link]

  /// Sentences that became one another, or one that came or went.
  public struct Link: Hashable, Sendable {
    /// Their indices in the old version, neighbours; empty when it was added.
    public let old: Range<Int>
    /// Their indices in the new version, neighbours; empty when it was removed.
    public let new: Range<Int>
    /// What became of them.
    public let change: Change
    /// Whether they stand elsewhere among the sentences that stayed.
    public let isMoved: Bool

    /// Creates a link.
    public init(old: Range<Int>, new: Range<Int>, change: Change, isMoved: Bool = false) {
      self.old = old
      self.new = new
      self.change = change
      self.isMoved = isMoved
    }

    /// The same link seen from the other side.
    public var mirrored: Link {
      Link(old: new, new: old, change: change.mirrored, isMoved: isMoved)
    }
  }

  /// What became of sentences.
  public enum Change: String, Hashable, Sendable, CaseIterable {
    /// Same words, same order.
    case kept
    /// Same words, elsewhere.
    case moved
    /// One sentence with other words.
    case reworded
    /// One that became several.
    case split
    /// Several that became one.
    case merged
    /// Only in the new version.
    case added
    /// Only in the old version.
    case removed

    /// The same change seen from the other side.
    public var mirrored: Change {
      switch self {
      case .kept, .moved, .reworded: self
      case .split: .merged
      case .merged: .split
      case .added: .removed
      case .removed: .added
      }
    }
  }

  /// Aligns the sentences of two versions, given as their texts.
  ///
  /// Time grows with the number of words; see `LikenessSearch` for the bound.
  public init(from old: [String], to new: [String]) {
    let before = old.map(NormalizedText.init)
    let after = new.map(NormalizedText.init)
    // Ties are broken by position, which differs from the two sides; so both sides look from the
    // same one.
    let turned =
      before.count == after.count
      ? after.lexicographicallyPrecedes(before) : after.count < before.count
    let search = turned ? AlignmentSearch(after, before) : AlignmentSearch(before, after)
    links = Self.links(
      turned ? search.matches.map(\.mirrored) : search.matches, old: old.count, new: new.count)
  }

  /// The list that arises when `old` is carried along: sentences that stayed or moved are taken
  /// from `old`, all others from `new`.
  public func apply<Element>(to old: [Element], inserting new: (Int) -> Element) -> [Element] {
    links.flatMap { link in
      link.change == .kept || link.change == .moved ? old[link.old].map { $0 } : link.new.map(new)
    }
  }

  private static func links(
    _ matches: [AlignmentSearch.Match], old: Int, new: Int
  ) -> [Link] {
    var byNew = [AlignmentSearch.Match?](repeating: nil, count: new)
    var byOld = [AlignmentSearch.Match?](repeating: nil, count: old)
    for match in matches {
      byNew[match.second.lowerBound] = match
      for index in match.first { byOld[index] = match }
    }
    var result: [Link] = []
    result.reserveCapacity(max(old, new))
    /// Those that came between a sentence that stayed and the next one that did.
    func addRemoved(from start: Int) {
      for index in start..<old {
        guard let match = byOld[index] else {
          result.append(Link(old: index..<index + 1, new: 0..<0, change: .removed))
          continue
        }
        if !match.isMoved { break }
      }
    }
    addRemoved(from: 0)
    var index = 0
    while index < new {
      guard let match = byNew[index] else {
        result.append(Link(old: 0..<0, new: index..<index + 1, change: .added))
        index += 1
        continue
      }
      result.append(
        Link(
          old: match.first, new: match.second, change: change(match), isMoved: match.isMoved))
      index = match.second.upperBound
      if !match.isMoved { addRemoved(from: match.first.upperBound) }
    }
    return result
  }

  private static func change(_ match: AlignmentSearch.Match) -> Change {
    if match.isEqual { return match.isMoved ? .moved : .kept }
    if match.first.count > 1 { return .merged }
    return match.second.count > 1 ? .split : .reworded
  }
}
