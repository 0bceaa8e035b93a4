public import RhetorReport

/// What one article is judged by.
public struct ArticleRules: Sendable {
  /// The gate with the article's limits.
  public let gate: Gate
  /// The baseline it is compared with, from the current folder; nil when none was named.
  public let baseline: String?
  /// The suppressions of the configuration that cover the article, each with its place.
  let suppressions: [(suppression: ConfiguredSuppression, origin: SettingOrigin)]

  init(_ stack: ConfigurationStack, path: String, limits: GateLimits) {
    gate = Gate(limits: limits)
    baseline = stack.baseline
    suppressions = stack.suppressions(at: path)
  }

  /// The standings of an article's findings by what was switched off: in the article itself, and
  /// in its configuration.
  ///
  /// A suppression that has expired holds no longer, and a note at its findings says so.
  ///
  /// - Parameter today: the date that decides what has expired; without one nothing has.
  public func standings(
    of article: ArticleRecord, today: CalendarDate?
  ) -> FindingStandings {
    var standings = FindingStandings(of: article)
    guard !suppressions.isEmpty else { return standings }
    for (index, sentence) in article.sentenceRecords.enumerated() {
      for (number, finding) in sentence.findings.enumerated()
      where standings[index, number] == .new {
        for (suppression, origin) in suppressions where suppression.covers(finding) {
          guard !suppression.hasExpired(on: today) else {
            let day = suppression.expires.map { " on \($0)" } ?? ""
            standings.setNote(
              "its suppression in \(origin) expired\(day)", sentence: index, finding: number)
            continue
          }
          standings[index, number] = .suppressed(
            Suppression(reason: suppression.reason, place: "\(origin)"))
          break
        }
      }
    }
    return standings
  }
}
