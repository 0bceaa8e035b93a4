/// What counts of an article, added up sentence by sentence, and the limits it passes.
struct GateTally {
  private let limits: GateLimits
  private var found: [GateReason] = []
  private var sentence = ScoresRecord.zero
  private var total = ScoresRecord.zero
  private var body = ScoresRecord.zero
  private var counts: [Int: Int] = [:]
  private var countsByID: [String: Int] = [:]

  init(_ limits: GateLimits) { self.limits = limits }

  mutating func begin(_ record: SentenceRecord) { sentence = .zero }

  /// Counts a finding; one without points is for no limit.
  mutating func count(_ finding: FindingRecord, severity: Severity) {
    if severity == .error { found.append(.finding(id: finding.id, line: finding.line)) }
    guard finding.points > 0 else { return }
    sentence[finding.stage] += finding.points
    counts[finding.strength, default: 0] += 1
    guard !limits.findingsByID.isEmpty else { return }
    for name in GateLimits.names(for: finding) { countsByID[name, default: 0] += 1 }
  }

  mutating func end(_ record: SentenceRecord) {
    total += sentence
    if !record.voice.isHeadline { body += sentence }
    for stage in StageName.allCases {
      guard let limit = limits.pointsPerSentence[stage], sentence[stage] > limit else { continue }
      found.append(
        .sentencePoints(stage: stage, points: sentence[stage], limit: limit, line: record.line))
    }
  }

  /// Why the article fails: first by place, then what is about the whole of it.
  func reasons(for article: ArticleRecord) -> [GateReason] {
    var reasons = found
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
    for (id, limit) in limits.findingsByID.sorted(by: { $0.key < $1.key }) {
      guard let count = countsByID[id], count > limit else { continue }
      reasons.append(.findingsOf(id: id, count: count, limit: limit))
    }
    return reasons
  }
}
