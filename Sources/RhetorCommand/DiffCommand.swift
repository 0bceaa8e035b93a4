import ArgumentParser
import Rhetor
import RhetorRender
import RhetorReport

/// `rhetor diff`: what changed between two versions.
struct DiffCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "Compare two versions of an article, or two saved reports.",
    discussion: """
      OLD and NEW are articles, folders of articles, or reports that `rhetor score` saved as json \
      or jsonl; what they are is seen from their content. Two articles are compared whatever their \
      names; of folders and reports, articles with the same path are.

      Reports that were made by unlike versions or lexicons are not compared: scores would change \
      without a word having changed.

      EXAMPLES
        rhetor diff before.txt after.txt
        rhetor diff before.txt after.txt --exit-code       exit status 1 if anything changed
        rhetor diff monday.json friday.json --format markdown

      FORMATS
      \(DiffRenderers.all.map { "  \($0.name): \($0.summary)" }.joined(separator: "\n"))
      """)

  @Argument(help: ArgumentHelp("The older version.", valueName: "old"))
  var old: String

  @Argument(help: ArgumentHelp("The newer version.", valueName: "new"))
  var new: String

  @Option(help: "How the comparison is written.")
  var format = DiffFormat(TextDiffRenderer.self)

  @Flag(help: "Exit with 1 if anything changed.")
  var exitCode = false

  @Flag(help: "Compare reports all the same that unlike versions or lexicons made.")
  var allowUnlike = false

  @OptionGroup var page: PageArguments
  @OptionGroup var arguments: RunArguments

  func validate() throws {
    if old == "-", new == "-" {
      throw ValidationError("only one of the two versions can be standard input")
    }
  }

  func run() async throws {
    let before = try await ComparedSide(old, arguments)
    let after = try await ComparedSide(new, arguments)
    try refuseUnlike(before.report.stamp, after.report.stamp)
    let pairs = try ArticlePairs(before, after)
    var output = try Output(to: page.output, sparing: [old, new].filter { $0 != "-" })
    var renderer: any DiffRenderer = format.type.init(page.options())
    renderer.begin(old: before.report.stamp, new: after.report.stamp, into: &output.sink)
    var isSame = pairs.onlyOld.isEmpty && pairs.onlyNew.isEmpty
    for (old, new) in pairs.both {
      let diff = ReportDiff(from: old, to: new)
      if !diff.isEmpty { isSame = false }
      renderer.add(diff, into: &output.sink)
      try output.flushIfWorthwhile()
    }
    for article in pairs.onlyOld {
      renderer.addUnpaired(ArticleSide(article), on: .old, into: &output.sink)
    }
    for article in pairs.onlyNew {
      renderer.addUnpaired(ArticleSide(article), on: .new, into: &output.sink)
    }
    for failure in before.report.failures + after.report.failures {
      renderer.addFailure(failure, into: &output.sink)
    }
    renderer.finish(into: &output.sink)
    try output.finish()
    guard before.isWhole, after.isWhole else { throw ExitStatus.trouble.code }
    if exitCode, !isSame { throw ExitStatus.found.code }
  }

  private func refuseUnlike(_ before: RunStamp, _ after: RunStamp) throws {
    let differences = after.differences(from: before)
    guard !differences.isEmpty else { return }
    let list = differences.map { "  \($0)" }.joined(separator: "\n")
    guard allowUnlike else {
      throw CommandFailure(
        new, "was made by other means than \(old):\n\(list)",
        help: "score both with the same rhetor, or add --allow-unlike to compare all the same")
    }
    if !arguments.quiet {
      Messages.write("\(new): warning: was made by other means than \(old):\n\(list)")
    }
  }
}
