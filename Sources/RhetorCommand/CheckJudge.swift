import Rhetor
import RhetorRender
import RhetorReport

/// Judges the articles of a check one after another, with what their configurations, the baseline
/// and the change say.
final class CheckJudge {
  /// Whether every article passed so far.
  private(set) var passes = true
  private let plan: RunPlan
  private let arguments: CheckArguments
  private var shelf = BaselineShelf()
  private var suppressions = SuppressionLedger()

  /// Opens the baselines that configurations or arguments name.
  init(_ plan: RunPlan, _ arguments: CheckArguments) throws {
    self.plan = plan
    self.arguments = arguments
    let mayBeMissing = arguments.writeBaseline
    do throws(FileError) {
      if let baseline = arguments.baseline {
        try shelf.open(baseline, mayBeMissing: mayBeMissing)
      } else {
        for baseline in plan.baselines { try shelf.open(baseline, mayBeMissing: mayBeMissing) }
        if mayBeMissing, plan.baselines.isEmpty {
          try shelf.open(BaselineShelf.defaultPath, mayBeMissing: true)
        }
      }
    } catch {
      throw CommandFailure(error)
    }
    if arguments.pruneBaseline, shelf.paths.isEmpty {
      throw CommandFailure(
        "rhetor", "there is no baseline to prune", help: "name it with --baseline FILE")
    }
  }

  /// What formats need to know before the first article.
  var context: CheckContext {
    let isCompared = arguments.judgesChange || !shelf.paths.isEmpty
    return CheckContext(stamp: plan.engine.stamp, isCompared: isCompared) {
      [manual = plan.manual] id in
      manual.rule(id)
    }
  }

  /// Judges one article.
  ///
  /// - Parameter base: the article before the change that is judged; nil when it did not exist, or
  ///   when no change is.
  func judge(
    _ article: ArticleRecord, in file: ArticleFile, since base: ArticleRecord? = nil
  ) -> CheckedArticle {
    let rules = plan.rules(for: file)
    var standings = rules.standings(of: article, today: arguments.today)
    suppressions.note(article, by: rules)
    ChangedFindings.settle(article, since: base, standings: &standings)
    if let baseline = baseline(of: rules) {
      shelf.settle(article, in: baseline, counts: rules.gate.counts, standings: &standings)
    }
    let verdict = rules.gate.judge(article, standings: standings)
    if !verdict.passes { passes = false }
    return CheckedArticle(article, verdict, base: base)
  }

  /// What is to be said in the end.
  ///
  /// - Parameters:
  ///   - paths: the files and folders that were looked at as a whole.
  ///   - isWhole: whether all articles could be read; a suppression may be needed in one that could
  ///     not.
  func outcome(lookingAt paths: [String], isWhole: Bool) -> CheckOutcome {
    let warnings = isWhole ? suppressions.idle(in: plan, lookingAt: paths) : []
    guard let first = shelf.paths.first, !arguments.pruneBaseline else {
      return CheckOutcome(warnings: warnings)
    }
    let stale = shelf.paths.flatMap { shelf.stale(in: $0) }
    return CheckOutcome(baseline: first, stale: stale, warnings: warnings)
  }

  /// Writes the baselines, where that was asked for.
  ///
  /// - Parameter isWhole: whether all articles could be read; a baseline that misses some is not
  ///   written.
  func keepBaselines(isWhole: Bool, isQuiet: Bool) throws {
    guard arguments.writeBaseline || arguments.pruneBaseline else { return }
    for path in shelf.paths {
      guard isWhole else {
        Messages.write("\(path): error: not written, because an article could not be read")
        continue
      }
      let old = shelf.old(path)
      let new = arguments.writeBaseline ? shelf.renewed(path) : shelf.pruned(path)
      if new == old, !arguments.writeBaseline { continue }
      var output = try Output(to: path, sparing: [])
      BaselineFile.write(new, into: &output.sink)
      try output.finish()
      guard !isQuiet else { continue }
      let count = Plural.of(new.count, "finding")
      let change = new.count - old.count
      let words =
        change == 0
        ? "as many as before" : "\(abs(change)) \(change < 0 ? "fewer" : "more") than before"
      Messages.write("\(path): wrote \(count), \(words)")
    }
  }

  private func baseline(of rules: ArticleRules) -> String? {
    if let named = arguments.baseline { return named }
    return rules.baseline ?? (arguments.writeBaseline ? BaselineShelf.defaultPath : nil)
  }
}
