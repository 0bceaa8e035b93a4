import RhetorLexicon
import RhetorText

/// The order in which cues are tried: by position, the longest first; of two readings of a verb the one
/// with a stance last, because it asks least of what follows.
enum CueOrder {
  /// Puts hits in order, which come in that of their anchors, so that few have to move.
  ///
  /// Ranks are compared as one number each, which took a third of comparing what they are made of.
  static func sort(_ hits: inout [Hit], _ entries: Table<Entry>) {
    var ranks = entries.withUnsafeBufferPointer { entries in
      hits.map { rank(of: $0, entries[$0.entry].cue) }
    }
    ranks.withUnsafeMutableBufferPointer { ranks in
      hits.withUnsafeMutableBufferPointer { hits in
        var next = 1
        while next < hits.count {
          if isBefore(ranks[next], hits[next], ranks[next &- 1], hits[next &- 1]) {
            let (rank, hit) = (ranks[next], hits[next])
            var place = next
            repeat {
              hits[place] = hits[place &- 1]
              ranks[place] = ranks[place &- 1]
              place &-= 1
            } while place > 0 && isBefore(rank, hit, ranks[place &- 1], hits[place &- 1])
            hits[place] = hit
            ranks[place] = rank
          }
          next &+= 1
        }
      }
    }
  }

  @inline(__always)
  private static func isBefore(
    _ rank: UInt64, _ hit: Hit, _ otherRank: UInt64, _ other: Hit
  ) -> Bool {
    rank < otherRank || rank == otherRank && hit.entry < other.entry
  }

  /// What decides, the most important in the highest bits: the place, the longer span, no stance, the
  /// longer phrase. A phrase has fewer than 256 terms.
  @inline(__always) private static func rank(of hit: Hit, _ form: CueForm) -> UInt64 {
    var rank = UInt64(hit.span.lowerBound)
    rank = rank << 8 | UInt64(255 - hit.span.count)
    rank = rank << 1 | (form.contains(.stance) ? 1 : 0)
    return rank << 8 | UInt64(255 - hit.terms.count)
  }
}
