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
  /// The files and folders that the run looks at as a whole: no pattern narrows what is read of
  /// them.
  let wholePaths: [String]
  private let settings: RunSettings

  /// The files that are read, which no output may replace.
  var inputs: [String] { files.filter { !$0.isStandardInput }.map(\.path) }

  /// What became of one file or path.
  enum Outcome {
    /// It was read and scored.
    case scored(ArticleRecord, ArticleFile)
    /// It could not be read or scored; standard error has told so.
    case failed(FailureRecord)
    /// It was found in a folder by a pattern, and turned out to hold no text.
    case passedOver(ArticleFile)
  }

  /// Finds the articles and sets everything up; tells on standard error what was left out.
  init(_ paths: [String], _ settings: RunSettings) throws {
    let selection = settings.selection
    let finder = ArticleFinder(paths, selection)
    let isNarrowed = !selection.include.isEmpty || !selection.exclude.isEmpty
    try self.init(
      of: finder.files, failures: finder.failures, leftOut: finder.leftOut,
      wholePaths: isNarrowed ? finder.files.filter(\.isNamed).map(\.path) : paths, settings)
    guard !settings.isQuiet else { return }
    for loop in finder.loops {
      Messages.write("\(loop): note: left out, the link leads back into a folder above it")
    }
    for pattern in finder.idlePatterns {
      Messages.write(
        "rhetor: note: the pattern “\(pattern)” fits no file or folder"
          + "\nhelp: patterns count from the folder given, not from the current one")
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

  /// Tells on standard error what was left out of folders, for reports that do not say it; of
  /// hidden files nothing is said, because nobody expects them to be read.
  func tellLeftOut() {
    var told = leftOut
    told.hidden = 0
    guard !settings.isQuiet, told.total > 0, !files.isEmpty else { return }
    Messages.write("rhetor: note: left out of folders: \(told)")
  }

  /// Sets everything up for articles that were found already.
  init(
    of files: [ArticleFile], failures: [FailureRecord], _ settings: RunSettings
  ) throws {
    try self.init(
      of: files, failures: failures, leftOut: LeftOut(), wholePaths: files.map(\.path), settings)
  }

  private init(
    of files: [ArticleFile], failures: [FailureRecord], leftOut: LeftOut, wholePaths: [String],
    _ settings: RunSettings
  ) throws {
    self.settings = settings
    self.files = files
    self.failures = failures
    self.leftOut = leftOut
    self.wholePaths = wholePaths
    plan = try settings.plan(for: files)
  }

  /// Scores the articles and hands each outcome over: first the paths that could not be looked
  /// at, then the articles in the order of `files`.
  ///
  /// - Parameters:
  ///   - showsProgress: whether a line may count on the terminal.
  ///   - tellsWarnings: whether the warnings of articles are told on standard error.
  /// - Returns: whether every file could be scored.
  func run(
    showsProgress: Bool, tellsWarnings: Bool = false, deliver: (Outcome) throws -> Void
  ) async throws -> Bool {
    var progress = settings.progress(of: files.count, isShown: showsProgress)
    var isWhole = try tellFailures(over: &progress) { try deliver(.failed($0)) }
    var last: ArticleFile?
    let batch = Batch(engine: plan.engine, loader: settings.loader, jobs: settings.jobCount)
    try await batch.run(files) { outcome, file in
      if file != last {
        if last != nil { progress.step() }
        last = file
      }
      switch outcome {
      case .success(let article):
        if tellsWarnings { tell(article.warnings, of: article.path, over: &progress) }
        try deliver(.scored(article, file))
      case .failure(let error) where Self.isPassedOver(file, error):
        try deliver(.passedOver(file))
      case .failure(let error):
        isWhole = false
        try deliver(.failed(Self.tell(FailureRecord(error), over: &progress)))
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

  /// Scores the articles and hands the lines of their sentences over, in the order of `run`; tells
  /// their warnings on standard error.
  ///
  /// - Parameter showsProgress: whether a line may count on the terminal.
  /// - Returns: whether every file could be scored.
  nonisolated(nonsending) func runLines(
    showsProgress: Bool, deliver: (Lines) throws -> Void
  ) async throws -> Bool {
    var progress = settings.progress(of: files.count, isShown: showsProgress)
    var isWhole = try tellFailures(over: &progress) { try deliver(.failed($0)) }
    let batch = LineBatch(
      engine: plan.engine, loader: settings.loader, jobs: settings.jobCount)
    try await batch.run(files) { delivery in
      switch delivery {
      case .lines(let lines, let files):
        try deliver(.scored(lines))
        for _ in 0..<files { progress.step() }
      case .warnings(let warnings, let path): tell(warnings, of: path, over: &progress)
      case .failure(let error, let file) where Self.isPassedOver(file, error): break
      case .failure(let error, _):
        isWhole = false
        try deliver(.failed(Self.tell(FailureRecord(error), over: &progress)))
      }
    }
    progress.clear()
    return isWhole
  }

  /// Tells of the paths that could not be looked at, and hands each over; whether there are none.
  private func tellFailures(
    over progress: inout ProgressLine, deliver: (FailureRecord) throws -> Void
  ) throws -> Bool {
    for failure in failures { try deliver(Self.tell(failure, over: &progress)) }
    return failures.isEmpty
  }

  /// Tells what should be put right in an article, unless the user wants quiet.
  private func tell(
    _ warnings: [WarningRecord], of path: String, over progress: inout ProgressLine
  ) {
    guard !warnings.isEmpty, !settings.isQuiet else { return }
    progress.clear()
    Messages.write(warnings, of: path)
  }

  /// Tells of a failure on standard error, in place of the line that counts.
  static func tell(_ failure: FailureRecord, over progress: inout ProgressLine) -> FailureRecord {
    progress.clear()
    Messages.write(failure)
    return failure
  }

  /// Whether a file holds no text or is of a format that is not read, and nothing but an `--include`
  /// took it for an article.
  ///
  /// A file of a folder whose ending is an article's is a draft that somebody damaged: it must not
  /// be passed over, because a check would then pass what nobody has read.
  static func isPassedOver(_ file: ArticleFile, _ error: ScoringError) -> Bool {
    error.isBinary && !file.isNamed && InputFormat(path: file.path) == nil
  }
}
