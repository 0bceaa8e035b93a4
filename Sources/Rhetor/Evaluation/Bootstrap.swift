import RhetorReport

/// Intervals by drawing documents anew, with replacement (Efron's percentile method).
///
/// The draws come from a generator with a fixed seed: the same counts have the same intervals.
struct Bootstrap: Sendable {
  /// How many times the documents are drawn; 0 for figures without intervals.
  let resamples: Int
  /// Where the draws begin.
  let seed: UInt64

  init(resamples: Int, seed: UInt64 = 2026) {
    self.resamples = resamples
    self.seed = seed
  }

  /// Measures the whole table, and an interval for each figure.
  ///
  /// - Parameter measure: answers always the same number of figures; nil is a figure that cannot
  ///   be told from these counts. Without two documents, or when half of the draws cannot tell a
  ///   figure, it has no interval.
  func figures(of table: CountTable, _ measure: ([Int]) -> [Double?]) -> [FigureRecord] {
    let whole = measure(table.total)
    guard resamples > 0, table.documents > 1 else {
      return whole.map { FigureRecord(value: Self.thousandths($0)) }
    }
    var samples = [[Double]](repeating: [], count: whole.count)
    for index in samples.indices { samples[index].reserveCapacity(resamples) }
    var generator = SplitMix(seed: seed)
    var counts = [Int](repeating: 0, count: table.width)
    for _ in 0..<resamples {
      for column in counts.indices { counts[column] = 0 }
      for _ in 0..<table.documents {
        let document = generator.next(below: table.documents)
        for index in table.starts[document]..<table.starts[document + 1] {
          counts[Int(table.columns[index])] += Int(table.counts[index])
        }
      }
      for (index, value) in measure(counts).enumerated() {
        if let value { samples[index].append(value) }
      }
    }
    return whole.indices.map { figure(whole[$0], samples[$0].sorted()) }
  }

  private func figure(_ value: Double?, _ sorted: [Double]) -> FigureRecord {
    guard let value else { return .none }
    guard sorted.count * 2 >= resamples else {
      return FigureRecord(value: Self.thousandths(value))
    }
    return FigureRecord(
      value: Self.thousandths(value), low: Self.thousandths(Self.quantile(0.025, of: sorted)),
      high: Self.thousandths(Self.quantile(0.975, of: sorted)))
  }

  /// The value below which a share of a rising list lies, between neighbours by their distance.
  static func quantile(_ share: Double, of sorted: [Double]) -> Double? {
    guard let last = sorted.last else { return nil }
    let position = share * Double(sorted.count - 1)
    let lower = Int(position)
    guard lower + 1 < sorted.count else { return last }
    return sorted[lower] + (position - Double(lower)) * (sorted[lower + 1] - sorted[lower])
  }

  private static func thousandths(_ value: Double?) -> Int? {
    value.map { Int(($0 * 1000).rounded()) }
  }
}
