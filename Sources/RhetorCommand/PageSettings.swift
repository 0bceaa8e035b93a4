import RhetorRender

/// How and where a user wants a report, however it was said: see `PageArguments`.
struct PageSettings {
  /// The file to write; nil and `-` are standard output.
  var output: String?
  /// When colours are used.
  var color = ColorChoice.auto
  /// How many columns a line of text may have; nil for the terminal's.
  var width: Int?
  /// Whether notes, suppressed findings and attributions are shown.
  var isVerbose = false

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
      isVerbose: isVerbose, unit: unit)
  }
}
