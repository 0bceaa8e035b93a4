public import RhetorReport

/// One self-contained page: both versions sentence by sentence, flags marked, scores drawn.
///
/// It reads without script and without a network; links and the tab key lead from change to change.
public struct HTMLDiffRenderer: DiffRenderer {
  /// The name for `--format`.
  public static let name = "html"
  /// What the format is for.
  public static let summary = "one page with both versions side by side, for a browser or for print"

  private let options: RenderOptions
  private var articles = 0
  private var stamps: (old: RunStamp, new: RunStamp)?

  /// Sentences in a row that stayed, from which on they are folded up.
  private static let foldedFrom = 4

  /// Creates a renderer; `isVerbose` lists what changes no points too.
  public init(_ options: RenderOptions) { self.options = options }

  /// Writes the head of the page, and warns when unlike rules made the two sides.
  public mutating func begin(old: RunStamp, new: RunStamp, into sink: inout ByteSink) {
    stamps = (old, new)
    sink.write(HTMLDiffPage.head)
    let differences = new.differences(from: old)
    guard !differences.isEmpty else { return }
    sink.write("<div class=\"warning\"><p><strong>The two sides were not made by the same rules.")
    sink.write("</strong></p>\n<ul>\n")
    for difference in differences {
      sink.write("<li>\(HTMLText.escaped(difference.description))</li>\n")
    }
    sink.write("</ul></div>\n")
  }

  /// Writes one pair of versions; of many, those that changed.
  public mutating func add(_ diff: ReportDiff, into sink: inout ByteSink) {
    guard !diff.isEmpty else { return }
    write(diff, note: nil, into: &sink)
  }

  private mutating func write(_ diff: ReportDiff, note: String?, into sink: inout ByteSink) {
    articles += 1
    sink.write(
      "<article id=\"a\(articles)\">\n<h2>\(HTMLText.escaped(DiffProse.title(diff)))</h2>\n")
    if let note { sink.write("<p>\(note)</p>\n") }
    HTMLDiffScores.write(diff, into: &sink)
    writeSentences(diff, into: &sink)
    sink.write("</article>\n")
  }

  /// Writes that only one side has an article, and a new one with its findings and points.
  public mutating func addUnpaired(
    _ diff: ReportDiff, on side: DiffSide, into sink: inout ByteSink
  ) {
    guard side == .old else {
      return write(diff, note: "Only in the new version.", into: &sink)
    }
    sink.write("<p>\(HTMLText.escaped(diff.old.article)): only in the old version</p>\n")
  }

  /// Writes that a file was not scored.
  public mutating func addFailure(_ failure: FailureRecord, into sink: inout ByteSink) {
    sink.write("<p class=\"warning\">\(HTMLText.escaped(failure.path)): not scored: ")
    sink.write("\(HTMLText.escaped(failure.message))</p>\n")
  }

  /// Writes the summary, what made the scores, and the end of the page.
  public mutating func finish(_ summary: DiffSummary, into sink: inout ByteSink) {
    if summary.isSame, summary.failures == 0 { sink.write("<p>Nothing changed.</p>\n") }
    sink.write("<footer id=\"end\">\n")
    if summary.pairs > 1 { HTMLDiffScores.write(summary, into: &sink) }
    if let stamps {
      let both = stamps.old == stamps.new
      write(stamps.old, both ? "Both sides" : "Old side", into: &sink)
      if !both { write(stamps.new, "New side", into: &sink) }
    }
    sink.write("</footer>\n\(HTMLDiffPage.foot)")
  }

  private func write(_ stamp: RunStamp, _ name: String, into sink: inout ByteSink) {
    let lexicons = stamp.lexicons.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }
    sink.write("<details><summary>\(name): rhetor \(HTMLText.escaped(stamp.rhetor)), ICU ")
    sink.write("\(HTMLText.escaped(stamp.icu))</summary>\n<p>Lexicons: ")
    sink.write("\(HTMLText.escaped(lexicons.joined(separator: ", ")))</p></details>\n")
  }

  private func writeSentences(_ diff: ReportDiff, into sink: inout ByteSink) {
    let count = diff.links.count { DiffProse.isWorthShowing($0, options) }
    sink.write(
      "<div class=\"sides heads\" aria-hidden=\"true\"><div>Before</div><div>After</div></div>\n")
    sink.write("<ol class=\"rows\">\n")
    var number = 0
    var index = 0
    while index < diff.links.count {
      let link = diff.links[index]
      if DiffProse.isWorthShowing(link, options) {
        number += 1
        HTMLSentenceRow(options).write(
          link, article: articles, number: number, of: count, into: &sink)
        index += 1
        continue
      }
      let end =
        diff.links[index...].firstIndex { DiffProse.isWorthShowing($0, options) }
        ?? diff.links.count
      let stayed = diff.links[index..<end]
      let isFolded = stayed.count >= Self.foldedFrom
      if isFolded {
        sink.write("<li><details><summary>\(stayed.count) sentences unchanged</summary>\n")
        sink.write("<ol class=\"rows\">\n")
      }
      for link in stayed {
        sink.write("<li class=\"row kept\"><p>\(HTMLMarkedText.new(link))</p></li>\n")
      }
      if isFolded { sink.write("</ol></details></li>\n") }
      index = end
    }
    sink.write("</ol>\n")
  }
}
