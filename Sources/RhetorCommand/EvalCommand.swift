import ArgumentParser
import FoundationEssentials
import Rhetor
import RhetorRender

/// `rhetor eval`: the engine measured against annotated sentences.
struct EvalCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "eval",
    abstract: "Measure precision and recall against annotated sentences.",
    discussion: """
      A corpus is JSON Lines: objects with `id`, `text`, `label` (0 or 1), and where known `spans` \
      (`start` and `end` in Unicode scalars, `type`), `doc` (the document a sentence comes from) \
      and `meta` (whatever else). Each sentence is scored by itself. Rows with `sentences` instead \
      of `label` measure where sentences begin.

      Intervals hold 95 % and come from drawing documents anew; they are the same in every run.

      EXAMPLES
        rhetor eval corpus.jsonl
        rhetor eval corpus.jsonl --stages loaded-language --categories speculation.booster
        rhetor eval corpus.jsonl --by outlet --entries
        rhetor eval corpus.jsonl --span-types loaded:quote=no --errors=5

      FORMATS
      \(EvaluationRenderers.all.map { "  \($0.name): \($0.summary)" }.joined(separator: "\n"))
      """)

  @Argument(help: ArgumentHelp("Corpora in JSON Lines, or -.", valueName: "corpus"))
  var paths: [String]

  @Option(help: ArgumentHelp("Count findings of these stages only.", valueName: "a,b"))
  var stages: String?

  @Option(help: ArgumentHelp("Count findings of these categories too.", valueName: "a,b"))
  var categories: String?

  @Option(
    help: ArgumentHelp(
      "What a sentence needs to count as positive, in thousandths.", valueName: "points"))
  var threshold = 1

  @Option(
    help: ArgumentHelp(
      "Count marked spans of these types only; TYPE:FIELD=VALUE and TYPE:FIELD!=VALUE narrow it.",
      valueName: "a,b"))
  var spanTypes: [String] = []

  @Option(
    help: ArgumentHelp(
      "Give figures for each value of this field of `meta` too; may be repeated.",
      valueName: "field"))
  var by: [String] = []

  @Option(
    defaultAsFlag: 20, parsing: .next,
    help: ArgumentHelp(
      "List what was wrongly found or missed, for so many causes, the worst first.",
      valueName: "causes"))
  var errors: Int?

  @Flag(help: "Tell how often each entry, category and strength was right.")
  var entries = false

  @Option(help: ArgumentHelp("How many times documents are drawn anew; 0 for no intervals."))
  var resamples = 1000

  @Option(help: "How the figures are written.")
  var format = EvaluationFormat(TextEvaluationRenderer.self)

  @Option(help: ArgumentHelp("Add a lexicon file or folder; may be repeated.", valueName: "path"))
  var lexicon: [String] = []

  @Option(help: "How many rows are read at the same time (default: one for each core).")
  var jobs: Int?

  @OptionGroup var page: PageArguments

  func validate() throws {
    guard threshold > 0 else {
      throw ValidationError("--threshold must be above 0, not \(threshold)")
    }
    guard (0...100_000).contains(resamples) else {
      throw ValidationError("--resamples must be from 0 to 100000, not \(resamples)")
    }
    if let jobs, !(1...1024).contains(jobs) {
      throw ValidationError("--jobs must be from 1 to 1024, not \(jobs)")
    }
    if let errors, errors < 1 {
      throw ValidationError("--errors must be above 0, not \(errors)")
    }
  }

  func run() async throws {
    var settings = EvaluationSettings()
    settings.stages = Self.names(stages)
    settings.categories = Self.names(categories)
    settings.threshold = threshold
    settings.spanTypes = spanTypes
    settings.fields = by
    settings.errorGroups = errors
    settings.showsTallies = entries
    settings.resamples = resamples
    settings.jobs = jobs ?? ProcessInfo.processInfo.activeProcessorCount
    do {
      let plan = try RunPlan(for: [], following: .isolated, adding: lexicon)
      let evaluator = try Evaluator(engine: plan.engine, settings: settings)
      var output = try Output(to: page.output, sparing: paths.filter { $0 != "-" })
      var renderer: any EvaluationRenderer = format.type.init(page.settings.options())
      for path in paths {
        let corpus = try await Corpus(
          WholeFile.bytes(of: path), path: path == "-" ? "<stdin>" : path, jobs: settings.jobs)
        renderer.add(try await evaluator.evaluate(corpus), into: &output.sink)
        try output.flushIfWorthwhile()
      }
      try output.finish()
    } catch let error as FileError {
      throw CommandFailure(error)
    } catch let error as PlanError {
      throw CommandFailure(error)
    } catch let error as EvaluationError {
      throw CommandFailure(error)
    }
  }

  private static func names(_ list: String?) -> [String] {
    (list ?? "").split(separator: ",").map(String.init)
  }
}
