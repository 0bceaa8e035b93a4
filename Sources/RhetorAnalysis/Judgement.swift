/// The findings of all stages over one reading.
public struct Judgement: Sendable {
  /// The findings in order of position; no two overlap.
  public let findings: [Finding]
  /// For each sentence, its slice of `findings`.
  public let bySentence: [Range<Int>]

  /// Asks every stage its question.
  ///
  /// - Parameter stages: the stages to ask, in any order; the answer does not depend on it.
  public init(of reading: Reading, stages: [any Stage.Type] = Stages.all) {
    var sink = FindingSink(reading)
    for stage in stages { stage.init().run(over: reading, into: &sink) }
    let findings = sink.settled()
    var bySentence: [Range<Int>] = []
    bySentence.reserveCapacity(reading.sentences.count)
    var next = 0
    for number in reading.sentences.indices {
      let start = next
      while next < findings.count, findings[next].sentence <= number { next += 1 }
      bySentence.append(start..<next)
    }
    self.findings = findings
    self.bySentence = bySentence
  }
}
