import ArgumentParser
import Rhetor
import RhetorRender

/// What `check` compares with, and which reports it writes.
struct CheckArguments: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Write a report in a format, to a file or standard output; may be repeated.",
      valueName: "format[=file]"))
  var report: [ReportChoice] = []

  @Option(
    help: ArgumentHelp(
      "Judge only what changed since the last commit in common with this branch, tag or commit.",
      valueName: "rev"))
  var since: String?

  @Flag(help: "Judge only what is staged for the next commit, as it is staged.")
  var staged = false

  @Option(
    help: ArgumentHelp(
      "Findings in this file do not count (default: what the configuration names).",
      valueName: "file"))
  var baseline: String?

  @Flag(help: "Write a baseline of everything that is found, and judge nothing.")
  var writeBaseline = false

  @Flag(help: "Take out of the baseline what is no longer there.")
  var pruneBaseline = false

  @Option(
    help: ArgumentHelp(
      "The date that decides which suppressions have expired; without it none has.",
      valueName: "yyyy-mm-dd"),
    transform: { text in
      guard let day = CalendarDate(text) else {
        throw ValidationError("`\(text)` is no day; write it as 2026-12-31")
      }
      return day
    })
  var today: CalendarDate?

  func validate() throws {
    if writeBaseline, pruneBaseline {
      throw ValidationError("--write-baseline and --prune-baseline cannot be used together")
    }
    if writeBaseline, judgesChange {
      throw ValidationError("--write-baseline needs everything, not only what changed")
    }
    for choice in report where choice.path?.isEmpty == true {
      throw ValidationError(
        "--report \(choice.format.name)= has no file name; without `=` it goes to standard output")
    }
  }

  /// Whether every report that is asked for has a place of its own.
  ///
  /// - Parameter hasFormat: whether `--format` was given; the report of a check that was asked for
  ///   nothing gives way to another on standard output.
  func validate(besides page: PageArguments, hasFormat: Bool) throws {
    if writeBaseline, page.file != nil {
      throw ValidationError(
        "--write-baseline judges nothing, so that there is no report for --output")
    }
    var files: Set<PlainPath?> = []
    let main = hasFormat || page.file != nil ? [page.file] : []
    for path in main + report.map(\.path) {
      let name = path ?? "standard output"
      guard files.insert(path.map(PlainPath.init)).inserted else {
        throw ValidationError("two reports cannot both be written to \(name)")
      }
    }
  }

  /// Whether a change is judged and not everything.
  var judgesChange: Bool { since != nil || staged }

  /// The reports to write.
  ///
  /// - Parameter main: the report that `--format` and `--output` ask for; it is left out when
  ///   another report takes its place on standard output.
  func choices(besides main: ReportChoice) -> [ReportChoice] {
    if writeBaseline { return report }
    if main.path == nil, report.contains(where: { $0.path == nil }) { return report }
    return [main] + report
  }

  /// Whether a workflow of GitHub reads the reports.
  func isForGitHub(_ choices: [ReportChoice]) -> Bool {
    choices.contains { $0.format.name == GitHubCheckRenderer.name }
  }
}
