import ArgumentParser
import FoundationEssentials
import Rhetor

/// `rhetor explain`: a page of the manual.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Say what a stage, a category or an entry finds, and why.",
    discussion: """
      An id is printed with every finding. Whatever the page says is in the lexicon file that it \
      names, and the examples are the tests of that entry.

      EXAMPLES
        rhetor explain speculation
        rhetor explain speculation.modal
        rhetor explain speculation.modal/could
      """)

  @Argument(help: ArgumentHelp("A stage, a category or an entry.", valueName: "id"))
  var id: String

  @Option(help: "How the page is written: text or json.")
  var format: PlainFormat = .text

  @Option(help: ArgumentHelp("Add a lexicon file or folder; may be repeated.", valueName: "path"))
  var lexicon: [String] = []

  func run() throws {
    let library: LexiconLibrary
    do {
      library = try RunPlan.library(adding: lexicon)
    } catch {
      throw CommandFailure(error)
    }
    let manual = Manual(library)
    guard let page = manual.page(id) else {
      let suggestion = manual.suggestion(for: id).map { "did you mean `\($0)`?" }
      throw CommandFailure(
        id, "no stage, category or entry is called so",
        help: suggestion ?? "`rhetor lexicon list` shows the ids")
    }
    switch format {
    case .text: try StandardOutput.write(ManualPage(page, width: Terminal.width ?? 80).text)
    case .json: try StandardOutput.write(bytes: PageDocument(page).json())
    }
  }
}
