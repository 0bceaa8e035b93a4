import RhetorLexicon
import RhetorText

/// The hits of source entries, and which terms they cover: nearly none, so that most questions end
/// with a look at one bit.
struct WeakSources {
  /// Source phrases are at most that long, so that an earlier hit cannot reach into a range.
  private static let reach = 64

  /// The hits in order of position.
  let hits: [Hit]
  /// One bit for each term, whether a hit covers it.
  private var covered: [UInt64]

  init(_ hits: [Hit], terms: Int) {
    self.hits = hits.sorted { $0.span.lowerBound < $1.span.lowerBound }
    covered = Array(repeating: 0, count: hits.isEmpty ? 0 : terms / 64 + 1)
    for hit in hits {
      for index in hit.span.prefix(Self.reach + 1) {
        covered[index &>> 6] |= 1 &<< UInt64(index & 63)
      }
    }
  }

  /// Whether a hit covers the term.
  func covers(_ index: Int) -> Bool {
    !hits.isEmpty && covered[index &>> 6] & 1 &<< UInt64(index & 63) != 0
  }

  /// Whether a hit covers one of the terms.
  func covers(_ range: Range<Int>) -> Bool {
    guard !hits.isEmpty else { return false }
    var index = range.lowerBound
    while index < range.upperBound {
      // The bits from the term to the end of the range or of the 64 in which it lies.
      let end = min(range.upperBound, index | 63 + 1)
      let bits = covered[index &>> 6] &>> UInt64(index & 63)
      if bits &<< UInt64(64 - (end - index)) != 0 { return true }
      index = end
    }
    return false
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
