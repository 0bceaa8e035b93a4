import RhetorRender
import RhetorReport
import RhetorTestSupport
import Testing

@Suite("Evaluation renderers")
struct EvaluationRendererTests {
  private static let figure = FigureRecord(value: 612, low: 580, high: 1000)
  private static let agreement = AgreementRecord(precision: figure, recall: .none, f1: figure)
  private static let sentence = SentenceFigures(
    rows: 10, found: 4, strong: 0, prevalence: figure, agreement: agreement, macroF1: figure,
    accuracy: figure, auc: figure, falsePositiveRate: figure, strongPrecision: .none,
    findingsPer100Negative: FigureRecord(value: 4050))

  private static let record = EvaluationRecord(
    corpus: "c.jsonl", rows: 10, documents: 3, threshold: 1, stamp: Samples.stamp,
    content: .sentences(
      EvaluationRecord.SentenceContent(
        selections: [SelectionFigures(name: "speculation", sentence: sentence, span: nil)],
        by: [FieldFigures(field: "side", values: [.init(value: "", figures: sentence)])],
        frames: nil,
        tallies: EvaluationTallies(
          entries: [
            EntryTally(
              id: "speculation.adverb/perhaps", truePositives: 2, falsePositives: 1,
              onMarkedWords: 0)
          ], categories: [], strengths: []))),
    errors: EvaluationErrors(
      falsePositives: [
        ErrorGroup(
          cause: "speculation.adverb/perhaps", right: 2, wrong: 1,
          cases: [.init(row: "7", text: "Perhaps\u{1B}[2J so.", words: "Perhaps", points: 2000)])
      ], misses: []))

  private func output(_ renderer: some EvaluationRenderer) -> String {
    var renderer = renderer
    var sink = ByteSink()
    renderer.add(Self.record, into: &sink)
    return String(decoding: sink.bytes, as: UTF8.self)
  }

  @Test("write tables for a person")
  func text() {
    let text = output(TextEvaluationRenderer(RenderOptions()))
    #expect(text.hasPrefix("c.jsonl: 10 rows from 3 documents\n"))
    #expect(text.contains("precision            0.612 (0.580–1.000)\n"))
    #expect(text.contains("recall               –\n"))
    #expect(text.contains("by side              (empty)\n"))
    #expect(
      text.contains("speculation.adverb/perhaps       2       1      0.667                0\n"))
    #expect(text.contains("7: “Perhaps” (2.0) Perhaps\\u{1B}[2J so.\n"))
  }

  @Test("write one line for a program")
  func json() {
    let text = output(JSONEvaluationRenderer(RenderOptions()))
    #expect(text.filter { $0 == "\n" }.count == 1)
    #expect(
      text.contains(
        #""stages":{"speculation":{"sentence":{"rows":10,"found":4,"strong":0,"#
          + #""precision":{"value":0.612,"low":0.58,"high":1.0},"recall":{"value":null,"#))
    #expect(text.contains(#""span":null}},"by":{"side":{"":{"rows":10"#))
    #expect(text.contains(#""frames":null,"entries":[{"id":"speculation.adverb/perhaps""#))
  }

  @Test("have names of their own")
  func names() {
    #expect(EvaluationRenderers.all.map { $0.name } == ["json", "text"])
    #expect(EvaluationRenderers.named("json") != nil)
    #expect(EvaluationRenderers.named("csv") == nil)
  }
}
