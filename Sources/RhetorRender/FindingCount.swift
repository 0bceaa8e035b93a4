import RhetorReport

/// Findings counted for a person, who is shown those with points.
enum FindingCount {
  /// `5 findings`, or `5 findings, 2 without points` where there are seven.
  static func text(_ findings: Int, withoutPoints: Int) -> String {
    let text = Plural.of(findings - withoutPoints, "finding")
    return withoutPoints == 0 ? text : "\(text), \(withoutPoints) without points"
  }
}
