import RhetorReport

/// One change on the page: what became of the sentence, both sides, and their findings.
struct HTMLSentenceRow {
  private let options: RenderOptions

  init(_ options: RenderOptions) { self.options = options }

  /// Writes change `number` of `count`; arrows lead to the changes before and after it.
  func write(
    _ change: SentenceChange, article: Int, number: Int, of count: Int, into sink: inout ByteSink
  ) {
    sink.write(
      "<li class=\"row \(change.change.rawValue)\" id=\"a\(article)-c\(number)\" tabindex=\"-1\">")
    sink.write("\n<div class=\"bar\"><b>\(DiffProse.change(change))</b>")
    sink.write("<span>line \(HTMLText.escaped(DiffProse.line(change)))</span>")
    let points = DiffProse.points(change)
    if !points.isEmpty { sink.write("<span>\(HTMLText.escaped(points))</span>") }
    sink.write("<span class=\"steps\">")
    if number > 1 {
      sink.write("<a href=\"#a\(article)-c\(number - 1)\" aria-label=\"previous change\">↑</a> ")
    }
    if number < count {
      sink.write("<a href=\"#a\(article)-c\(number + 1)\" aria-label=\"next change\">↓</a>")
    }
    sink.write("</span></div>\n<div class=\"sides\">\n")
    if change.change == .moved || change.change == .kept {
      // The same words on both sides are shown once.
      side("both", "Before and after", HTMLMarkedText.new(change), into: &sink)
      list(change.findings, into: &sink)
    } else {
      side("old", "Before", change.old.isEmpty ? nil : HTMLMarkedText.old(change), into: &sink)
      list(change.findings.filter { $0.new == nil }, into: &sink)
      sink.write("</div>\n")
      side("new", "After", change.new.isEmpty ? nil : HTMLMarkedText.new(change), into: &sink)
      list(change.findings.filter { $0.new != nil }, into: &sink)
    }
    sink.write("</div>\n</div></li>\n")
  }

  private func side(
    _ name: String, _ title: String, _ html: String?, into sink: inout ByteSink
  ) {
    let kind = html == nil ? "\(name) empty" : name
    sink.write("<div class=\"side \(kind)\"><h4>\(title)</h4>")
    sink.write(html.map { "<p>\($0)</p>" } ?? "<p class=\"nothing\">–</p>")
  }

  private func list(_ changes: [FindingChange], into sink: inout ByteSink) {
    let shown = changes.filter { DiffProse.isWorthShowing($0, options) }
    guard !shown.isEmpty else { return }
    sink.write("<ul class=\"flags\">\n")
    for change in shown {
      guard let finding = change.new ?? change.old else { continue }
      let label = DiffProse.label(change)
      sink.write("<li class=\"\(finding.stage.rawValue)\">")
      sink.write("<strong>\(label.isEmpty ? change.change.rawValue : label)</strong> ")
      sink.write("\(HTMLText.escaped(finding.reason)) (\(Decimal.signed(change.points)))")
      if let why = DiffProse.why(change) { sink.write("; \(HTMLText.escaped(why))") }
      sink.write(" <code>\(HTMLText.escaped(DiffProse.id(change)))</code></li>\n")
    }
    sink.write("</ul>\n")
  }
}
