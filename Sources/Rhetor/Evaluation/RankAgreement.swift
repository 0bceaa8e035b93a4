/// How well points put positive sentences above negative ones.
enum RankAgreement {
  /// The probability that a positive has more points than a negative, ties counted half.
  ///
  /// - Parameters:
  ///   - positives: how many positives have each number of points, the fewest points first.
  ///   - negatives: the same for negatives.
  /// - Returns: nil when either has no member.
  static func areaUnderCurve(positives: some Sequence<Int>, negatives: some Sequence<Int>)
    -> Double?
  {
    var below = 0
    var allPositives = 0
    var twiceWins = 0
    for (positive, negative) in zip(positives, negatives) {
      twiceWins += positive * (2 * below + negative)
      below += negative
      allPositives += positive
    }
    let pairs = allPositives * below
    return pairs == 0 ? nil : Double(twiceWins) / Double(2 * pairs)
  }
}
