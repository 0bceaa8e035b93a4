import RhetorReport

/// A sentence for a person: its place, its words with the findings underlined, and the reasons.
struct SentenceBlock {
  private let options: RenderOptions
  private let style: TerminalStyle

  init(_ options: RenderOptions) {
    self.options = options
    style = TerminalStyle(usesColor: options.usesColor)
  }

  /// Writes the sentence if there is something to show; counts tell of the others.
  func write(_ sentence: SentenceRecord, into sink: inout ByteSink) {
    let findings = sentence.findings.filter(isShown)
    let frames = options.isVerbose ? sentence.frames : []
    guard !findings.isEmpty || !frames.isEmpty else { return }
    let place = "\(sentence.line):\(sentence.column)"
    let voice = sentence.voice == .author ? "" : " \(VisibleText.line(sentence.voice.rawValue))"
    sink.write("  \(style.strong(place))\(style.faint(voice))\n")
    let places = FindingPlace(sentence)
    let marked = MarkedLines(
      sentence.text, marking: findings.compactMap(places.range),
      width: max(40, options.width) - 4)
    for line in marked.lines { line.write(indent: "    ", style, into: &sink) }
    for finding in findings { write(finding, into: &sink) }
    for frame in frames { write(frame, into: &sink) }
    sink.write("\n")
  }

  private func isShown(_ finding: FindingRecord) -> Bool {
    options.isVerbose || finding.points > 0 && finding.suppressed == nil
  }

  private func write(_ finding: FindingRecord, into sink: inout ByteSink) {
    var marks = String(repeating: "!", count: min(3, finding.strength))
    if finding.points == 0 { marks = "-" }
    let sum =
      ["\(Thousandths(finding.points))"]
      + finding.multipliers.map { "\(VisibleText.line($0.why)) ×\(Thousandths($0.by))" }
    var line = VisibleText.line(finding.reason)
    line += " (\(sum.joined(separator: "; ")))"
    if let suppressed = finding.suppressed {
      line += " suppressed: \(VisibleText.line(suppressed.reason))"
    }
    let id = style.faint(VisibleText.line(finding.id))
    let colored = finding.strength >= 3 ? style.error(marks) : style.warning(marks)
    sink.write("    \(colored) · \(id) · \(line)\n")
    if let plainer = finding.suggestion {
      sink.write("      plainer: \(VisibleText.line(plainer))\n")
    }
  }

  private func write(_ frame: FrameRecord, into sink: inout ByteSink) {
    let source = frame.source.map { "“\(VisibleText.line($0.text))”" } ?? "no source"
    let cue = VisibleText.line(frame.cue.text)
    let kind = style.faint(VisibleText.line(frame.sourceClass))
    let antecedent = frame.antecedent.map { " (\(VisibleText.line($0.text)))" } ?? ""
    let note = frame.note.map { "; \(VisibleText.line($0))" } ?? ""
    sink.write("    attribution: \(source)\(antecedent) “\(cue)” · \(kind)\(note)\n")
  }
}
