/// One reason why the gate closed; points and rates are thousandths.
public enum GateReason: Hashable, Sendable {
  /// A finding is an error.
  case finding(id: String, line: Int)
  /// A sentence has more points than allowed.
  case sentencePoints(stage: StageName, points: Int, limit: Int, line: Int)
  /// The article has more points than allowed.
  case articlePoints(stage: StageName, points: Int, limit: Int)
  /// The article has more points per 1,000 words than allowed.
  case rate(stage: StageName, rate: Int, limit: Int)
  /// The article has more findings of a strength than allowed.
  case findings(strength: Int, count: Int, limit: Int)
  /// The article has more findings of a stage, category or entry than allowed.
  case findingsOf(id: String, count: Int, limit: Int)

  /// Whether it is a finding, which is shown by itself, and no limit.
  public var isFinding: Bool {
    if case .finding = self { true } else { false }
  }

  /// The line it is about; nil when it is about the whole article.
  public var line: Int? {
    switch self {
    case .finding(_, let line), .sentencePoints(_, _, _, let line): line
    case .articlePoints, .rate, .findings, .findingsOf: nil
    }
  }
}

extension GateReason: CustomStringConvertible {
  /// As a person reads it, without place.
  public var description: String {
    switch self {
    case .finding(let id, _): "\(id) is an error"
    case .sentencePoints(let stage, let points, let limit, _):
      "\(Thousandths(points)) points of \(stage.rawValue) in a sentence, "
        + "\(Thousandths(limit)) allowed"
    case .articlePoints(let stage, let points, let limit):
      "\(Thousandths(points)) points of \(stage.rawValue) in the article, "
        + "\(Thousandths(limit)) allowed"
    case .rate(let stage, let rate, let limit):
      "\(Thousandths(rate)) points of \(stage.rawValue) per 1,000 words, "
        + "\(Thousandths(limit)) allowed"
    case .findings(let strength, let count, let limit):
      "\(Plural.of(count, "finding")) of strength \(strength), \(limit) allowed"
    case .findingsOf(let id, let count, let limit):
      "\(Plural.of(count, "finding")) of \(id), \(limit) allowed"
    }
  }
}
