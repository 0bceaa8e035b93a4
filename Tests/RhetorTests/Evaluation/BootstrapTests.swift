import RhetorReport
import Testing

@testable import Rhetor

@Suite("Bootstrap")
struct BootstrapTests {
  /// Twenty documents of ten sentences, of which one to ten are right.
  private var table: CountTable {
    var table = CountTable(width: 2)
    for document in 0..<20 { table.add([0: 1 + document % 10, 1: 10]) }
    return table
  }

  private func share(_ counts: [Int]) -> [Double?] { [Confusion.share(counts[0], of: counts[1])] }

  @Test("gives the same interval each time, and another one for another seed")
  func deterministic() throws {
    let first = Bootstrap(resamples: 500).figures(of: table, share)
    #expect(first == Bootstrap(resamples: 500).figures(of: table, share))
    #expect(first != Bootstrap(resamples: 500, seed: 7).figures(of: table, share))
    let figure = try #require(first.first)
    #expect(figure.value == 550)
    // Standard error of the mean of the documents: 0.064.
    #expect((400...450).contains(figure.low ?? 0))
    #expect((650...700).contains(figure.high ?? 0))
  }

  @Test("has no interval without documents to draw from")
  func alone() {
    var one = CountTable(width: 2)
    one.add([0: 1, 1: 2])
    #expect(Bootstrap(resamples: 500).figures(of: one, share) == [FigureRecord(value: 500)])
    #expect(
      Bootstrap(resamples: 0).figures(of: table, share) == [FigureRecord(value: 550)])
  }

  @Test("tells nothing of what cannot be measured")
  func nothing() {
    #expect(Bootstrap(resamples: 50).figures(of: CountTable(width: 2), share) == [.none])
  }

  @Test("draws documents and not sentences")
  func clusters() {
    let rows = (0..<100).map { index in
      (
        document: index / 50,
        counts: [(column: 0, count: index < 50 ? 1 : 0), (column: 1, count: 1)]
      )
    }
    let clustered = CountTable(width: 2, documents: 2, rows: rows)
    // Both draws may fall on the same document, so the interval is everything.
    #expect(
      Bootstrap(resamples: 200).figures(of: clustered, share)
        == [FigureRecord(value: 500, low: 0, high: 1000)])
  }

  @Test("interpolates quantiles")
  func quantiles() {
    #expect(Bootstrap.quantile(0.5, of: [1, 2, 3, 4]) == 2.5)
    #expect(Bootstrap.quantile(1, of: [1, 2]) == 2)
    #expect(Bootstrap.quantile(0.5, of: []) == nil)
  }
}
