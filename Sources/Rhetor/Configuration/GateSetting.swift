public import RhetorReport

/// One setting of the gate: what a line of a configuration says.
///
/// Points are thousandths. A limit of nil is lifted: what a file builds on may have set one.
public enum GateSetting: Hashable, Sendable {
  /// Every finding of at least this strength that has points fails.
  case failingStrength(Int?)
  /// The most points of a stage in one article.
  case pointsPerArticle(StageName, Int?)
  /// The most points of a stage in one sentence.
  case pointsPerSentence(StageName, Int?)
  /// The most points of a stage per 1,000 words.
  case pointsPer1000(StageName, Int?)
  /// The most findings of a strength.
  case findingsOfStrength(Int, Int?)
  /// The most findings of a stage, category or entry.
  case findings(of: String, Int?)
  /// How serious a stage, category or entry is.
  case severity(of: String, Severity)

  /// The table it stands in, as a configuration writes it.
  public var table: String {
    switch self {
    case .failingStrength: "gate"
    case .pointsPerArticle: "gate.max-points-per-article"
    case .pointsPerSentence: "gate.max-points-per-sentence"
    case .pointsPer1000: "gate.max-points-per-1000"
    case .findingsOfStrength, .findings: "gate.max-findings"
    case .severity: "severity"
    }
  }

  /// The key in its table, without quotation marks.
  public var key: String {
    switch self {
    case .failingStrength: "fail-on-strength"
    case .pointsPerArticle(let stage, _), .pointsPerSentence(let stage, _),
      .pointsPer1000(let stage, _):
      stage.rawValue
    case .findingsOfStrength(let strength, _): "strength-\(strength)"
    case .findings(let id, _), .severity(let id, _): id
    }
  }

  /// The value, as a configuration writes it.
  public var value: String {
    switch self {
    case .failingStrength(let number), .findingsOfStrength(_, let number),
      .findings(_, let number):
      number.map { String($0) } ?? Self.lifted
    case .pointsPerArticle(_, let points), .pointsPerSentence(_, let points),
      .pointsPer1000(_, let points):
      points.map { Thousandths($0).description } ?? Self.lifted
    case .severity(_, let severity): "\"\(severity.rawValue)\""
    }
  }

  private static let lifted = "\"off\""
}

extension GateLimits {
  /// Takes a setting over; what was set before for the same key is replaced.
  mutating func apply(_ setting: GateSetting) {
    switch setting {
    case .failingStrength(let strength): failingStrength = strength
    case .pointsPerArticle(let stage, let points): pointsPerArticle[stage] = points
    case .pointsPerSentence(let stage, let points): pointsPerSentence[stage] = points
    case .pointsPer1000(let stage, let points): pointsPer1000[stage] = points
    case .findingsOfStrength(let strength, let count): findings[strength] = count
    case .findings(let id, let count): findingsByID[id] = count
    case .severity(let id, let severity): severities[id] = severity
    }
  }
}
