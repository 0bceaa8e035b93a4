/// The search behind `SentenceAlignment`: finds what belongs together in two lists.
///
/// Equal sentences come first: those that stand in the same order in both lists, then those that
/// moved. What is left is compared by its words (`LikenessSearch`).
struct AlignmentSearch {
  /// Sentences that belong together.
  struct Match: Hashable {
    var first: Range<Int>
    var second: Range<Int>
    var isEqual: Bool
    var isMoved: Bool

    /// The same match with the lists turned round.
    var mirrored: Match {
      Match(first: second, second: first, isEqual: isEqual, isMoved: isMoved)
    }
  }

  private(set) var matches: [Match] = []

  init(_ first: [NormalizedText], _ second: [NormalizedText]) {
    let kept = CommonSubsequence.of(first, second)
    var firstIsFree = [Bool](repeating: true, count: first.count)
    var secondIsFree = [Bool](repeating: true, count: second.count)
    func take(_ one: Int, _ other: Int, isMoved: Bool) {
      firstIsFree[one] = false
      secondIsFree[other] = false
      matches.append(
        Match(
          first: one..<one + 1, second: other..<other + 1, isEqual: true, isMoved: isMoved))
    }
    for pair in kept { take(pair.first, pair.second, isMoved: false) }

    var places: [NormalizedText: [Int]] = [:]
    for index in second.indices.reversed() where secondIsFree[index] {
      places[second[index], default: []].append(index)
    }
    for index in first.indices where firstIsFree[index] {
      if let other = places[first[index]]?.popLast() { take(index, other, isMoved: true) }
    }

    let ones = first.indices.filter { firstIsFree[$0] }
    let others = second.indices.filter { secondIsFree[$0] }
    guard !ones.isEmpty, !others.isEmpty else { return }
    let search = LikenessSearch(
      ones.map { Place(index: $0, gap: Self.gap(of: $0, kept.map(\.first))) },
      others.map { Place(index: $0, gap: Self.gap(of: $0, kept.map(\.second))) },
      WordNumbering(ones.map { first[$0] }, others.map { second[$0] }))
    matches += search.matches
  }

  /// A sentence that has no equal, and after how many of those that stayed it stands.
  struct Place {
    let index: Int
    let gap: Int
  }

  /// How many of the rising `anchors` come before an index.
  private static func gap(of index: Int, _ anchors: [Int]) -> Int {
    var low = 0
    var high = anchors.count
    while low < high {
      let middle = (low + high) / 2
      if anchors[middle] < index { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
