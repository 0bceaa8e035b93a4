public import RhetorReport

/// Markdown for a page or a summary: a table of totals per article, then its findings.
public struct MarkdownRenderer: Renderer {
  /// The name for `--format`.
  public static let name = "markdown"
  /// What the format is for.
  public static let summary = "a table and a list of findings per article, for a page"

  private let options: RenderOptions
  private var findingsWithoutPoints = 0

  /// Creates a renderer; verbosity comes from `options`.
  public init(_ options: RenderOptions) { self.options = options }

  /// The page is for readers, who can put nothing right.
  public var holdsWarnings: Bool { false }
  /// It has no place for that.
  public var countsLeftOut: Bool { false }

  /// Writes the title and what made the report.
  public mutating func begin(_ stamp: RunStamp, into sink: inout ByteSink) {
    sink.write("# Rhetor report\n\nMade by Rhetor \(MarkdownText.line(stamp.rhetor))")
    sink.write(", ICU \(MarkdownText.line(stamp.icu))")
    sink.write(", configuration \(MarkdownText.line(stamp.configuration)).\n")
  }

  /// Writes one article.
  public mutating func add(_ article: ArticleRecord, into sink: inout ByteSink) {
    sink.write("\n## \(MarkdownText.line(article.label))\n\n")
    if let title = article.title { sink.write("Headline: \(MarkdownText.line(title))\n\n") }
    sink.write("| stage | points | headline | per 1,000 words | 95 % interval |\n")
    sink.write("| --- | ---: | ---: | ---: | ---: |\n")
    for stage in StageName.allCases {
      let rate = article.per1000?[stage]
      let cells = [
        stage.rawValue, Thousandths(article.points[stage]).description,
        Thousandths(article.headline[stage]).description,
        rate.map { Decimal.one($0.rate) } ?? "–",
        rate.map { "\(Decimal.one($0.low))–\(Decimal.one($0.high))" } ?? "–",
      ]
      sink.write("| \(cells.joined(separator: " | ")) |\n")
    }
    sink.write("\n\(article.authorWords) of \(Plural.of(article.words, "word")) ")
    sink.write("in the author's voice, ")
    sink.write("\(Decimal.percent(article.quotedShare)) % of the prose quoted; ")
    sink.write("\(article.sentencesTouched) of \(Plural.of(article.sentences, "sentence")) ")
    sink.write("with points.\n")
    findingsWithoutPoints += article.findingsWithoutPoints
    findings(of: article, into: &sink)
  }

  /// Writes that a file was not scored.
  public mutating func addFailure(_ failure: FailureRecord, into sink: inout ByteSink) {
    sink.write("\n## \(MarkdownText.line(failure.path))\n\n")
    sink.write("Not scored: \(MarkdownText.line(failure.message)).\n")
  }

  /// Writes the sums of the run.
  public mutating func finish(_ summary: RunSummary, into sink: inout ByteSink) {
    sink.write("\n## Summary\n\n\(Plural.of(summary.articles, "article"))")
    if summary.failures > 0 { sink.write(", \(Plural.of(summary.failures, "file")) not scored") }
    sink.write(", \(Plural.of(summary.words, "word"))")
    let findings = FindingCount.text(summary.findings, withoutPoints: findingsWithoutPoints)
    sink.write(", \(findings).\n")
  }

  private func findings(of article: ArticleRecord, into sink: inout ByteSink) {
    var isFirst = true
    for sentence in article.sentenceRecords {
      for finding in sentence.findings {
        guard options.isVerbose || finding.points > 0 && finding.suppressed == nil else {
          continue
        }
        if isFirst { sink.write("\n") }
        isFirst = false
        sink.write("- \(finding.line):\(finding.column) **\(MarkdownText.line(finding.text))** ")
        sink.write("(\(MarkdownText.line(finding.id)), \(Thousandths(finding.points))) ")
        sink.write(MarkdownText.line(finding.reason))
        if let plainer = finding.suggestion {
          sink.write("; plainer: \(MarkdownText.line(plainer))")
        }
        sink.write("\n")
      }
    }
  }
}
