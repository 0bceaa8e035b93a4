/// A finding with the gate's word on it.
public struct JudgedFinding: Hashable, Sendable {
  /// The finding.
  public let finding: FindingRecord
  /// The index of its sentence.
  public let sentence: Int
  /// How serious it is; never `off`.
  public let severity: Severity
  /// Whether it counts.
  public let standing: Standing

  /// Creates a judged finding.
  public init(
    finding: FindingRecord, sentence: Int, severity: Severity, standing: Standing
  ) {
    self.finding = finding
    self.sentence = sentence
    self.severity = severity
    self.standing = standing
  }

  /// Whether a finding counts for the gate.
  public enum Standing: String, Hashable, Sendable, Codable, CaseIterable {
    /// It counts.
    case new
    /// The baseline knows it; it does not count.
    case known
    /// It was switched off in the article; it does not count.
    case suppressed
  }
}
