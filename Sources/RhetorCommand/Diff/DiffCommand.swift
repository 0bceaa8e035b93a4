import ArgumentParser
import Rhetor
import RhetorHistory
import RhetorRender
import RhetorReport

/// `rhetor diff`: what changed between two versions.
struct DiffCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "Show what changed in the rhetoric between two versions.",
    usage: """
      rhetor diff <old> <new> [<options>]
      rhetor diff --git <revisions> [<path> ...] [<options>]
      rhetor diff --history <path> [<options>]
      rhetor diff --lexicon-diff <path> <path> ... [<options>]
      """,
    discussion: """
      OLD and NEW are articles, folders of articles, REV:path for a file or folder as git has it, \
      or reports that `rhetor score` saved as json or jsonl; what they are is seen from their \
      content. Two articles are compared whatever their names. In folders, articles with the same \
      path are, and of the others those with like content.

      Sentences are matched by their words, not by lines: one that was moved, reworded, split or \
      merged is told as that, and its findings are not new.

      A report that was made by another version of the tool, its lexicons or its configuration is \
      scored again where its articles are still at hand. Otherwise it is not compared: scores \
      would change without a word having changed.

      EXAMPLES
        rhetor diff before.txt after.txt
        rhetor diff before.txt after.txt --format html -o changes.html
        rhetor diff HEAD~3:story.txt story.txt
        rhetor diff --git main...draft --format markdown     for a pull request
        rhetor diff --git HEAD articles/ --fail-on worse     what is not committed yet
        rhetor diff --history story.txt --format csv         one row a revision
        rhetor diff --lexicon-diff house.toml articles/      what a lexicon would change

      FORMATS
      \(DiffRenderers.all.map { "  \($0.name): \($0.summary)" }.joined(separator: "\n"))
      With --history: \(HistoryRenderers.all.map { $0.name }.joined(separator: ", ")).

      EXIT STATUS
        0  done    1  --fail-on or --exit-code found what they ask for    2  something could not be done
      """)

  @Argument(help: ArgumentHelp("The older and the newer version.", valueName: "path"))
  var paths: [String] = []

  @Option(
    help: ArgumentHelp(
      "Compare revisions: A..B, A...B from where they parted, or A with the work tree.",
      valueName: "revisions"))
  var git: String?

  @Option(help: ArgumentHelp("Show every revision of this file in git.", valueName: "path"))
  var history: String?

  @Option(
    name: [.customLong("lexicon-diff"), .customLong("new-lexicon")],
    help: ArgumentHelp(
      "Score the same articles twice, with this lexicon on the new side; may be repeated.",
      valueName: "path"))
  var newLexicon: [String] = []

  @Option(
    help: ArgumentHelp("With --lexicon-diff: a lexicon for the old side.", valueName: "path"))
  var oldLexicon: [String] = []

  @Flag(help: "Take --old-lexicon and --lexicon-diff in place of the built-in lexicons.")
  var alone = false

  @Option(help: "How the comparison is written.")
  var format = DiffFormat(TextDiffRenderer.self)

  @Option(help: "What a row of csv is about.")
  var per = ReportUnit.sentence

  @Option(help: "Exit with 1 if an article is worse, or if anything changed.")
  var failOn: DiffLimit?

  @Flag(help: "Exit with 1 if anything changed.")
  var exitCode = false

  @Flag(help: "Compare reports as they are, even if unlike versions or lexicons made them.")
  var allowUnlike = false

  @OptionGroup var page: PageArguments
  @OptionGroup var arguments: RunArguments

  func validate() throws {
    let modes = [git != nil, history != nil, !newLexicon.isEmpty || !oldLexicon.isEmpty]
    guard modes.count(where: { $0 }) <= 1 else {
      throw ValidationError("--git, --history and --lexicon-diff cannot be used together")
    }
    if history != nil, !paths.isEmpty {
      throw ValidationError("--history is given its path itself and takes no other")
    }
    if modes[2], paths.isEmpty {
      throw ValidationError("--lexicon-diff needs articles to score")
    }
    if alone, !modes[2] { throw ValidationError("--alone belongs to --lexicon-diff") }
    if history != nil, failOn != nil || exitCode {
      throw ValidationError("--fail-on and --exit-code do not hold for --history")
    }
    if let history, history.isEmpty { throw ValidationError("--history needs a path") }
    guard !modes.contains(true) else { return }
    guard paths.count == 2 else {
      throw ValidationError("two versions are needed, not \(paths.count)")
    }
    if paths == ["-", "-"] {
      throw ValidationError("only one of the two versions can be standard input")
    }
  }

  func run() async throws {
    if let history {
      try await HistoryRun(path: history, format: format, page: page, arguments: arguments).run()
    } else if let git {
      let repository = try Self.repository()
      let (range, pairs) = try Self.asked { () throws(GitError) in
        let range = try RevisionRange(git, in: repository)
        return (range, try range.pairs(in: paths, of: repository))
      }
      _ = range
      try await compare(pairs, repository)
    } else if !newLexicon.isEmpty || !oldLexicon.isEmpty {
      try await compareLexicons()
    } else {
      try await compareSides()
    }
  }

  // MARK: Two sides

  private func compareSides() async throws {
    var repository: Repository?
    func found() throws -> Repository {
      let known = try repository ?? Self.repository()
      repository = known
      return known
    }
    let old = try await DiffSideInput(paths[0], arguments, repository: found)
    let new = try await DiffSideInput(paths[1], arguments, repository: found)
    guard case .versions(let before, let isOldFolder, let oldFailures) = old,
      case .versions(let after, let isNewFolder, let newFailures) = new
    else { return try await compareReports(old, new, repository) }
    let reader = VersionReader(arguments.loader, repository)
    let pairs = VersionPair.pairs(
      before, after, isOneToOne: !isOldFolder && !isNewFolder, sketch: reader.sketch)
    try await compare(pairs, repository, failures: oldFailures + newFailures)
  }

  /// Scores both versions of each pair and writes what changed.
  private func compare(
    _ pairs: [VersionPair], _ repository: Repository?, failures: [FailureRecord] = []
  ) async throws {
    let plan = try plan(for: pairs.flatMap { [$0.old, $0.new].compactMap { $0?.file } })
    try await compare(
      pairs, repository, plan.engine, plan.engine, failures: failures)
  }

  private func compare(
    _ pairs: [VersionPair], _ repository: Repository?, _ oldEngine: Engine, _ newEngine: Engine,
    failures: [FailureRecord]
  ) async throws {
    let inputs = pairs.flatMap { pair in
      [pair.old, pair.new].compactMap { version in
        version.flatMap { $0.file.isStandardInput ? nil : $0.file.path }
      }
    }
    let stamps = (old: oldEngine.stamp, new: newEngine.stamp)
    var outcome = DiffOutcome(
      format, page.options(unit: per.unit),
      to: try Output(to: page.output, sparing: inputs), old: stamps.old, new: stamps.new)
    for failure in failures {
      Messages.write(failure)
      try outcome.add(failure)
    }
    var progress = ProgressLine(
      total: pairs.count,
      isShown: !outcome.isOnTerminal && !arguments.quiet && Terminal.showsMessages)
    let loader = arguments.loader
    let run = PairRun(
      oldEngine: oldEngine, newEngine: newEngine, loader: loader, jobs: arguments.jobCount,
      sameRules: stamps.new.differences(from: stamps.old).isEmpty)
    try await run.run(pairs, VersionReader(loader, repository)) { result in
      switch result {
      case .compared(let diff): try outcome.add(diff)
      case .unpaired(let article, let isNew):
        try outcome.addUnpaired(article, on: isNew ? .new : .old)
      case .failed(let failures):
        progress.clear()
        for failure in failures {
          Messages.write(failure)
          try outcome.add(failure)
        }
      }
      progress.step()
    }
    progress.clear()
    try outcome.finish()
    try end(outcome.summary)
  }

  // MARK: Lexicons

  /// Scores the same articles by two sets of lexicons.
  private func compareLexicons() async throws {
    let run = try ArticleRun(paths, arguments)
    let engines = try Self.planned { () throws(PlanError) in
      func engine(_ lexicons: [String]) throws(PlanError) -> Engine {
        if lexicons.isEmpty { return run.plan.engine }
        let library =
          alone
          ? try LexiconLibrary(only: lexicons)
          : try LexiconLibrary(adding: arguments.lexicon + lexicons)
        do {
          return try Engine(tables: library.tables)
        } catch {
          throw .segmentation(error)
        }
      }
      return (old: try engine(oldLexicon), new: try engine(newLexicon))
    }
    let pairs = run.files.map { file in
      let version = ArticleVersion(file, key: file.path)
      return VersionPair(old: version, new: version)
    }
    if run.files.contains(where: \.isStandardInput) {
      throw CommandFailure(
        "<stdin>", "cannot be scored twice", help: "write the article to a file first")
    }
    try await compare(pairs, nil, engines.old, engines.new, failures: run.failures)
  }

  // MARK: Saved reports

  private func compareReports(
    _ old: DiffSideInput, _ new: DiffSideInput, _ repository: Repository?
  ) async throws {
    let plan = try plan(for: Self.files(of: old) + Self.files(of: new))
    var before = try scored(old, plan, repository)
    var after = try scored(new, plan, repository)
    if !allowUnlike, !after.stamp.differences(from: before.stamp).isEmpty {
      before = try likened(before, paths[0], plan, other: after)
      after = try likened(after, paths[1], plan, other: before)
    }
    let differences = after.stamp.differences(from: before.stamp)
    if !differences.isEmpty, !arguments.quiet {
      Messages.write(
        "\(paths[1]): warning: was made by other means than \(paths[0]):\n" + Self.list(differences)
      )
    }
    let articles = try ArticlePairs((paths[0], before.articles), (paths[1], after.articles))
    var outcome = DiffOutcome(
      format, page.options(unit: per.unit),
      to: try Output(to: page.output, sparing: paths.filter { $0 != "-" }), old: before.stamp,
      new: after.stamp)
    for pair in articles.both {
      try outcome.add(
        ReportDiff(from: pair.old, to: pair.new, sameRules: differences.isEmpty))
    }
    for article in articles.onlyOld { try outcome.addUnpaired(ArticleSide(article), on: .old) }
    for article in articles.onlyNew { try outcome.addUnpaired(ArticleSide(article), on: .new) }
    // What a saved report could not read is its own failure, not one of now.
    for failure in before.failures + after.failures { try outcome.add(failure) }
    try outcome.finish()
    try end(outcome.summary, savedFailures: Self.saved(old) + Self.saved(new))
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
  private func scored(
    _ side: DiffSideInput, _ plan: RunPlan, _ repository: Repository?
  ) throws -> RunReport {
    switch side {
    case .report(let report), .corpus(let report): return report
    case .versions(let versions, let isFolder, var failures):
      let loader = arguments.loader
      let reader = VersionReader(loader, repository)
      var articles: [ArticleRecord] = []
      failures.forEach(Messages.write)
      for version in versions {
        do throws(ScoringError) {
          articles.append(
            try VersionReader.score(try reader.fetched(version), plan.engine, loader))
        } catch {
          let failure = FailureRecord(path: error.name, message: error.message, help: error.help)
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
    switch Rescoring(plan: plan, loader: arguments.loader).scored(report) {
    case .success(let again):
      if !arguments.quiet {
        Messages.write(
          "\(path): note: scored again, because other means had made it:\n" + Self.list(differences)
        )
      }
      return again
    case .failure(let missing):
      let unlike = other.stamp.differences(from: report.stamp)
      throw CommandFailure(
        path,
        "was made by other means than \(path == paths[0] ? paths[1] : paths[0]), and the text of "
          + "\(missing.article) is not at hand to be scored again:\n" + Self.list(unlike),
        help: "score both with the same rhetor, or add --allow-unlike to compare all the same")
    }
  }

  private static func list(_ differences: [StampDifference]) -> String {
    differences.map { "  \($0)" }.joined(separator: "\n")
  }

  // MARK: Common

  private func plan(for files: [ArticleFile]) throws -> RunPlan {
    let plan = try Self.planned { () throws(PlanError) in
      try RunPlan(for: files, following: arguments.choice, adding: arguments.lexicon)
    }
    if !arguments.quiet { for warning in plan.warnings { Messages.write(warning) } }
    return plan
  }

  private func end(_ summary: DiffSummary, savedFailures: Int = 0) throws {
    guard summary.failures == savedFailures else { throw ExitStatus.trouble.code }
    if exitCode || failOn == .changed, !summary.isSame { throw ExitStatus.found.code }
    if failOn == .worse, summary.worse > 0 { throw ExitStatus.found.code }
  }

  static func repository() throws -> Repository {
    try asked { () throws(GitError) in try Repository() }
  }

  /// What git answers, or its refusal as ours.
  static func asked<Answer>(_ question: () throws(GitError) -> Answer) throws -> Answer {
    do {
      return try question()
    } catch {
      throw CommandFailure(error)
    }
  }

  static func planned<Answer>(_ question: () throws(PlanError) -> Answer) throws -> Answer {
    do {
      return try question()
    } catch {
      throw CommandFailure(error)
    }
  }
}
