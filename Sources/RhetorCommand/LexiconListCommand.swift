import ArgumentParser
import FoundationEssentials
import Rhetor
import RhetorRender

/// `rhetor lexicon list`: every entry.
struct LexiconListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List every entry.",
    usage: "rhetor lexicon list [<options>]",
    discussion: """
      In text a line holds id, strength and phrase. csv and json hold stage, category, role, \
      reason and plainer wording too. Lexicons that the rhetor.toml of this folder adds are listed \
      with the built-in ones.

      EXAMPLES
        rhetor lexicon list --stage speculation
        rhetor lexicon list --format csv
      """)

  @Option(help: "Only entries of this stage: \(Manual.stages.joined(separator: ", ")).")
  var stage: String?

  @Option(help: "How the list is written: text, json or csv.")
  var format: ListFormat = .text

  @Option(help: ArgumentHelp("Add a lexicon file or folder; may be repeated.", valueName: "path"))
  var lexicon: [String] = []

  func validate() throws {
    if let stage, !Manual.stages.contains(stage) {
      throw ValidationError(
        "there is no stage '\(stage)'; stages are \(Manual.stages.joined(separator: ", "))")
    }
  }

  func run() throws {
    let rows: [LexiconRow]
    do {
      rows = Manual(try RunPlan.library(adding: lexicon)).listing(stage: stage)
    } catch {
      throw CommandFailure(error)
    }
    switch format {
    case .text: try StandardOutput.write(text(rows))
    case .csv: try StandardOutput.write(bytes: csv(rows))
    case .json:
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
      try StandardOutput.write(bytes: Array(encoder.encode(rows)) + [UInt8(ascii: "\n")])
    }
  }

  private func text(_ rows: [LexiconRow]) -> String {
    let width = rows.map(\.id.count).max() ?? 0
    return rows.map { row in
      let space = String(repeating: " ", count: width - row.id.count)
      return "\(row.id)\(space)  \(row.strength)  \(row.phrase)\n"
    }.joined()
  }

  private func csv(_ rows: [LexiconRow]) -> [UInt8] {
    let head = ["id", "stage", "category", "role", "strength", "phrase", "reason", "plainer"]
    var sink = ByteSink()
    CSVRow.write(head, into: &sink)
    for row in rows {
      let fields = [
        row.id, row.stage, row.category, row.role, "\(row.strength)", row.phrase, row.reason,
        row.plainer,
      ]
      CSVRow.write(fields, into: &sink)
    }
    return sink.bytes
  }
}
