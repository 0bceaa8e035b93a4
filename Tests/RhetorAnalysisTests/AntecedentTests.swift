import RhetorAnalysis
import RhetorText
import Testing

/// Whom a pronoun means that is the source of an attribution.
struct AntecedentTests {
  /// Sentences; for each attribution of a pronoun whom it means, `-` for nobody.
  static let table = MarkedRows.cells(
    """
    Ana Ruiz opened the hall. She said it was old. | Ana Ruiz
    Ana Ruiz opened the hall. “It is old,” she said. She added that it leaked. | Ana Ruiz; Ana Ruiz
    Ana Ruiz said the hall was old, but she also warned of floods. | Ana Ruiz
    Ana Ruiz opened the hall. It rained. It was cold. She said it was old. | Ana Ruiz
    Ana Ruiz opened the hall. It rained. It was cold. Nobody came. She said it was old. | -
    Mr Hale opened the hall. She said it was old. | -
    Ms Lowe opened the hall. She said it was old. | Ms Lowe
    Ana Ruiz opened the hall. Mr Hale was late. She said it was old. | Ana Ruiz
    Ana Ruiz opened the hall. Tom Hale was late. She said it was old. | Tom Hale
    Ana Ruiz and Tom Hale said it was old. She added that it leaked. | -
    Ana Ruiz opened the hall. The mayor said it was old. She added that it leaked. | -
    Ana Ruiz opened the hall. Flowers came from Ms Lowe. She said it was old. | -
    Harbour Council opened the hall. It said the roof was old. | Harbour Council
    Ana Ruiz opened the hall. They said it was old. | -
    Ana Ruiz opened the hall. Her claim that it was old came in June. | Ana Ruiz
    She said it was old. | -
    """, columns: 2)

  @Test(arguments: table)
  func bindsPronouns(row: [String]) throws {
    let reading = try Sample(row[0]).reading
    let bound = reading.frames.filter { $0.sourceClass == .pronoun }.map { frame in
      frame.antecedent.map { reading.document.string(reading.textRange($0)) } ?? "-"
    }
    #expect(bound.joined(separator: "; ") == row[1])
  }

  @Test func onlyPronounsAreBound() throws {
    let reading = try Sample("Ana Ruiz opened the hall. Critics say it is old.").reading
    #expect(reading.frames.map(\.antecedent) == [nil])
  }
}
