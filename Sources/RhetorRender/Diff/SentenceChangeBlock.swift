import RhetorReport

/// A sentence that changed, for a person: its words, and its findings with the reasons.
struct SentenceChangeBlock {
  private let options: RenderOptions
  private let style: TerminalStyle
  private let width: Int

  init(_ options: RenderOptions) {
    self.options = options
    style = TerminalStyle(usesColor: options.usesColor)
    width = max(40, options.width)
  }

  func write(_ change: SentenceChange, into sink: inout ByteSink) {
    var heading = "  \(style.strong(DiffProse.change(change))) \(DiffProse.place(change))"
    let points = DiffProse.points(change)
    if !points.isEmpty { heading += " · \(points)" }
    sink.write(heading + "\n")
    if width >= TextDiffRenderer.sideBySideWidth {
      writeSides(change, into: &sink)
    } else {
      writeUnified(change, into: &sink)
    }
    for finding in change.findings where DiffProse.isWorthShowing(finding, options) {
      write(finding, into: &sink)
    }
    sink.write("\n")
  }

  private func writeUnified(_ change: SentenceChange, into sink: inout ByteSink) {
    let words = change.words
    if !words.isEmpty {
      let stayed = words.filter(\.isSame).reduce(0) { $0 + $1.old.utf8.count + $1.new.utf8.count }
      let all = words.reduce(0) { $0 + $1.old.utf8.count + $1.new.utf8.count }
      if 2 * stayed >= all {
        lines(StyledWords(unified: words), " ", into: &sink)
      } else {
        // Where most words changed, two whole sentences are easier to read than one patched.
        lines(StyledWords(Self.text(change.old), .removed), "-", into: &sink)
        lines(StyledWords(Self.text(change.new), .added), "+", into: &sink)
      }
      return
    }
    switch change.change {
    case .added: lines(StyledWords(Self.text(change.new), .added), "+", into: &sink)
    case .removed: lines(StyledWords(Self.text(change.old), .removed), "-", into: &sink)
    default: lines(StyledWords(Self.text(change.new)), " ", into: &sink)
    }
  }

  private func lines(_ words: StyledWords, _ sign: String, into sink: inout ByteSink) {
    for line in words.lines(width: width - 6, style) {
      let sign = sign == "-" ? style.removed(sign) : sign == "+" ? style.added(sign) : sign
      sink.write("    \(sign) \(line.text)\n")
    }
  }

  private func writeSides(_ change: SentenceChange, into sink: inout ByteSink) {
    let column = (width - 9) / 2
    let (old, new): (StyledWords, StyledWords)
    if change.words.isEmpty {
      old = StyledWords(Self.text(change.old), change.new.isEmpty ? .removed : .plain)
      new = StyledWords(Self.text(change.new), change.old.isEmpty ? .added : .plain)
    } else {
      old = StyledWords(old: change.words)
      new = StyledWords(new: change.words)
    }
    let left = old.lines(width: column, style)
    let right = new.lines(width: column, style)
    let sign =
      switch change.change {
      case .added: style.added(">")
      case .removed: style.removed("<")
      case .kept: " "
      case .moved: "»"
      case .reworded, .split, .merged: "|"
      }
    for index in 0..<max(left.count, right.count) {
      let one = index < left.count ? left[index] : (text: "", width: 0)
      let padding = String(repeating: " ", count: max(0, column - one.width))
      var line = "    \(one.text)\(padding) \(sign)"
      if index < right.count { line += " \(right[index].text)" }
      while line.last == " " { line.removeLast() }
      sink.write(line + "\n")
    }
  }

  private func write(_ change: FindingChange, into sink: inout ByteSink) {
    guard let finding = change.new ?? change.old else { return }
    var words = "“\(VisibleText.line(finding.text))”"
    if let old = change.old, let new = change.new, old.text != new.text {
      words = "“\(VisibleText.line(old.text))” → \(words)"
    }
    let label = DiffProse.label(change)
    var line = "\(DiffProse.sign(change)) \(words) · \(VisibleText.line(DiffProse.id(change)))"
    line += " (\(label.isEmpty ? "" : label + " ")\(Decimal.signed(change.points)))"
    if let why = DiffProse.why(change) { line += ": \(VisibleText.line(why))" }
    let kind: StyledWords.Style =
      switch change.change {
      case .added: .added
      case .removed: .removed
      case .kept, .moved, .reclassified: .plain
      }
    StyledWords(line, kind).write(indent: 6, width: width, style, into: &sink)
  }

  private static func text(_ sentences: [SentenceRecord]) -> String {
    sentences.map(\.text).joined(separator: " ")
  }
}
