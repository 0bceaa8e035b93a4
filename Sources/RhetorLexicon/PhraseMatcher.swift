internal import CBytes
public import RhetorText

/// Finds every phrase of every lexicon in one pass over a sentence's terms.
///
/// Each term's word leads straight to the patterns it anchors. Before a pattern is compared element
/// by element, a filter looks at the term beside the anchor and turns most patterns away. The work
/// per term depends on how many phrases share its rarest word, not on how many phrases there are.
/// The filter took finding phrases from 18 to 9 ns for each byte of text; anchors by how common words
/// are (`WordRanking`) look at 1.0 patterns for each word of wire copy instead of 1.7.
///
/// Unsafe, because a question of a few instructions for each pattern was mostly bounds and a choice
/// between image and array: 20 million instructions became 12. Unchecked because what is pointed to
/// is never written.
public struct PhraseMatcher: @unchecked Sendable {
  /// Which terms the sets of phrases accept; guards ask it, too.
  public let accepted: AcceptedTerms
  /// What `LexiconTables.anchored` holds, each pattern with all that is asked of it at first.
  private let slots: UnsafePointer<Slot>
  /// For each word, where its slice of `slots` begins; one more than words.
  private let starts: UnsafePointer<UInt32>
  /// What `LexiconTables.patternSets` holds.
  private let sets: UnsafePointer<UInt32>
  /// One bit for each word, whether it anchors anything: two kilobytes that stay in the cache.
  private let anchors: UnsafePointer<UInt64>
  /// Keep what the addresses point to.
  private let tables: (Table<Slot>, Table<UInt32>, Table<UInt32>, Table<UInt64>)

  /// A pattern in half a line of the cache.
  struct Slot: Sendable, BitwiseCopyable {
    /// What the neighbour must pass.
    let filter: TermFilter
    let entry: UInt32
    /// The first of the pattern's sets.
    let first: UInt32
    let count: UInt8
    let anchor: UInt8
    let spanStart: UInt8
    let spanEnd: UInt8

    /// A pattern that stands nowhere.
    static let never = Slot(
      filter: .none, entry: 0, first: 0, count: .max, anchor: 0, spanStart: 0, spanEnd: 0)

    /// Where the term stands that the filter is asked about.
    @inline(__always) var side: Side {
      if anchor &+ 1 < count { return .behind }
      return count > 1 ? .before : .alone
    }
  }

  /// Where the neighbour of an anchor stands.
  enum Side {
    case before, alone, behind

    /// How far from the anchor.
    @inline(__always) var distance: Int {
      switch self {
      case .before: -1
      case .alone: 0
      case .behind: 1
      }
    }
  }

  /// Creates a matcher over compiled lexicons.
  public init(_ lexicons: LexiconTables) {
    let matching = lexicons.matching ?? MatchingTables(lexicons)
    accepted = AcceptedTerms(lexicons, matching)
    tables = (
      matching.slots.laidOut(), lexicons.anchorStarts.laidOut(), lexicons.patternSets.laidOut(),
      matching.anchors.laidOut()
    )
    slots = tables.0.fixedAddress
    starts = tables.1.fixedAddress
    sets = tables.2.fixedAddress
    anchors = tables.3.fixedAddress
  }

  /// Which words anchor anything.
  static func anchors(_ tables: LexiconTables) -> Table<UInt64> {
    var anchors = [UInt64](repeating: 0, count: tables.vocabulary.count / 64 + 1)
    for word in 0..<tables.vocabulary.count
    where tables.anchorStarts[word] < tables.anchorStarts[word + 1] {
      anchors[word / 64] |= 1 << UInt64(word % 64)
    }
    return Table(anchors)
  }

  /// What `LexiconTables.anchored` holds, laid out for a quick look.
  static func slots(_ tables: LexiconTables, _ filters: [TermFilter]) -> Table<Slot> {
    Table(
      tables.anchored.map { number in
        let pattern = tables.patterns[Int(number)]
        let count = UInt8(exactly: pattern.elements.count)
        // No sentence is read in pieces so large, so a longer pattern stands nowhere.
        guard let count else { return Slot.never }
        var filter = TermFilter.all
        if count > 1 {
          let isLast = Int(pattern.anchor) + 1 == pattern.elements.count
          let neighbour = pattern.elements.lowerBound + pattern.anchor
          filter = filters[Int(tables.patternSets[Int(isLast ? neighbour - 1 : neighbour + 1)])]
        }
        return Slot(
          filter: filter, entry: pattern.entry, first: pattern.elements.lowerBound,
          count: count, anchor: UInt8(pattern.anchor),
          spanStart: UInt8(pattern.span.lowerBound), spanEnd: UInt8(pattern.span.upperBound))
      })
  }

  /// Appends the hits that lie inside `sentence`, in order of their anchors.
  ///
  /// - Parameter terms: the document's tokens without white space and joining hyphens, with words of
  ///   the matcher's lexicons.
  public func appendHits(in sentence: Range<Int>, of terms: [Token], to hits: inout [Hit]) {
    precondition(terms.indices.contains(sentence), "law broken: a sentence lies in its document")
    terms.withUnsafeBufferPointer { terms in
      withUnsafeTemporaryAllocation(of: UInt32.self, capacity: sentence.count + 1) { found in
        guard let terms = terms.baseAddress, let found = found.baseAddress else { return }
        let count = gather(sentence, terms, into: found)
        // The patterns of all anchors are a megabyte; their misses of the cache should overlap.
        for place in 0..<count {
          let word = Int(terms[Int(found[place])].word.raw)
          cbytes_fetch(slots + Int(starts[word]))
        }
        for place in 0..<count {
          look(at: Int(found[place]), in: sentence, terms, to: &hits)
        }
      }
    }
  }

  /// Writes down which terms of a sentence anchor a pattern, and how many they are; without a branch,
  /// because which words are anchors cannot be foretold.
  @inline(__always)
  private func gather(
    _ sentence: Range<Int>, _ terms: UnsafePointer<Token>, into found: UnsafeMutablePointer<UInt32>
  ) -> Int {
    var count = 0
    var index = sentence.lowerBound
    while index < sentence.upperBound {
      let word = Int(terms[index].word.raw)
      found[count] = UInt32(truncatingIfNeeded: index)
      count &+= Int(truncatingIfNeeded: anchors[word &>> 6] &>> UInt64(word & 63) & 1)
      index &+= 1
    }
    return count
  }

  /// Appends the hits of the patterns whose anchor is the term at `index`.
  @inline(__always)
  private func look(
    at index: Int, in sentence: Range<Int>, _ terms: UnsafePointer<Token>, to hits: inout [Hit]
  ) {
    let before = index > sentence.lowerBound ? TermFilter(terms[index &- 1]) : .none
    let after = index &+ 1 < sentence.upperBound ? TermFilter(terms[index &+ 1]) : .none
    let word = Int(terms[index].word.raw)
    var slot = slots + Int(starts[word])
    let end = slots + Int(starts[word &+ 1])
    while slot < end {
      let isFound =
        switch slot.pointee.side {
        case .behind: slot.pointee.filter.passes(after)
        case .before: slot.pointee.filter.passes(before)
        case .alone: true
        }
      if isFound { add(slot.pointee, at: index, in: sentence, terms, to: &hits) }
      slot += 1
    }
  }

  /// Appends a hit if the pattern stands with its anchor at `index`.
  private func add(
    _ slot: Slot, at index: Int, in sentence: Range<Int>, _ terms: UnsafePointer<Token>,
    to hits: inout [Hit]
  ) {
    let anchor = Int(slot.anchor)
    let begin = index &- anchor
    let count = Int(slot.count)
    guard begin >= sentence.lowerBound, begin &+ count <= sentence.upperBound else { return }
    let sets = sets + Int(slot.first)
    // The neighbour first: most patterns that pass its filter fail there.
    let likely = anchor &+ slot.side.distance
    if likely != anchor, !accepted.accepts(sets[likely], terms[begin &+ likely]) { return }
    for offset in 0..<count where offset != anchor && offset != likely {
      if !accepted.accepts(sets[offset], terms[begin &+ offset]) { return }
    }
    hits.append(
      Hit(
        entry: slot.entry, first: UInt32(truncatingIfNeeded: begin), count: slot.count,
        spanStart: slot.spanStart, spanEnd: slot.spanEnd))
  }
}
