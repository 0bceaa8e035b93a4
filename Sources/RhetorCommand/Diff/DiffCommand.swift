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

  @Option(
    help:
      "Exit with 1 if an article has more points in a stage, a new one any, or if anything changed."
  )
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
      try await HistoryRun(path: history, format: format, page: page, settings: arguments.settings)
        .run()
    } else if let git {
      let (repository, pairs, missing) = try CommandFailure.told { () throws(GitError) in
        let repository = try Repository()
        let range = try RevisionRange(git, in: repository)
        return (
          repository, try range.pairs(in: paths, of: repository, arguments.settings.selection),
          try range.missing(paths, in: repository)
        )
      }
      try await comparison.run(pairs, repository, failures: missing)
    } else if !newLexicon.isEmpty || !oldLexicon.isEmpty {
      try await compareLexicons()
    } else {
      try await compareSides()
    }
  }

  private var sheet: DiffSheet {
    DiffSheet(
      format: format, options: page.settings.options(unit: per.unit), path: page.output,
      failOn: failOn,
      exitCode: exitCode)
  }

  private var comparison: VersionComparison {
    VersionComparison(sheet: sheet, settings: arguments.settings)
  }

  private func compareSides() async throws {
    var repository: Repository?
    func found() throws -> Repository {
      let known =
        try repository ?? CommandFailure.told { () throws(GitError) in try Repository() }
      repository = known
      return known
    }
    let old = try await DiffSideInput(paths[0], arguments.settings, repository: found)
    let new = try await DiffSideInput(paths[1], arguments.settings, repository: found)
    guard case .versions(let before, let isOldFolder, let oldFailures) = old,
      case .versions(let after, let isNewFolder, let newFailures) = new
    else {
      return try ReportComparison(
        oldPath: paths[0], newPath: paths[1], sheet: sheet, settings: arguments.settings,
        repository: repository, allowsUnlike: allowUnlike
      ).run(old, new)
    }
    guard isOldFolder == isNewFolder else {
      let (folder, article) = isOldFolder ? (paths[0], paths[1]) : (paths[1], paths[0])
      throw CommandFailure(
        folder, "a folder cannot be compared with the article \(article)",
        help: "name two articles, or two folders")
    }
    let reader = VersionReader(arguments.settings.loader, repository)
    let pairs = VersionPair.pairs(
      before, after, isOneToOne: !isOldFolder, sketch: reader.sketch)
    try await comparison.run(pairs, repository, failures: oldFailures + newFailures)
  }

  /// Scores the same articles by two sets of lexicons.
  private func compareLexicons() async throws {
    let run = try ArticleRun(paths, arguments.settings)
    if run.files.contains(where: \.isStandardInput) {
      throw CommandFailure(
        "<stdin>", "cannot be scored twice", help: "write the article to a file first")
    }
    let pairs = run.files.map { file in
      let version = ArticleVersion(file, key: file.path)
      return VersionPair(old: version, new: version)
    }
    try await comparison.run(
      pairs, nil, try engine(oldLexicon, of: run), try engine(newLexicon, of: run),
      failures: run.failures)
  }

  private func engine(_ lexicons: [String], of run: ArticleRun) throws -> Engine {
    func made() throws(PlanError) -> Engine {
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
    return try CommandFailure.told(made)
  }
}
