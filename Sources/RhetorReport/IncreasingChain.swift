/// The longest chain of pairs that rises in both members.
///
/// With the pairs of equal elements of two lists as input, the chain is their longest common
/// subsequence (Hunt and Szymanski 1977).
enum IncreasingChain {
  /// `pairs` come sorted by first member, and from last to first by second; each member occurs
  /// once in the chain.
  static func longest(
    through pairs: [(first: Int, second: Int)]
  ) -> [(first: Int, second: Int)] {
    // ends[k] is the pair with the least second member that ends a chain of k + 1 pairs.
    var ends: [Int] = []
    var previous = [Int?](repeating: nil, count: pairs.count)
    for index in pairs.indices {
      var low = 0
      var high = ends.count
      while low < high {
        let middle = (low + high) / 2
        if pairs[ends[middle]].second < pairs[index].second {
          low = middle + 1
        } else {
          high = middle
        }
      }
      previous[index] = low > 0 ? ends[low - 1] : nil
      if low == ends.count { ends.append(index) } else { ends[low] = index }
    }
    var chain: [(first: Int, second: Int)] = []
    chain.reserveCapacity(ends.count)
    var next = ends.last
    while let index = next {
      chain.append(pairs[index])
      next = previous[index]
    }
    return chain.reversed()
  }
}
