/// What an article may have before the gate closes; nothing is limited by default.
///
/// Points are thousandths. A limit is what is still allowed: more than it fails.
public struct GateLimits: Hashable, Sendable {
  /// The most points of a stage in one article, headlines included.
  public var pointsPerArticle: [StageName: Int]
  /// The most points of a stage in one sentence.
  public var pointsPerSentence: [StageName: Int]
  /// The most points of a stage per 1,000 words in the author's voice; asked only where there are
  /// enough words for a rate.
  public var pointsPer1000: [StageName: Int]
  /// The most findings of each strength.
  public var findings: [Int: Int]
  /// The most findings of stages, categories and entries, by id.
  public var findingsByID: [String: Int]
  /// Every finding of at least this strength that has points fails the gate.
  public var failingStrength: Int?
  /// The severity of stages, categories and entries, by id; an entry's own counts before its
  /// category's, and a category's before its stage's.
  public var severities: [String: Severity]

  /// Creates limits.
  public init(
    pointsPerArticle: [StageName: Int] = [:], pointsPerSentence: [StageName: Int] = [:],
    pointsPer1000: [StageName: Int] = [:], findings: [Int: Int] = [:],
    findingsByID: [String: Int] = [:], failingStrength: Int? = nil,
    severities: [String: Severity] = [:]
  ) {
    self.pointsPerArticle = pointsPerArticle
    self.pointsPerSentence = pointsPerSentence
    self.pointsPer1000 = pointsPer1000
    self.findings = findings
    self.findingsByID = findingsByID
    self.failingStrength = failingStrength
    self.severities = severities
  }

  /// The ids under which limits and severities know a finding: entry, category, stage.
  public static func names(for finding: FindingRecord) -> [String] {
    [finding.id, finding.category, finding.stage.rawValue]
  }
}
