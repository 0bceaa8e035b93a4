public import Rhetor
import RhetorReport

/// Everything that was found in a text but for the words and places: what must not depend on whom
/// a text is about.
public struct ScoredWords: Hashable, Sendable, CustomStringConvertible {
  /// One line for each finding: its id, strength, points and what lowered them.
  public let findings: [String]

  /// Scores a text.
  ///
  /// - Throws: `ScoringError` when ICU fails.
  public init(_ text: String, with engine: Engine) throws(ScoringError) {
    let sentences = try engine.score(text).sentenceRecords
    findings = sentences.flatMap(\.findings).map { finding in
      let reasons = finding.multipliers.map { "\($0)" }.joined(separator: ", ")
      return "\(finding.id) \(finding.strength) \(finding.points) [\(reasons)]"
    }
  }

  /// The findings in one line.
  public var description: String {
    findings.isEmpty ? "nothing" : findings.joined(separator: "; ")
  }
}
