import Rhetor
import RhetorHistory
import RhetorRender
import RhetorReport

/// Compares a saved report with another one, or with articles that are scored now.
struct ReportComparison {
  let oldPath: String
  let newPath: String
  let sheet: DiffSheet
  let settings: RunSettings
  let repository: Repository?
  /// Whether reports are compared as they are, even if unlike rules made them.
  let allowsUnlike: Bool

  func run(_ old: DiffSideInput, _ new: DiffSideInput) throws {
    let plan = try settings.plan(for: Self.files(of: old) + Self.files(of: new))
    var before = try scored(old, plan)
    var after = try scored(new, plan)
    if !allowsUnlike, !after.stamp.differences(from: before.stamp).isEmpty {
      before = try likened(before, oldPath, plan, other: after)
      after = try likened(after, newPath, plan, other: before)
    }
    let differences = after.stamp.differences(from: before.stamp)
    if !differences.isEmpty, !settings.isQuiet {
      Messages.write(
        "\(newPath): warning: was made by other means than \(oldPath):\n" + Self.list(differences))
    }
    let articles = try ArticlePairs((oldPath, before.articles), (newPath, after.articles))
    var outcome = try sheet.outcome(
      old: before.stamp, new: after.stamp, sparing: [oldPath, newPath].filter { $0 != "-" })
    for pair in articles.both {
      try outcome.add(
        ReportDiff(from: pair.old, to: pair.new, sameRules: differences.isEmpty))
    }
    for article in articles.onlyOld {
      try outcome.addUnpaired(ReportDiff(of: article, isNew: false), on: .old)
    }
    for article in articles.onlyNew {
      try outcome.addUnpaired(ReportDiff(of: article, isNew: true), on: .new)
    }
    // What a saved report could not read is its own failure, not one of now.
    for failure in before.failures + after.failures { try outcome.add(failure) }
    try outcome.finish()
    try sheet.end(outcome.summary, savedFailures: Self.saved(old) + Self.saved(new))
  }

  private static func saved(_ side: DiffSideInput) -> Int {
    if case .report(let report) = side { report.failures.count } else { 0 }
  }

  private static func files(of side: DiffSideInput) -> [ArticleFile] {
    switch side {
    case .report(let report), .corpus(let report):
      report.articles.map { ArticleFile(path: $0.path, isNamed: true) }
    case .versions(let versions, _, _): versions.map(\.file)
    }
  }

  /// A side as a report: as it was saved, or scored now.
  private func scored(_ side: DiffSideInput, _ plan: RunPlan) throws -> RunReport {
    switch side {
    case .report(let report), .corpus(let report): return report
    case .versions(let versions, let isFolder, var failures):
      let loader = settings.loader
      let reader = VersionReader(loader, repository)
      var articles: [ArticleRecord] = []
      failures.forEach(Messages.write)
      for version in versions {
        do throws(ScoringError) {
          articles.append(
            try VersionReader.score(try reader.fetched(version), plan.engine, loader))
        } catch {
          let failure = FailureRecord(error)
          Messages.write(failure)
          failures.append(failure)
        }
      }
      guard failures.isEmpty || isFolder else { throw ExitStatus.trouble.code }
      return RunReport(stamp: plan.engine.stamp, articles: articles, failures: failures)
    }
  }

  /// A report that the present rules made: as it is, or scored again where its text is at hand.
  ///
  /// - Throws: `CommandFailure` with what differs when it is not.
  private func likened(
    _ report: RunReport, _ path: String, _ plan: RunPlan, other: RunReport
  ) throws -> RunReport {
    let differences = plan.engine.stamp.differences(from: report.stamp)
    guard !differences.isEmpty else { return report }
    switch Rescoring(plan: plan, loader: settings.loader).scored(report) {
    case .success(let again):
      if !settings.isQuiet {
        Messages.write(
          "\(path): note: scored again, because other means had made it:\n" + Self.list(differences)
        )
      }
      return again
    case .failure(let missing):
      let unlike = other.stamp.differences(from: report.stamp)
      throw CommandFailure(
        path,
        "was made by other means than \(path == oldPath ? newPath : oldPath), and the text of "
          + "\(missing.article) is not at hand to be scored again:\n" + Self.list(unlike),
        help: "score both with the same rhetor, or add --allow-unlike to compare all the same")
    }
  }

  private static func list(_ differences: [StampDifference]) -> String {
    differences.map { "  \($0)" }.joined(separator: "\n")
  }
}
