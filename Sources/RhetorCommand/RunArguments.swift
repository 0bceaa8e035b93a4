import ArgumentParser
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
    if let jobs, !RunSettings.jobRange.contains(jobs) {
      throw ValidationError("--jobs must be from 1 to 1024, not \(jobs)")
    }
    guard (1...1024).contains(maxSize) else {
      throw ValidationError("--max-size must be from 1 to 1024, not \(maxSize)")
    }
  }

  /// What these say.
  var settings: RunSettings {
    RunSettings(
      lexicons: lexicon, choice: choice, jobs: jobs, byteLimit: maxSize << 20,
      options: intake.options, selection: intake.selection, segmenter: segmenter, isQuiet: quiet)
  }

  private var choice: ConfigurationChoice {
    if isolated { .isolated } else if let config { .file(config) } else { .nearest }
  }
}
