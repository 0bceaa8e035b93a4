internal import RhetorText

/// Chooses the element by which a matcher meets a pattern, and builds the table of all anchors.
struct AnchorIndex {
  private let tables: LexiconTables
  private var classWords: [[UInt32]]
  /// For each term set, its words (those of classes too) and its price, how often a million words
  /// hold one of them; nil when it cannot anchor.
  private var candidates: [Candidate?] = []

  private struct Candidate {
    let words: [UInt32]
    let price: Int
  }

  init(_ tables: LexiconTables) {
    self.tables = tables
    classWords = Array(repeating: [], count: tables.classNames.count)
    for word in tables.wordClasses.indices {
      for index in tables.wordClasses[word].bits.numbers { classWords[index].append(UInt32(word)) }
    }
    candidates = tables.termSets.map(candidate)
  }

  /// The cheapest element of a row of sets; among equals the one whose commonest word is
  /// longest.
  func anchor(of sets: some Collection<UInt32>) -> Int? {
    var best: (offset: Int, price: Int, length: Int)?
    for (offset, set) in sets.enumerated() {
      guard let candidate = candidates[Int(set)] else { continue }
      let length = candidate.words.first.map(length) ?? 0
      if let best, (best.price, -best.length) <= (candidate.price, -length) { continue }
      best = (offset, candidate.price, length)
    }
    return best?.offset
  }

  /// Fills the anchor tables of `tables` for all its patterns.
  func fill(_ tables: inout LexiconTables) {
    var counts = [UInt32](repeating: 0, count: tables.vocabulary.count + 1)
    for pattern in tables.patterns {
      for word in words(of: pattern) { counts[Int(word) + 1] += 1 }
    }
    for index in counts.indices.dropFirst() { counts[index] += counts[index - 1] }
    tables.anchorStarts = Table(counts)
    var next = counts
    var anchored = [UInt32](repeating: 0, count: Int(counts.last ?? 0))
    for (number, pattern) in tables.patterns.enumerated() {
      for word in words(of: pattern) {
        anchored[Int(next[Int(word)])] = UInt32(number)
        next[Int(word)] += 1
      }
    }
    tables.anchored = Table(anchored)
  }

  private func words(of pattern: Pattern) -> [UInt32] {
    let set = tables.patternSets[Int(pattern.elements.lowerBound + pattern.anchor)]
    return candidates[Int(set)]?.words ?? []
  }

  private func candidate(_ set: TermSet) -> Candidate? {
    guard set.traits.isEmpty, !set.lowercase else { return nil }
    var words = Array(tables.setWords[Int(set.words.lowerBound)..<Int(set.words.upperBound)])
    if !set.classes.isEmpty {
      for index in classWords.indices where set.classes.intersects(ClassMask(index: index)) {
        words += classWords[index]
      }
      words = Array(Set(words)).sorted()
    }
    guard !words.isEmpty else { return nil }
    return Candidate(words: words, price: words.reduce(0) { $0 + Self.price(of: $1) })
  }

  /// How often a million words of text may hold a word, by its place in a `WordRanking`: by Zipf's
  /// law the second word is half as common as the first, which is some 70,000 of them.
  private static func price(of word: UInt32) -> Int { max(2, 70_000 / max(1, Int(word))) }

  private func length(_ word: UInt32) -> Int {
    Int(tables.vocabulary.starts[Int(word) + 1] - tables.vocabulary.starts[Int(word)])
  }
}
