import ArgumentParser
import RhetorRender

/// `rhetor score`: one report on files and folders.
struct ScoreCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "score",
    abstract: "Score articles, sentence by sentence.",
    discussion: """
      Plain text, Markdown, HTML, Word (.docx) and OpenDocument (.odt) are read as prose, JSON \
      Lines and CSV as one article a record; .gz and .zst are unpacked. What a file is, and in which \
      encoding, is seen from its name and content. Folders are read with all such files below them, \
      but for hidden ones, reports that rhetor wrote as json or csv, and those that .gitignore or .rhetorignore \
      name; - is standard input.

      A file that cannot be read does not stop the others: it is named in the report and on \
      standard error, and the exit status is 2.

      EXAMPLES
        rhetor score article.txt
        rhetor score articles/ --format jsonl -o sentences.jsonl
        rhetor score articles/ --format csv --per article
        rhetor score draft.docx
        rhetor score corpus.jsonl.zst --text-field body --id-field url --format csv --per article

      FORMATS
      \(Renderers.all.map { "  \($0.name): \($0.summary)" }.joined(separator: "\n"))
      """)

  @Argument(help: ArgumentHelp("Articles, folders of articles, or -.", valueName: "path"))
  var paths: [String]

  @Option(help: "How the report is written.")
  var format = ReportFormat(TextRenderer.self)

  @Option(help: "What a line or row of jsonl, csv and json is about.")
  var per = ReportUnit.sentence

  @OptionGroup var page: PageArguments
  @OptionGroup var arguments: RunArguments

  func run() async throws {
    try await ScoreRun(
      paths: paths, format: format, unit: per.unit, page: page.settings,
      settings: arguments.settings
    ).run()
  }
}
