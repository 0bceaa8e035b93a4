/// Judges an article against limits; pure, so the same article and limits get the same verdict.
public struct Gate: Hashable, Sendable {
  /// What is allowed.
  public let limits: GateLimits

  /// Creates a gate.
  public init(limits: GateLimits = GateLimits()) { self.limits = limits }

  /// The severity of a finding.
  ///
  /// A severity set for its entry or category holds. Otherwise a finding without points is a note;
  /// one of strength 3, or of strength 2 that hides a source, is an error, as is one that reaches
  /// `failingStrength`; every other is a warning.
  public func severity(of finding: FindingRecord) -> Severity {
    if let set = limits.severities[finding.id] ?? limits.severities[finding.category] {
      return set
    }
    if finding.points == 0 { return .note }
    if let failing = limits.failingStrength, finding.strength >= failing { return .error }
    if finding.strength >= 3 { return .error }
    return finding.stage == .attribution && finding.strength >= 2 ? .error : .warning
  }

  /// Judges one article.
  ///
  /// Findings that are suppressed, switched `off`, or known by `isKnown` (from a baseline) count
  /// for nothing, not even for the limits.
  public func judge(
    _ article: ArticleRecord,
    isKnown: (SentenceRecord, FindingRecord) -> Bool = { _, _ in false }
  ) -> Verdict {
    var judged: [JudgedFinding] = []
    var reasons: [GateReason] = []
    var total = ScoresRecord.zero
    var body = ScoresRecord.zero
    var counts: [Int: Int] = [:]
    for sentence in article.sentenceRecords {
      var scores = ScoresRecord.zero
      for finding in sentence.findings {
        let severity = severity(of: finding)
        guard severity != .off else { continue }
        let standing: JudgedFinding.Standing =
          finding.suppressed != nil
          ? .suppressed : isKnown(sentence, finding) ? .known : .new
        judged.append(
          JudgedFinding(
            finding: finding, sentence: sentence.index, severity: severity, standing: standing))
        guard standing == .new else { continue }
        if severity == .error { reasons.append(.finding(id: finding.id, line: finding.line)) }
        guard finding.points > 0 else { continue }
        scores[finding.stage] += finding.points
        counts[finding.strength, default: 0] += 1
      }
      total += scores
      if !sentence.voice.isHeadline { body += scores }
      for stage in StageName.allCases {
        guard let limit = limits.pointsPerSentence[stage], scores[stage] > limit else { continue }
        reasons.append(
          .sentencePoints(stage: stage, points: scores[stage], limit: limit, line: sentence.line))
      }
    }
    for stage in StageName.allCases {
      if let limit = limits.pointsPerArticle[stage], total[stage] > limit {
        reasons.append(.articlePoints(stage: stage, points: total[stage], limit: limit))
      }
      if let limit = limits.pointsPer1000[stage],
        let rate = Rates.of(points: body[stage], findings: 0, authorWords: article.authorWords),
        rate.rate > limit
      {
        reasons.append(.rate(stage: stage, rate: rate.rate, limit: limit))
      }
    }
    for (strength, limit) in limits.findings.sorted(by: { $0.key < $1.key }) {
      guard let count = counts[strength], count > limit else { continue }
      reasons.append(.findings(strength: strength, count: count, limit: limit))
    }
    return Verdict(path: article.path, reasons: reasons, findings: judged)
  }
}
