import RhetorLexicon
import RhetorText

/// The cues of one sentence after another, in the order in which they are tried: by position, the
/// longest first; of two readings of a verb the one with a stance last, because it asks least of
/// what follows.
struct CueQueue {
  private let reading: Reading
  private var hits: [Hit] = []
  /// How many of `hits` are of the sentence; their memory serves all sentences.
  private(set) var count = 0

  init(_ reading: Reading) { self.reading = reading }

  subscript(_ place: Int) -> Hit { hits[place] }

  mutating func removeAll() { count = 0 }

  /// Puts a hit where its rank says. Hits come in order of their anchors, so few have to move.
  mutating func insert(_ hit: Hit) {
    if count == hits.count { hits.append(hit) }
    var place = count
    while place > 0, precedes(hit, hits[place - 1]) {
      hits[place] = hits[place - 1]
      place -= 1
    }
    hits[place] = hit
    count += 1
  }

  private func precedes(_ left: Hit, _ right: Hit) -> Bool {
    if left.span.lowerBound != right.span.lowerBound {
      return left.span.lowerBound < right.span.lowerBound
    }
    if left.span.count != right.span.count { return left.span.count > right.span.count }
    let isStance = isStance(left)
    if isStance != self.isStance(right) { return !isStance }
    return (-left.terms.count, left.entry) < (-right.terms.count, right.entry)
  }

  private func isStance(_ hit: Hit) -> Bool {
    reading.tables.entries[hit.entry].cue.contains(.stance)
  }
}
