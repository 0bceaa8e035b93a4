/// A finding with the gate's word on it.
public struct JudgedFinding: Hashable, Sendable {
  /// The finding.
  public let finding: FindingRecord
  /// The number of its sentence in the article's records.
  public let sentence: Int
  /// How serious it is; never `off`.
  public let severity: Severity
  /// Whether it counts.
  public let standing: FindingStanding
  /// What is to be said besides, one line without a full stop.
  public let note: String?
  /// A name that stays when the article is edited elsewhere, see `Fingerprint`.
  public let fingerprint: Fingerprint

  /// Creates a judged finding.
  public init(
    finding: FindingRecord, sentence: Int, severity: Severity, standing: FindingStanding,
    note: String? = nil, fingerprint: Fingerprint
  ) {
    self.finding = finding
    self.sentence = sentence
    self.severity = severity
    self.standing = standing
    self.note = note
    self.fingerprint = fingerprint
  }

  /// Whether it counts.
  public var isNew: Bool { standing == .new }
}
