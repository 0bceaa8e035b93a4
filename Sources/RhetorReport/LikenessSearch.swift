/// Finds sentences that were reworded, split or merged, by the weight of the words they share.
///
/// Pairs that share enough and runs of neighbours that together make up one sentence are
/// collected and taken greedily, the most alike first; nearness and order decide between equals.
/// Only pairs that share a word which at most 32 sentences have are looked at, and those between
/// the same two sentences that stayed while these are few (4,096 pairs). So there are at most 64
/// candidates for each sentence and 40 more, and the time grows with the number of words.
struct LikenessSearch {
  private(set) var matches: [AlignmentSearch.Match] = []

  /// What a pair must share, in thousandths of its mean weight: of sentences that stand in order
  /// between the same neighbours; of the only two that are left there; of those that would have
  /// moved as well; of one that was split or merged.
  private static let asked = (inOrder: 400, alone: 250, moved: 600, run: 600)
  /// What counts for standing in order, in the same thousandths.
  private static let orderBonus = 100
  /// The part of a sentence that must be found in the one that it was split from or merged into.
  private static let contained = 600
  private static let longestRun = 4
  private static let commonWord = 32
  private static let nearest = 8

  private let first: [AlignmentSearch.Place]
  private let second: [AlignmentSearch.Place]
  private let words: WordNumbering

  private struct Pair {
    let first: Int
    let second: Int
    let shared: Int
  }

  private struct Candidate: Comparable {
    let first: Range<Int>
    let second: Range<Int>
    let rank: Int
    let distance: Int

    /// The more alike come first, then the nearer, then the earlier.
    static func < (left: Candidate, right: Candidate) -> Bool {
      if left.rank != right.rank { return left.rank > right.rank }
      if left.distance != right.distance { return left.distance < right.distance }
      return (left.first.lowerBound, left.second.lowerBound, left.first.count, left.second.count)
        < (right.first.lowerBound, right.second.lowerBound, right.first.count, right.second.count)
    }
  }

  init(
    _ first: [AlignmentSearch.Place], _ second: [AlignmentSearch.Place], _ words: WordNumbering
  ) {
    self.first = first
    self.second = second
    self.words = words
    let pairs = pairs()
    var candidates = pairs.compactMap {
      candidate($0.first..<$0.first + 1, $0.second..<$0.second + 1, $0.shared)
    }
    candidates += splits(pairs)
    candidates += merges(pairs)
    candidates.sort()
    var firstIsFree = [Bool](repeating: true, count: first.count)
    var secondIsFree = [Bool](repeating: true, count: second.count)
    var taken: [(first: Range<Int>, second: Range<Int>)] = []
    for candidate in candidates
    where candidate.first.allSatisfy({ firstIsFree[$0] })
      && candidate.second.allSatisfy({ secondIsFree[$0] })
    {
      for index in candidate.first { firstIsFree[index] = false }
      for index in candidate.second { secondIsFree[index] = false }
      taken.append((candidate.first, candidate.second))
    }
    taken += lonely(firstIsFree, secondIsFree)
    taken.sort { $0.first.lowerBound < $1.first.lowerBound }
    matches = inOrder(taken)
  }

  // MARK: Pairs

  private func pairs() -> [Pair] {
    var result: [Pair] = []
    // Which sentences of the second list have a word.
    var places = [[Int]](repeating: [], count: words.weights.count)
    for (index, bag) in words.second.enumerated() {
      bag.forEachWord { places[$0].append(index) }
    }
    var gaps: [Int: Range<Int>] = [:]
    for index in second.indices {
      let gap = second[index].gap
      gaps[gap] = (gaps[gap]?.lowerBound ?? index)..<(index + 1)
    }
    var inGap: [Int: Int] = [:]
    for place in first { inGap[place.gap, default: 0] += 1 }
    var weight = [Int](repeating: 0, count: second.count)
    var touched: [Int] = []
    var near: [Int] = []
    for index in first.indices {
      touched.removeAll(keepingCapacity: true)
      words.first[index].forEachWord { word in
        guard places[word].count <= Self.commonWord else { return }
        for other in places[word] {
          if weight[other] == 0 { touched.append(other) }
          weight[other] += words.weights[word]
        }
      }
      near.removeAll(keepingCapacity: true)
      for other in touched { Self.insert(other, into: &near, by: weight) }
      for other in touched { weight[other] = 0 }
      if let gap = gaps[first[index].gap], gap.count * inGap[first[index].gap, default: 0] <= 4096 {
        near = near.filter { !gap.contains($0) } + gap
      }
      near.sort()
      for other in near {
        let shared = words.first[index].shared(with: words.second[other], words.weights)
        if shared > 0 { result.append(Pair(first: index, second: other, shared: shared)) }
      }
    }
    return result
  }

  /// Keeps the few that share most, most first; of equals the earlier.
  private static func insert(_ other: Int, into near: inout [Int], by weight: [Int]) {
    func precedes(_ one: Int, _ other: Int) -> Bool {
      weight[one] != weight[other] ? weight[one] > weight[other] : one < other
    }
    if near.count == nearest {
      guard let last = near.last, precedes(other, last) else { return }
      near.removeLast()
    }
    var place = near.count
    while place > 0, precedes(other, near[place - 1]) { place -= 1 }
    near.insert(other, at: place)
  }

  /// A candidate when enough is shared for where the two stand.
  private func candidate(
    _ ones: Range<Int>, _ others: Range<Int>, _ shared: Int
  ) -> Candidate? {
    let one = ones.reduce(0) { $0 + words.first[$1].weight }
    let other = others.reduce(0) { $0 + words.second[$1].weight }
    let likeness = WordBag.likeness(shared: shared, one, other)
    let isInOrder = first[ones.lowerBound].gap == second[others.lowerBound].gap
    let isRun = ones.count + others.count > 2
    let asked = isInOrder ? isRun ? Self.asked.run : Self.asked.inOrder : Self.asked.moved
    guard likeness >= asked else { return nil }
    return Candidate(
      first: ones, second: others, rank: likeness + (isInOrder ? Self.orderBonus : 0),
      distance: abs(first[ones.lowerBound].index - second[others.lowerBound].index))
  }

  // MARK: Runs

  /// Sentences of the first list that several neighbours of the second make up.
  private func splits(_ pairs: [Pair]) -> [Candidate] {
    runs(pairs.map { ($0.first, $0.second, $0.shared) }, words.first, words.second, second)
      .compactMap { candidate($0.whole..<$0.whole + 1, $0.parts, $0.shared) }
  }

  /// Sentences of the second list that several neighbours of the first make up.
  private func merges(_ pairs: [Pair]) -> [Candidate] {
    runs(
      pairs.map { ($0.second, $0.first, $0.shared) }.sorted { ($0.0, $0.1) < ($1.0, $1.1) },
      words.second, words.first, first
    ).compactMap { candidate($0.parts, $0.whole..<$0.whole + 1, $0.shared) }
  }

  private func runs(
    _ pairs: [(whole: Int, part: Int, shared: Int)], _ wholes: [WordBag], _ parts: [WordBag],
    _ places: [AlignmentSearch.Place]
  ) -> [(whole: Int, parts: Range<Int>, shared: Int)] {
    var result: [(whole: Int, parts: Range<Int>, shared: Int)] = []
    for pair in pairs where 1000 * pair.shared >= Self.contained * parts[pair.part].weight {
      var run = parts[pair.part]
      var shared = pair.shared
      var end = pair.part + 1
      while end < parts.count, end - pair.part < Self.longestRun,
        places[end].index == places[end - 1].index + 1
      {
        let longer = run.adding(parts[end])
        let more = wholes[pair.whole].shared(with: longer, words.weights)
        // Each part must bring something of the whole that the others did not.
        guard 1000 * (more - shared) >= Self.contained * parts[end].weight else { break }
        run = longer
        shared = more
        end += 1
        result.append((pair.whole, pair.part..<end, shared))
      }
    }
    return result
  }

  /// Pairs that are the only ones left between the same two sentences that stayed.
  private func lonely(
    _ firstIsFree: [Bool], _ secondIsFree: [Bool]
  ) -> [(first: Range<Int>, second: Range<Int>)] {
    var left: [Int: (first: [Int], second: [Int])] = [:]
    for index in first.indices where firstIsFree[index] {
      left[first[index].gap, default: ([], [])].first.append(index)
    }
    for index in second.indices where secondIsFree[index] {
      left[second[index].gap, default: ([], [])].second.append(index)
    }
    return left.sorted { $0.key < $1.key }.compactMap { _, left in
      guard left.first.count == 1, left.second.count == 1 else { return nil }
      let one = left.first[0]
      let other = left.second[0]
      let shared = words.first[one].shared(with: words.second[other], words.weights)
      let likeness = WordBag.likeness(
        shared: shared, words.first[one].weight, words.second[other].weight)
      return likeness >= Self.asked.alone ? (one..<one + 1, other..<other + 1) : nil
    }
  }

  /// The matches in the places of the articles; those that stand out of order have moved.
  private func inOrder(
    _ taken: [(first: Range<Int>, second: Range<Int>)]
  ) -> [AlignmentSearch.Match] {
    var stays = Set<Int>()
    var start = 0
    while start < taken.count {
      let gap = first[taken[start].first.lowerBound].gap
      var end = start
      var pairs: [(first: Int, second: Int)] = []
      while end < taken.count, first[taken[end].first.lowerBound].gap == gap {
        if second[taken[end].second.lowerBound].gap == gap {
          pairs.append((end, taken[end].second.lowerBound))
        }
        end += 1
      }
      stays.formUnion(IncreasingChain.longest(through: pairs).map(\.first))
      start = end
    }
    return taken.enumerated().map { number, match in
      AlignmentSearch.Match(
        first: indices(match.first, first), second: indices(match.second, second),
        isEqual: false, isMoved: !stays.contains(number))
    }
  }

  private func indices(
    _ range: Range<Int>, _ places: [AlignmentSearch.Place]
  ) -> Range<Int> {
    places[range.lowerBound].index..<places[range.upperBound - 1].index + 1
  }
}
