import ArgumentParser
import RhetorRender

/// How and where a report is written.
struct PageArguments: ParsableArguments {
  @Option(
    name: [.customShort("o"), .customLong("output")],
    help: ArgumentHelp("Write to this file, which appears whole or not at all.", valueName: "file"))
  var output: String?

  @Option(help: "Use colours: auto means on a terminal, unless NO_COLOR is set.")
  var color: ColorChoice = .auto

  @Option(help: "How many columns a line of text may have (default: the terminal's, or 80).")
  var width: Int?

  @Flag(help: "Show notes without points, suppressed findings and attributions too.")
  var verbose = false

  func validate() throws {
    if let width, !(40...1000).contains(width) {
      throw ValidationError("--width must be from 40 to 1000, not \(width)")
    }
  }

  /// The options for the renderer of the main report.
  func options(unit: RenderOptions.Unit = .sentence) -> RenderOptions {
    options(to: output, unit: unit)
  }

  /// The options for a renderer that writes to a file; nil and `-` are standard output.
  func options(to output: String?, unit: RenderOptions.Unit = .sentence) -> RenderOptions {
    let toFile = output.map { $0 != "-" } ?? false
    let usesColor =
      switch color {
      case .always: true
      case .never: false
      case .auto: !toFile && Terminal.showsOutput && Terminal.wantsColor
      }
    return RenderOptions(
      usesColor: usesColor, width: width ?? (toFile ? nil : Terminal.width) ?? 80,
      isVerbose: verbose, unit: unit)
  }
}
