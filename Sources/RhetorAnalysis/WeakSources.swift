import RhetorLexicon
import RhetorText

/// The hits of source entries, and which terms they cover: nearly none, so that most questions end
/// with a look at one bit.
struct WeakSources {
  /// Source phrases are at most that long, so that an earlier hit cannot reach into a range.
  private static let reach = 64

  /// The hits in order of position.
  let hits: [Hit]
  /// The terms that a hit covers.
  private var covered: TermBits

  init(_ hits: [Hit], terms: Int) {
    self.hits = hits.sorted { $0.span.lowerBound < $1.span.lowerBound }
    covered = TermBits(count: hits.isEmpty ? 0 : terms)
    for hit in hits { covered.insert(hit.span.prefix(Self.reach + 1)) }
  }

  /// Whether a hit covers the term.
  func covers(_ index: Int) -> Bool {
    !hits.isEmpty && covered.contains(index)
  }

  /// Whether a hit covers one of the terms.
  func covers(_ range: Range<Int>) -> Bool {
    !hits.isEmpty && covered.count(in: range) > 0
  }

  /// The first hit by position that shares a term with the range and fits; the place in `hits`.
  func first(overlapping range: Range<Int>, where fits: (Int) -> Bool) -> Int? {
    guard covers(range) else { return nil }
    var place = hits.partitionPoint { $0.span.lowerBound + Self.reach >= range.lowerBound }
    while place < hits.count, hits[place].span.lowerBound < range.upperBound {
      if hits[place].span.overlaps(range), fits(place) { return place }
      place += 1
    }
    return nil
  }
}
