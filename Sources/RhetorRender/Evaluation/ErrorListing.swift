import RhetorReport

/// Lists errors by cause for a terminal: counts, then the sentences.
struct ErrorListing {
  private let options: RenderOptions
  private let style: TerminalStyle

  /// How many sentences of a cause are shown unless all are asked for.
  private static let shown = 20

  init(_ options: RenderOptions) {
    self.options = options
    style = TerminalStyle(usesColor: options.usesColor)
  }

  func write(
    _ title: String, _ groups: [ErrorGroup], right: String, wrong: String,
    into sink: inout ByteSink
  ) {
    guard !groups.isEmpty else { return }
    sink.write(style.strong(title) + "\n\n")
    for group in groups {
      let cause = style.strong(VisibleText.line(group.cause))
      sink.write("\(cause): \(group.wrong) \(wrong), \(group.right) \(right)\n")
      let shown = options.isVerbose ? group.cases.count : Self.shown
      for item in group.cases.prefix(shown) { write(item, into: &sink) }
      if group.cases.count > shown {
        sink.write("  … and \(group.cases.count - shown) more (--verbose shows all)\n")
      }
      sink.write("\n")
    }
  }

  private func write(_ item: ErrorGroup.Case, into sink: inout ByteSink) {
    var line = "  \(VisibleText.line(item.row)): "
    if !item.words.isEmpty { line += "“\(VisibleText.line(item.words))” " }
    if item.points > 0 { line += "(\(Thousandths(item.points))) " }
    sink.write(style.faint(line) + VisibleText.line(item.text) + "\n")
  }
}
