import RhetorReport

/// A sentence for a person: its place, its words with the findings underlined, and the reasons.
struct SentenceBlock {
  private let options: RenderOptions
  private let style: TerminalStyle
  private let width: Int

  init(_ options: RenderOptions) {
    self.options = options
    width = max(40, options.width)
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
      width: width - 4)
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
      + finding.multipliers.map { "\($0.why) ×\(Thousandths($0.by))" }
    var words = StyledWords(marks, finding.strength >= 3 ? .error : .warning)
    words.append(" · ")
    words.append(finding.id, .faint)
    words.append(" · \(finding.reason) (\(sum.joined(separator: "; ")))")
    if let suppressed = finding.suppressed { words.append(" suppressed: \(suppressed.reason)") }
    words.write(indent: 4, width: width, style, into: &sink)
    if let plainer = finding.suggestion {
      StyledWords("plainer: \(plainer)").write(indent: 6, width: width, style, into: &sink)
    }
  }

  private func write(_ frame: FrameRecord, into sink: inout ByteSink) {
    let source = frame.source.map { "“\($0.text)”" } ?? "no source"
    let antecedent = frame.antecedent.map { " (\($0.text))" } ?? ""
    var words = StyledWords("attribution: \(source)\(antecedent) “\(frame.cue.text)” · ")
    words.append(frame.sourceClass, .faint)
    if let note = frame.note { words.append("; \(note)") }
    words.write(indent: 4, width: width, style, into: &sink)
  }
}
