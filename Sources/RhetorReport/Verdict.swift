/// What the gate says of one article.
public struct Verdict: Hashable, Sendable {
  /// The file.
  public let path: String
  /// Why it fails; empty when it passes.
  public let reasons: [GateReason]
  /// Every finding that is not switched off, in order of place.
  public let findings: [JudgedFinding]

  /// Creates a verdict.
  public init(path: String, reasons: [GateReason], findings: [JudgedFinding]) {
    self.path = path
    self.reasons = reasons
    self.findings = findings
  }

  /// Whether the article passes.
  public var passes: Bool { reasons.isEmpty }
}
