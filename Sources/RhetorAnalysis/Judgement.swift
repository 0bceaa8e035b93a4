/// The findings of all stages over one reading, or over some sentences of it.
public struct Judgement: Sendable {
  /// The findings in order of position; no two overlap.
  public let findings: [Finding]
  /// For each sentence that was judged, its slice of `findings`.
  public let bySentence: [Range<Int>]

  /// Asks every stage its question.
  ///
  /// - Parameters:
  ///   - sentences: the sentences to ask about; all, if nothing is said.
  ///   - stages: the stages to ask, in any order; the answer does not depend on it.
  public init(
    of reading: Reading, in sentences: Range<Int>? = nil, stages: [any Stage.Type] = Stages.all
  ) {
    let sentences = sentences ?? reading.sentences.indices
    var sink = FindingSink()
    for stage in stages { stage.init().run(over: reading, in: sentences, into: &sink) }
    let findings = sink.settled()
    var bySentence: [Range<Int>] = []
    bySentence.reserveCapacity(sentences.count)
    var next = 0
    for number in sentences {
      let start = next
      while next < findings.count, findings[next].sentence <= number { next += 1 }
      bySentence.append(start..<next)
    }
    self.findings = findings
    self.bySentence = bySentence
  }

  /// Joins judgements of neighbouring sentences, in their order.
  public init(joining parts: [Judgement]) {
    var findings: [Finding] = []
    var bySentence: [Range<Int>] = []
    findings.reserveCapacity(parts.reduce(0) { $0 + $1.findings.count })
    bySentence.reserveCapacity(parts.reduce(0) { $0 + $1.bySentence.count })
    for part in parts {
      let start = findings.count
      bySentence += part.bySentence.map { $0.lowerBound + start..<$0.upperBound + start }
      findings += part.findings
    }
    self.findings = findings
    self.bySentence = bySentence
  }
}
