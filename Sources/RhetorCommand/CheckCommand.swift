import ArgumentParser
import Rhetor
import RhetorRender
import RhetorReport

/// `rhetor check`: the gate.
struct CheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Fail where articles pass the limits.",
    usage: "rhetor check [<options>] <path> ...",
    discussion: """
      Each article is judged by the nearest rhetor.toml from its folder upward. Without one, strong \
      findings fail, and clear ones that hide a source. `rhetor init` writes a rhetor.toml that \
      explains every setting, and --show-config tells what holds for a path, and why.

      A baseline holds the findings that were there before; only what is new fails. Write it once, \
      keep it in version control, and prune it when findings are gone. With --since or --staged only \
      findings in sentences that a change added or reworded count; renames are followed, and moved \
      sentences are not new. Older versions are read from git, the work tree is left alone. What is \
      read from git is scored one article after another, whatever --jobs says.

      EXAMPLES
        rhetor check drafts/
        rhetor check drafts/ --write-baseline          from now on only new findings count
        rhetor check --since main                      what this branch brings
        rhetor check --staged                          in a pre-commit hook
        rhetor check drafts/ --report sarif=out.sarif --report github
        rhetor check article.txt --isolated            by the built-in limits
        rhetor check --show-config drafts/article.txt

      FORMATS
      \(CheckRenderers.all.map { "  \($0.name): \($0.summary)" }.joined(separator: "\n"))

      EXIT STATUS
        0  every article passes    1  one fails    2  something could not be read
      """)

  @Argument(help: ArgumentHelp("Articles, folders of articles, or -.", valueName: "path"))
  var paths: [String] = []

  @Option(help: "How the verdicts are written (default: text).")
  var format: CheckFormat?

  @Option(
    help: ArgumentHelp(
      "Show what holds for a path and where each value comes from; check nothing.",
      valueName: "path"))
  var showConfig: String?

  @OptionGroup var check: CheckArguments
  @OptionGroup var page: PageArguments
  @OptionGroup var arguments: RunArguments

  func validate() throws {
    if showConfig == nil, paths.isEmpty, !check.judgesChange {
      throw ValidationError("missing expected argument '<path> ...'")
    }
    try check.validate(besides: page, hasFormat: format != nil)
    if check.judgesChange, paths.contains("-") {
      throw ValidationError("standard input has no older version to be compared with")
    }
  }

  func run() async throws {
    if let showConfig { return try show(showConfig) }
    let settings = arguments.settings
    let scope =
      check.judgesChange
      ? try ChangeScope(
        since: check.since, isStaged: check.staged, in: paths,
        selection: settings.selection) : nil
    let run =
      if let scope {
        try ArticleRun(of: scope.files, failures: scope.failures, settings)
      } else {
        try ArticleRun(paths, settings)
      }
    let judge = try CheckJudge(run.plan, check)
    let reports = try CheckReports(
      check, main: ReportChoice(format?.type ?? TextCheckRenderer.self, path: page.file), page,
      sparing: run.inputs)
    reports.begin(judge.context)
    var isWhole = true
    if let scope {
      let versions = VersionScorer(scope, run.plan.engine, loader: settings.loader)
      isWhole = try await versions.run(run, showsProgress: !reports.areOnTerminal) { outcome in
        switch outcome {
        case .scored(let article, let base, let file):
          try reports.add(judge.judge(article, in: file, since: base))
        case .failed(let failure): try reports.addFailure(failure)
        }
      }
    } else {
      isWhole = try await run.run(showsProgress: !reports.areOnTerminal) { outcome in
        switch outcome {
        case .scored(let article, let file): try reports.add(judge.judge(article, in: file))
        case .failed(let failure): try reports.addFailure(failure)
        case .passedOver: break
        }
      }
    }
    try reports.finish(judge.outcome(lookingAt: run.wholePaths, isWhole: isWhole))
    try judge.keepBaselines(isWhole: isWhole, isQuiet: settings.isQuiet)
    guard isWhole else { throw ExitStatus.trouble.code }
    guard judge.passes || check.writeBaseline else { throw ExitStatus.found.code }
  }

  private func show(_ path: String) throws {
    let file = ArticleFile(path: path, isNamed: true)
    do {
      let settings = arguments.settings
      let plan = try RunPlan(for: [file], following: settings.choice, adding: settings.lexicons)
      try StandardOutput.write(ConfigurationPage(plan.configuration(for: file), at: path).text)
    } catch let error as PlanError {
      throw CommandFailure(error)
    }
  }
}
