import ArgumentParser

/// How and where a report is written.
struct PageArguments: ParsableArguments {
  @Option(
    name: [.customShort("o"), .customLong("output")],
    help: ArgumentHelp("Write to this file, which appears whole or not at all.", valueName: "file"))
  var output: String?

  @Option(help: "Use colours: auto means on a terminal, unless NO_COLOR is set.")
  var color: ColorChoice = .auto

  @Option(
    help: """
      How many columns a line of text may have (default: the terminal's, or 80); a line of check \
      that begins with a place stays whole.
      """)
  var width: Int?

  @Flag(help: "Show notes without points, suppressed findings and attributions too.")
  var verbose = false

  func validate() throws {
    if output?.isEmpty == true { throw ValidationError("--output needs the name of a file") }
    if let width, !(40...1000).contains(width) {
      throw ValidationError("--width must be from 40 to 1000, not \(width)")
    }
  }

  /// The file to write; nil for standard output.
  var file: String? { output == "-" ? nil : output }

  /// What these say.
  var settings: PageSettings {
    PageSettings(output: output, color: color, width: width, isVerbose: verbose)
  }
}
