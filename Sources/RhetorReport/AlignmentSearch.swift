/// The search behind `SentenceAlignment`: finds what belongs together in two lists.
///
/// Its time grows with the lists and the number of equal pairs in them, which is bounded, never
/// with the product of their lengths.
struct AlignmentSearch {
  /// Two sentences that belong together.
  struct Match {
    let first: Int
    let second: Int
    let change: SentenceAlignment.Change

    /// The same match with the lists turned round.
    var mirrored: Match { Match(first: second, second: first, change: change) }
  }

  private(set) var matches: [Match] = []
  private let first: [NormalizedText]
  private let second: [NormalizedText]
  private var firstIsFree: [Bool]
  private var secondIsFree: [Bool]

  init(_ first: [NormalizedText], _ second: [NormalizedText]) {
    self.first = first
    self.second = second
    firstIsFree = Array(repeating: true, count: first.count)
    secondIsFree = Array(repeating: true, count: second.count)
    let kept = commonSubsequence()
    for pair in kept { take(pair.first, pair.second, .kept) }
    findMoved()
    findReworded(between: kept)
  }

  private mutating func take(_ one: Int, _ other: Int, _ change: SentenceAlignment.Change) {
    firstIsFree[one] = false
    secondIsFree[other] = false
    matches.append(Match(first: one, second: other, change: change))
  }

  /// The longest run of equal sentences that stand in the same order in both lists.
  private func commonSubsequence() -> [(first: Int, second: Int)] {
    var result: [(first: Int, second: Int)] = []
    var head = 0
    while head < min(first.count, second.count), first[head] == second[head] {
      result.append((head, head))
      head += 1
    }
    var tail = 0
    while tail < min(first.count, second.count) - head,
      first[first.count - 1 - tail] == second[second.count - 1 - tail]
    {
      tail += 1
    }
    result += IncreasingChain.longest(
      through: candidates(head..<(first.count - tail), head..<(second.count - tail)))
    for step in stride(from: tail, to: 0, by: -1) {
      result.append((first.count - step, second.count - step))
    }
    return result
  }

  /// The pairs of equal sentences, by place in the first list, then from last to first in the
  /// second.
  private func candidates(
    _ ones: Range<Int>, _ others: Range<Int>
  ) -> [(first: Int, second: Int)] {
    var places: [NormalizedText: (ones: [Int], others: [Int])] = [:]
    for index in ones { places[first[index], default: ([], [])].ones.append(index) }
    for index in others { places[second[index]]?.others.append(index) }
    var nth: [NormalizedText: Int] = [:]
    var result: [(first: Int, second: Int)] = []
    for index in ones {
      guard let place = places[first[index]] else { continue }
      // A sentence repeated very often would make the pairs grow with the square: then only the
      // n-th is compared with the n-th.
      if place.ones.count * place.others.count <= 64 * (place.ones.count + place.others.count) {
        for other in place.others.reversed() { result.append((index, other)) }
      } else {
        let rank = nth[first[index], default: 0]
        nth[first[index]] = rank + 1
        if rank < place.others.count { result.append((index, place.others[rank])) }
      }
    }
    return result
  }

  private mutating func findMoved() {
    var places: [NormalizedText: [Int]] = [:]
    for index in second.indices.reversed() where secondIsFree[index] {
      places[second[index], default: []].append(index)
    }
    for index in first.indices where firstIsFree[index] {
      if let other = places[first[index]]?.popLast() { take(index, other, .moved) }
    }
  }

  private mutating func findReworded(between kept: [(first: Int, second: Int)]) {
    var from = (first: 0, second: 0)
    for anchor in kept + [(first.count, second.count)] {
      let ones = (from.first..<anchor.first).filter { firstIsFree[$0] }
      let others = (from.second..<anchor.second).filter { secondIsFree[$0] }
      let search = RewordingSearch(
        ones.map { first[$0].words }, others.map { second[$0].words })
      for pair in search.pairs { take(ones[pair.first], others[pair.second], .reworded) }
      from = (anchor.first + 1, anchor.second + 1)
    }
  }
}
