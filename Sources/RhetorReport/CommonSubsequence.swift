/// The longest run of equal elements that stand in the same order in two lists.
///
/// Its time grows with the lists and the number of equal pairs in them, which is bounded, never
/// with the product of their lengths.
enum CommonSubsequence {
  /// The pairs of places, rising in both.
  ///
  /// An element that is repeated so often that its pairs would grow with the square (more than 64
  /// for each place) is paired by its rank only: the n-th with the n-th.
  static func of<Element: Hashable>(
    _ first: [Element], _ second: [Element]
  ) -> [(first: Int, second: Int)] {
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
    let ones = head..<(first.count - tail)
    let others = head..<(second.count - tail)
    if !ones.isEmpty, !others.isEmpty {
      result += IncreasingChain.longest(through: candidates(first, ones, second, others))
    }
    for step in stride(from: tail, to: 0, by: -1) {
      result.append((first.count - step, second.count - step))
    }
    return result
  }

  /// The pairs of equal elements, by place in the first list, then from last to first in the
  /// second.
  private static func candidates<Element: Hashable>(
    _ first: [Element], _ ones: Range<Int>, _ second: [Element], _ others: Range<Int>
  ) -> [(first: Int, second: Int)] {
    var places: [Element: (ones: Int, others: [Int])] = [:]
    for index in ones { places[first[index], default: (0, [])].ones += 1 }
    for index in others { places[second[index]]?.others.append(index) }
    var nth: [Element: Int] = [:]
    var result: [(first: Int, second: Int)] = []
    for index in ones {
      guard let place = places[first[index]], !place.others.isEmpty else { continue }
      if place.ones * place.others.count <= 64 * (place.ones + place.others.count) {
        for other in place.others.reversed() { result.append((index, other)) }
      } else {
        let rank = nth[first[index], default: 0]
        nth[first[index]] = rank + 1
        if rank < place.others.count { result.append((index, place.others[rank])) }
      }
    }
    return result
  }
}
