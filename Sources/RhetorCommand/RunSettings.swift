import FoundationEssentials
import Rhetor
import RhetorIntake

/// What a user wants of a command that reads articles, however it was said: `RunArguments` is how it
/// is written on a command line.
struct RunSettings {
  /// Lexicon files and folders to add.
  var lexicons: [String] = []
  /// Which configuration holds.
  var choice = ConfigurationChoice.nearest
  /// How many articles are read at the same time; nil for one on each core.
  var jobs: Int?
  /// The largest article, in bytes.
  var byteLimit = ArticleLoader.defaultByteLimit
  /// How files are read.
  var options = IntakeOptions()
  /// Which files of folders are read.
  var selection = FileSelection()
  /// How text is divided.
  var segmenter = SegmenterName.fast
  /// Whether only errors are shown.
  var isQuiet = false

  /// How many articles may be read at the same time.
  static let jobRange = 1...1024

  /// What reads the files; tells of a corpus that came through standard input, where no name says
  /// that it is one.
  var loader: ArticleLoader {
    let isSilent = isQuiet || options.format != nil
    return ArticleLoader(byteLimit: byteLimit, options: options) { bytes in
      guard !isSilent, Intake.looksLikeCorpus(bytes) else { return }
      Messages.write(
        "<stdin>: note: begins with a JSON record and is read as plain text"
          + "\nhelp: with --format-in jsonl it is read as one article a line")
    }
  }

  /// Reads configurations and lexicons for articles; tells what should be looked at in them.
  func plan(for files: [ArticleFile]) throws -> RunPlan {
    let plan = try CommandFailure.told { () throws(PlanError) in
      try RunPlan(
        for: files, following: choice, adding: lexicons, dividingByICUAlone: segmenter == .icu)
    }
    if !isQuiet { plan.warnings.forEach(Messages.write) }
    return plan
  }

  /// A line that counts up to `total` on a terminal, unless the user wants quiet.
  func progress(of total: Int, isShown: Bool) -> ProgressLine {
    ProgressLine(total: total, isShown: isShown && !isQuiet && Terminal.showsMessages)
  }

  /// How many articles are read at the same time.
  var jobCount: Int { jobs ?? ProcessInfo.processInfo.activeProcessorCount }
}
