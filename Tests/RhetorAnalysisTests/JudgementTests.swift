import RhetorAnalysis
import Testing

/// A reading may be judged piece by piece.
struct JudgementTests {
  private static let text = """
    Critics say the two megalomaniacs could possibly meet. Is it any wonder? It NEVER rains! “We will \
    not go,” said Ana Ruiz. “Nobody asked us to go there.” She may have known.

    Reportedly the regime may, perhaps, be stoking tensions. Many believe it. “It may rain,” said \
    Ruiz. “A gift to the whole of the town,” and more. The so-called “expert” was seen to leave.
    """

  @Test func isTheSameInPieces() throws {
    let reading = try Sample(Self.text).reading
    let whole = Judgement(of: reading)
    #expect(whole.findings.count > 8)
    let count = reading.sentences.count
    #expect(whole.bySentence.count == count)
    for first in 0...count {
      for second in first...count {
        let pieces = [0..<first, first..<second, second..<count]
        let joined = Judgement(joining: pieces.map { Judgement(of: reading, in: $0) })
        #expect(joined.findings == whole.findings, "cut at \(first) and \(second)")
        #expect(joined.bySentence == whole.bySentence, "cut at \(first) and \(second)")
      }
    }
  }
}
