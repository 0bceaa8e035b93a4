import ArgumentParser
import Rhetor
import RhetorRender
import RhetorReport

/// `rhetor check`: the gate.
struct CheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Fail where articles pass the limits.",
    usage: "rhetor check [<options>] <path> ...",
    discussion: """
      Each article is judged by the nearest rhetor.toml from its folder upward. Without one, strong \
      findings fail, and clear ones that hide a source. `rhetor init` writes a rhetor.toml that \
      explains every setting.

      EXAMPLES
        rhetor check drafts/
        rhetor check drafts/ --format github      annotations in a workflow
        rhetor check article.txt --isolated       by the built-in limits

      FORMATS
      \(CheckRenderers.all.map { "  \($0.name): \($0.summary)" }.joined(separator: "\n"))

      EXIT STATUS
        0  every article passes    1  one fails    2  something could not be read
      """)

  @Argument(help: ArgumentHelp("Articles, folders of articles, or -.", valueName: "path"))
  var paths: [String]

  @Option(help: "How the verdicts are written.")
  var format = CheckFormat(TextCheckRenderer.self)

  @OptionGroup var page: PageArguments
  @OptionGroup var arguments: RunArguments

  func run() async throws {
    let run = try ArticleRun(paths, arguments)
    var output = try Output(to: page.output, sparing: run.inputs)
    var renderer: any CheckRenderer = format.type.init(page.options())
    var passes = true
    renderer.begin(run.plan.engine.stamp, into: &output.sink)
    let isWhole = try await run.run(showsProgress: !output.isOnTerminal) { outcome in
      switch outcome {
      case .scored(let article, let file):
        let verdict = run.plan.gate(for: file).judge(article)
        if !verdict.passes { passes = false }
        renderer.add(verdict, on: article, into: &output.sink)
      case .failed(let failure): renderer.addFailure(failure, into: &output.sink)
      }
      try output.flushIfWorthwhile()
    }
    renderer.finish(into: &output.sink)
    try output.finish()
    guard isWhole else { throw ExitStatus.trouble.code }
    guard passes else { throw ExitStatus.found.code }
  }
}
