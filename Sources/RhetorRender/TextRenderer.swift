public import RhetorReport

/// For a person at a terminal: each sentence in which something was found, the words underlined,
/// and why; then the totals.
public struct TextRenderer: Renderer {
  /// The name for `--format`.
  public static let name = "text"
  /// What the format is for.
  public static let summary = "for a person: words underlined, with reasons and totals"

  private let options: RenderOptions
  private let style: TerminalStyle
  private var findingsWithoutPoints = 0

  /// Creates a renderer; colour, width and verbosity come from `options`.
  public init(_ options: RenderOptions) {
    self.options = options
    style = TerminalStyle(usesColor: options.usesColor)
  }

  /// Each article has its warnings.
  public var holdsWarnings: Bool { true }
  /// The summary does.
  public var countsLeftOut: Bool { true }

  /// Writes nothing: the stamp is for machines.
  public mutating func begin(_ stamp: RunStamp, into sink: inout ByteSink) {}

  /// Writes one article.
  public mutating func add(_ article: ArticleRecord, into sink: inout ByteSink) {
    sink.write(style.strong(VisibleText.line(article.label)) + "\n")
    if let title = article.title { write(title, indent: 0, into: &sink) }
    sink.write("\n")
    findingsWithoutPoints += article.findingsWithoutPoints
    let block = SentenceBlock(options)
    for sentence in article.sentenceRecords { block.write(sentence, into: &sink) }
    totals(of: article, into: &sink)
  }

  /// Writes that a file was not scored; why, standard error has told.
  public mutating func addFailure(_ failure: FailureRecord, into sink: inout ByteSink) {
    let place = style.strong(VisibleText.line(failure.path))
    sink.write("\(place): \(style.error("not scored"))\n\n")
  }

  /// Writes the sums of the run.
  public mutating func finish(_ summary: RunSummary, into sink: inout ByteSink) {
    var line = Plural.of(summary.articles, "article")
    if summary.failures > 0 { line += ", \(Plural.of(summary.failures, "file")) not scored" }
    if summary.leftOut > 0 { line += ", \(Plural.of(summary.leftOut, "file")) left out" }
    line += ", \(Plural.of(summary.words, "word")), "
    line += "\(FindingCount.text(summary.findings, withoutPoints: findingsWithoutPoints)); "
    line += "\(summary.sentencesTouched) of \(Plural.of(summary.sentences, "sentence")) with points"
    write(line, .strong, indent: 0, into: &sink)
  }

  /// Writes prose, broken where a line is full.
  private func write(
    _ text: String, _ kind: StyledWords.Style = .plain, indent: Int, into sink: inout ByteSink
  ) {
    StyledWords(text, kind).write(
      indent: indent, width: max(40, options.width), style, into: &sink)
  }

  private func totals(of article: ArticleRecord, into sink: inout ByteSink) {
    sink.write("  " + style.faint("stage               points   per 1,000 words (95 %)") + "\n")
    for stage in StageName.allCases {
      var line = "  " + CellWidth.padded(stage.rawValue, to: 16)
      let points = Thousandths(article.points[stage]).description
      line += String(repeating: " ", count: max(0, 10 - points.count)) + points
      if let rate = article.per1000?[stage] {
        line += "   \(Decimal.one(rate.rate)) (\(Decimal.one(rate.low))–\(Decimal.one(rate.high)))"
      }
      sink.write(line + "\n")
    }
    if article.headline != .zero {
      let parts = StageName.allCases.filter { article.headline[$0] > 0 }
        .map { "\($0.rawValue) \(Thousandths(article.headline[$0]))" }
      write("headline apart: \(parts.joined(separator: ", "))", indent: 2, into: &sink)
    }
    if article.per1000 == nil {
      let least = Rates.minimumWords
      write(
        "no rate is claimed below \(least) words in the author's voice", indent: 2, into: &sink)
    }
    write(
      "\(article.authorWords) of \(Plural.of(article.words, "word")) in the author's voice, "
        + "\(Decimal.percent(article.quotedShare)) % of the prose quoted", indent: 2, into: &sink)
    write(
      "\(FindingCount.text(article.findings, withoutPoints: article.findingsWithoutPoints)); "
        + "\(article.sentencesTouched) of \(Plural.of(article.sentences, "sentence")) with points",
      indent: 2, into: &sink)
    if article.repairs > 0 {
      write(
        "\(Plural.of(article.repairs, "malformed byte sequence")) replaced", indent: 2, into: &sink)
    }
    for note in article.notes { write(note, indent: 2, into: &sink) }
    for warning in article.warnings {
      var words = StyledWords("\(warning.line):\(warning.column) ")
      words.append("warning", .warning)
      words.append(": \(warning.message)")
      words.write(indent: 2, width: max(40, options.width), style, into: &sink)
      if let help = warning.help { write("help: \(help)", indent: 4, into: &sink) }
    }
    sink.write("\n")
  }
}
