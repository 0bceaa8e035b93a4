/// A share of a whole with the interval in which it lies.
struct Share: Hashable, Sendable {
  let part: Int
  let whole: Int

  /// The share in thousandths; nil of nothing.
  var value: Int? { whole == 0 ? nil : (part * 1000 + whole / 2) / whole }

  /// The 95 % interval in thousandths (Wilson 1927, Journal of the American Statistical
  /// Association 22); nil of nothing.
  var interval: ClosedRange<Int>? {
    guard whole > 0 else { return nil }
    let (n, z) = (Double(whole), 1.959964)
    let share = Double(part) / n
    let middle = share + z * z / (2 * n)
    let half = z * (share * (1 - share) / n + z * z / (4 * n * n)).squareRoot()
    let scale = 1000 / (1 + z * z / n)
    return Int(((middle - half) * scale).rounded())...Int(((middle + half) * scale).rounded())
  }
}
