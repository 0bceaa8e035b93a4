/// Judges an article against limits; pure, so the same article and limits get the same verdict.
public struct Gate: Hashable, Sendable {
  /// What is allowed.
  public let limits: GateLimits

  /// Creates a gate.
  public init(limits: GateLimits = GateLimits()) { self.limits = limits }

  /// The severity of a finding.
  ///
  /// A severity set for its entry, category or stage holds, in this order. Without one, a finding of
  /// strength 3, or of strength 2 that hides a source, is an error, as is one that reaches
  /// `failingStrength`; every other is a warning. A finding without points is at most a note,
  /// whatever is set: somebody's quoted words fail no article.
  public func severity(of finding: FindingRecord) -> Severity {
    let severity = severityWithPoints(of: finding)
    // What was switched off has no points for that reason only.
    return finding.points == 0 && finding.suppressed == nil ? min(severity, .note) : severity
  }

  /// The severity of a finding, supposed that it has points.
  private func severityWithPoints(of finding: FindingRecord) -> Severity {
    for name in GateLimits.names(for: finding) {
      if let set = limits.severities[name] { return set }
    }
    if let failing = limits.failingStrength, finding.strength >= failing { return .error }
    if finding.strength >= 3 { return .error }
    return finding.stage == .attribution && finding.strength >= 2 ? .error : .warning
  }

  /// Whether a finding could count: it is not switched off, and no note without points.
  public func counts(_ finding: FindingRecord) -> Bool {
    let severity = severity(of: finding)
    return severity > .note || severity == .note && finding.points > 0
  }

  /// Judges one article.
  ///
  /// Only findings that are new count, for the limits too; those switched `off` are not even shown.
  public func judge(_ article: ArticleRecord, standings: FindingStandings? = nil) -> Verdict {
    let standings = standings ?? FindingStandings(of: article)
    var judged: [JudgedFinding] = []
    var tally = GateTally(limits)
    var alike: [Fingerprint: Int] = [:]
    // A corpus may hold one text several times.
    let name = article.article == article.path ? "" : "\u{0}" + article.article
    for (index, sentence) in article.sentenceRecords.enumerated() where !sentence.findings.isEmpty {
      let text = NormalizedText(sentence.text).text
      tally.begin(sentence)
      for (number, finding) in sentence.findings.enumerated() {
        let severity = severity(of: finding)
        guard severity != .off else { continue }
        let words = NormalizedText(finding.text).text
        let kind = Fingerprint(of: finding.id, words, text)
        let rank = alike[kind, default: 0]
        alike[kind] = rank + 1
        let standing = standings[index, number]
        judged.append(
          JudgedFinding(
            finding: finding, sentence: index, severity: severity, standing: standing,
            note: standings.note(sentence: index, finding: number),
            fingerprint: Fingerprint(of: finding.id, words, text, String(rank) + name)))
        if standing == .new { tally.count(finding, severity: severity) }
      }
      tally.end(sentence)
    }
    return Verdict(path: article.path, reasons: tally.reasons(for: article), findings: judged)
  }
}
