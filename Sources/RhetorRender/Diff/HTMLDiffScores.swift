import RhetorReport

/// The tables of the page: scores before and after as bars, entries, and the summary of many.
enum HTMLDiffScores {
  static func write(_ diff: ReportDiff, into sink: inout ByteSink) {
    let hasRates = diff.stages.contains { $0.rate != nil }
    let most = diff.stages.map { max($0.points.old, $0.points.new) }.max() ?? 0
    sink.write("<div class=\"scroll\"><table>\n<tr><th>stage</th><th>before ▯ after ▮</th>")
    sink.write("<th>points</th><th>change</th>")
    if hasRates { sink.write("<th>per 1,000 words</th><th>by wording</th><th>by length</th>") }
    sink.write("</tr>\n")
    for stage in diff.stages {
      let points = stage.points
      sink.write("<tr><td>\(stage.stage.rawValue)</td>")
      sink.write("<td class=\"bars\">\(bars(points, of: most, stage.stage))</td>")
      sink.write("<td>\(Thousandths(points.old)) → \(Thousandths(points.new))</td>")
      sink.write("<td>\(colored(points.delta))</td>")
      if hasRates {
        if let rate = stage.rate {
          sink.write("<td>\(Decimal.one(rate.old)) → \(Decimal.one(rate.new))</td>")
          sink.write("<td>\(colored(rate.wording))</td><td>\(Decimal.signed(rate.length))</td>")
        } else {
          sink.write("<td>–</td><td>–</td><td>–</td>")
        }
      }
      sink.write("</tr>\n")
      if stage.headline.old != 0 || stage.headline.new != 0 {
        sink.write(
          "<tr><td>&#8195;headlines</td><td></td><td>\(Thousandths(stage.headline.old)) → ")
        sink.write(
          "\(Thousandths(stage.headline.new))</td><td>\(colored(stage.headline.delta))</td>")
        if hasRates { sink.write("<td></td><td></td><td></td>") }
        sink.write("</tr>\n")
      }
    }
    sink.write("</table></div>\n<p class=\"note-line\">")
    if !hasRates {
      sink.write("No rate is claimed below \(Rates.minimumWords) words in the author’s voice. ")
    }
    sink.write("Words in the author’s voice: \(diff.old.authorWords) → \(diff.new.authorWords). ")
    sink.write("\(Plural.of(diff.keptSentences, "sentence")) and ")
    sink.write("\(Plural.of(diff.keptFindings, "finding")) unchanged.</p>\n")
    write(diff.entries, into: &sink)
  }

  static func write(_ summary: DiffSummary, into sink: inout ByteSink) {
    let stages = StageName.allCases
    sink.write("<h3>Summary</h3>\n<div class=\"scroll\"><table>\n<tr><th>article</th>")
    for stage in stages { sink.write("<th>\(stage.rawValue)</th>") }
    sink.write("<th>sentences</th><th>findings</th></tr>\n")
    for row in summary.rows {
      sink.write(
        "<tr><td class=\"wide\">\(HTMLText.escaped(DiffProse.title(row.old, row.new)))</td>")
      for stage in stages { sink.write("<td>\(colored(row.points[stage] ?? 0))</td>") }
      sink.write("<td>\(row.sentences)</td><td>+\(row.added) −\(row.removed)</td></tr>\n")
    }
    sink.write(
      "</table></div>\n<p class=\"note-line\">\(Plural.of(summary.pairs, "pair")) compared, ")
    sink.write("\(summary.changed) changed, \(summary.worse) with more points in a stage, ")
    sink.write("\(summary.onlyOld) only old, \(summary.onlyNew) only new, ")
    sink.write("\(summary.failures) not scored.</p>\n")
    write(summary.entries, into: &sink)
  }

  private static func write(_ all: [EntryShift], into sink: inout ByteSink) {
    let entries = all.filter { $0.points.delta != 0 }
    guard !entries.isEmpty else { return }
    sink.write("<details><summary>What moved the scores most</summary>\n")
    sink.write("<div class=\"scroll\"><table>\n<tr><th>entry</th><th>points</th><th>change</th>")
    sink.write("<th>findings</th></tr>\n")
    for shift in entries {
      sink.write("<tr><td class=\"wide\">\(HTMLText.escaped(shift.id))</td>")
      sink.write("<td>\(Thousandths(shift.points.old)) → \(Thousandths(shift.points.new))</td>")
      sink.write("<td>\(colored(shift.points.delta))</td>")
      sink.write("<td>\(shift.oldFindings) → \(shift.newFindings)</td></tr>\n")
    }
    sink.write("</table></div></details>\n")
  }

  /// Two bars, the upper before and the lower after, on one scale for all stages.
  private static func bars(_ points: PointsChange, of most: Int, _ stage: StageName) -> String {
    func width(_ value: Int) -> Int { most == 0 ? 0 : value * 198 / most }
    let label = "\(Thousandths(points.old)) points before, \(Thousandths(points.new)) after"
    return "<svg viewBox=\"0 0 200 24\" preserveAspectRatio=\"none\" role=\"img\" "
      + "aria-label=\"\(label)\" class=\"\(stage.rawValue)-bar\">"
      + "<path d=\"M1 1v22\" class=\"before\"/>"
      + "<rect class=\"before\" x=\"1\" y=\"2\" width=\"\(width(points.old))\" height=\"8\"/>"
      + "<rect x=\"1\" y=\"14\" width=\"\(width(points.new))\" height=\"8\"/></svg>"
  }

  private static func colored(_ points: Int) -> String {
    let text = Decimal.signed(points)
    return points == 0 ? text : "<span class=\"\(points > 0 ? "up" : "down")\">\(text)</span>"
  }
}
