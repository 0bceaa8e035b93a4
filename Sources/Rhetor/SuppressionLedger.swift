public import RhetorReport
import RhetorSettings

/// Which suppressions of the configurations meant a finding in a run, and so which mean none.
public struct SuppressionLedger: Sendable {
  private var used: Set<SettingOrigin> = []

  /// A ledger before the first article.
  public init() {}

  /// Asks every suppression that covers an article about its findings.
  ///
  /// One that has expired, or that another one went before, means a finding all the same.
  public mutating func note(_ article: ArticleRecord, by rules: ArticleRules) {
    for (suppression, origin) in rules.suppressions where !used.contains(origin) {
      let isUsed = article.sentenceRecords.contains { sentence in
        sentence.findings.contains { suppression.covers($0) }
      }
      if isUsed { used.insert(origin) }
    }
  }

  /// The suppressions that mean nothing in all that they could mean.
  ///
  /// Of one that covers articles that the run did not look at nothing is said: it may be needed
  /// there.
  ///
  /// - Parameters:
  ///   - plan: the run's configurations.
  ///   - paths: the files and folders that the run looked at as a whole, from the current folder.
  public func idle(in plan: RunPlan, lookingAt paths: [String]) -> [FileWarning] {
    var seen = used
    var warnings: [FileWarning] = []
    for stack in plan.stacks {
      for (suppression, path) in stack.suppressions(within: paths) {
        let place = suppression.place
        guard seen.insert(.file(path, place)).inserted else { continue }
        let isBounded = !suppression.paths.isEmpty || suppression.words != nil
        warnings.append(
          FileWarning(
            path: path, line: place.line, column: place.column,
            message: "the suppression of `\(suppression.id)` suppresses nothing",
            help: isBounded ? "take it out, or mend its paths or words" : "take it out"))
      }
    }
    return warnings.sorted {
      ($0.path, $0.line, $0.column) < ($1.path, $1.line, $1.column)
    }
  }
}
