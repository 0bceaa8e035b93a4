import ArgumentParser
import FoundationEssentials
import Rhetor

/// What holds for every command that reads articles.
struct RunArguments: ParsableArguments {
  @Option(help: ArgumentHelp("Add a lexicon file or folder; may be repeated.", valueName: "path"))
  var lexicon: [String] = []

  @Option(help: ArgumentHelp("Use this configuration for everything.", valueName: "file"))
  var config: String?

  @Flag(help: "Use no configuration file.")
  var isolated = false

  @Option(
    name: .shortAndLong,
    help: "How many articles are read at the same time (default: one for each core).")
  var jobs: Int?

  @Option(help: ArgumentHelp("The largest article that is read, in MiB.", valueName: "mib"))
  var maxSize = ArticleLoader.defaultByteLimit >> 20

  @OptionGroup var intake: IntakeArguments

  @Option(
    help: ArgumentHelp(
      "How text is divided into words and sentences: icu leaves all of it to ICU, slower and with "
        + "the same result."))
  var segmenter = SegmenterName.fast

  @Flag(name: .shortAndLong, help: "Show errors only: no notes, no progress.")
  var quiet = false

  func validate() throws {
    if config != nil, isolated {
      throw ValidationError("--config and --isolated cannot be used together")
    }
    if let jobs, !(1...1024).contains(jobs) {
      throw ValidationError("--jobs must be from 1 to 1024, not \(jobs)")
    }
    guard (1...2048).contains(maxSize) else {
      throw ValidationError("--max-size must be from 1 to 2048, not \(maxSize)")
    }
  }

  /// Which configuration the user wants.
  var choice: ConfigurationChoice {
    if isolated { .isolated } else if let config { .file(config) } else { .nearest }
  }

  /// What reads the files.
  var loader: ArticleLoader {
    ArticleLoader(byteLimit: maxSize << 20, options: intake.options)
  }

  /// Reads configurations and lexicons for articles; tells what should be looked at in them.
  func plan(for files: [ArticleFile]) throws -> RunPlan {
    let plan = try CommandFailure.told { () throws(PlanError) in
      try RunPlan(
        for: files, following: choice, adding: lexicon, dividingByICUAlone: segmenter == .icu)
    }
    if !quiet { plan.warnings.forEach(Messages.write) }
    return plan
  }

  /// A line that counts up to `total` on a terminal, unless the user wants quiet.
  func progress(of total: Int, isShown: Bool) -> ProgressLine {
    ProgressLine(total: total, isShown: isShown && !quiet && Terminal.showsMessages)
  }

  /// How many articles are read at the same time.
  var jobCount: Int { jobs ?? ProcessInfo.processInfo.activeProcessorCount }
}
