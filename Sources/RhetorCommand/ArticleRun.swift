import Rhetor
import RhetorIntake
import RhetorReport

/// The way of articles through `score`, `check` and `diff`: found, scored, handed over in order.
struct ArticleRun {
  /// The articles.
  let files: [ArticleFile]
  /// Engine and limits.
  let plan: RunPlan
  /// Paths that could not be looked at.
  let failures: [FailureRecord]
  /// How many files of folders were left out before any was read.
  let leftOut: LeftOut
  private let arguments: RunArguments

  /// The files that are read, which no output may replace.
  var inputs: [String] { files.filter { !$0.isStandardInput }.map(\.path) }

  /// What became of one file or path.
  enum Outcome {
    /// It was read and scored.
    case scored(ArticleRecord, ArticleFile)
    /// It could not be read or scored; standard error has told so.
    case failed(FailureRecord)
    /// It was found in a folder, and turned out to hold no text.
    case passedOver(ArticleFile)
  }

  /// Finds the articles and sets everything up; tells on standard error what was left out.
  init(_ paths: [String], _ arguments: RunArguments) throws {
    self.arguments = arguments
    let finder = ArticleFinder(paths, arguments.intake.selection)
    files = finder.files
    leftOut = finder.leftOut
    failures = finder.failures
    do {
      plan = try RunPlan(
        for: files, following: arguments.choice, adding: arguments.lexicon,
        dividingByICUAlone: arguments.segmenter == .icu)
    } catch {
      throw CommandFailure(error)
    }
    guard !arguments.quiet else { return }
    for warning in plan.warnings { Messages.write(warning) }
    for loop in finder.loops {
      Messages.write("\(loop): note: left out, the link leads back into a folder above it")
    }
    if files.isEmpty, failures.isEmpty {
      let others = leftOut.total == 0 ? "" : " (left out: \(leftOut))"
      let endings = InputFormat.readEndings.map { "." + $0 }.joined(separator: ", ")
      Messages.write(
        "\(paths.joined(separator: ", ")): note: no articles found\(others)"
          + "\nhelp: files that end in \(endings) are read, also with .gz or .zst behind; "
          + "name other files one by one")
    }
  }

  /// Sets everything up for articles that were found already.
  init(
    of files: [ArticleFile], failures: [FailureRecord], _ arguments: RunArguments
  ) throws {
    self.arguments = arguments
    self.files = files
    self.failures = failures
    leftOut = LeftOut()
    do {
      plan = try RunPlan(
        for: files, following: arguments.choice, adding: arguments.lexicon,
        dividingByICUAlone: arguments.segmenter == .icu)
    } catch {
      throw CommandFailure(error)
    }
    guard !arguments.quiet else { return }
    for warning in plan.warnings { Messages.write(warning) }
  }

  /// Scores the articles and hands each outcome over: first the paths that could not be looked
  /// at, then the articles in the order of `files`.
  ///
  /// - Parameter showsProgress: whether a line may count on the terminal.
  /// - Returns: whether every file could be scored.
  func run(
    showsProgress: Bool, deliver: (Outcome) throws -> Void
  ) async throws -> Bool {
    var isWhole = failures.isEmpty
    for failure in failures {
      Messages.write(failure)
      try deliver(.failed(failure))
    }
    var progress = ProgressLine(
      total: files.count, isShown: showsProgress && !arguments.quiet && Terminal.showsMessages)
    var last: ArticleFile?
    let batch = Batch(engine: plan.engine, loader: arguments.loader, jobs: arguments.jobCount)
    try await batch.run(files) { outcome, file in
      if file != last {
        if last != nil { progress.step() }
        last = file
      }
      switch outcome {
      case .success(let article): try deliver(.scored(article, file))
      case .failure(let error) where error.isBinary && !file.isNamed:
        try deliver(.passedOver(file))
      case .failure(let error):
        isWhole = false
        let failure = FailureRecord(path: error.name, message: error.message, help: error.help)
        progress.clear()
        Messages.write(failure)
        try deliver(.failed(failure))
      }
    }
    progress.clear()
    return isWhole
  }

  /// What became of some files, as JSON Lines.
  enum Lines {
    /// The lines of the sentences of articles.
    case scored(UnsafeRawBufferPointer)
    /// A path could not be looked at, read or scored; standard error has told so.
    case failed(FailureRecord)
  }

  /// Scores the articles and hands the lines of their sentences over, in the order of `run`.
  ///
  /// - Parameter showsProgress: whether a line may count on the terminal.
  /// - Returns: whether every file could be scored.
  func runLines(
    showsProgress: Bool, deliver: (Lines) throws -> Void
  ) async throws -> Bool {
    var isWhole = failures.isEmpty
    for failure in failures {
      Messages.write(failure)
      try deliver(.failed(failure))
    }
    var progress = ProgressLine(
      total: files.count, isShown: showsProgress && !arguments.quiet && Terminal.showsMessages)
    let batch = LineBatch(engine: plan.engine, loader: arguments.loader, jobs: arguments.jobCount)
    try await batch.run(files) { delivery in
      switch delivery {
      case .lines(let lines, let files):
        try deliver(.scored(lines))
        for _ in 0..<files { progress.step() }
      case .failure(let error, let file) where error.isBinary && !file.isNamed: break
      case .failure(let error, _):
        isWhole = false
        let failure = FailureRecord(path: error.name, message: error.message, help: error.help)
        progress.clear()
        Messages.write(failure)
        try deliver(.failed(failure))
      }
    }
    progress.clear()
    return isWhole
  }
}
