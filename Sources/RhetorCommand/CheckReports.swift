import RhetorRender
import RhetorReport

/// All the reports of a check, written at the same time.
final class CheckReports {
  private let pages: [CheckPage]
  private let summary: StepSummary?

  /// Opens the reports.
  ///
  /// - Parameters:
  ///   - main: the report that is written when no other takes its place.
  ///   - inputs: files that are read, and so must not be written over.
  init(
    _ arguments: CheckArguments, main: ReportChoice, _ page: PageArguments,
    sparing inputs: [String]
  ) throws {
    let choices = arguments.choices(besides: main)
    pages = try choices.map { choice in
      try CheckPage(choice, page.settings.options(to: choice.path), sparing: inputs)
    }
    summary = arguments.isForGitHub(choices) ? StepSummary(page.settings.options()) : nil
  }

  /// Whether one of them is read on a terminal while it is written.
  var areOnTerminal: Bool { pages.contains(where: \.isOnTerminal) }

  func begin(_ context: CheckContext) {
    for page in pages { page.begin(context) }
    summary?.begin(context)
  }

  func add(_ checked: CheckedArticle) throws {
    for page in pages { try page.add(checked) }
    summary?.add(checked)
  }

  func addFailure(_ failure: FailureRecord) throws {
    for page in pages { try page.addFailure(failure) }
    summary?.addFailure(failure)
  }

  func finish(_ outcome: CheckOutcome) throws {
    for page in pages { try page.finish(outcome) }
    try summary?.finish(outcome)
  }
}
