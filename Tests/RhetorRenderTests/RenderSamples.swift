import RhetorRender
import RhetorReport
import RhetorTestSupport

extension Samples {
  /// A finding on words of a sentence, in the third line; `from` is where the sentence begins.
  static func finding(
    _ text: String, in sentence: String, from: Int = 0, id: String = "speculation.adverb/perhaps",
    stage: StageName = .speculation, strength: Int = 2, points: Int = 2000,
    multipliers: [MultiplierRecord] = [], reason: String = "a reason", suggestion: String? = nil
  ) -> FindingRecord {
    finding(
      id, stage: stage, start: offset(of: text, in: sentence) + from, line: 3, column: 5,
      utf16Column: 6, text: text, strength: strength, points: points, multipliers: multipliers,
      reason: reason, suggestion: suggestion)
  }

  /// Where words first stand in a sentence, in bytes; 0 when they do not.
  static func offset(of text: String, in sentence: String) -> Int {
    let words = Array(text.utf8)
    let bytes = Array(sentence.utf8)
    return bytes.indices.first { bytes[$0...].starts(with: words) } ?? 0
  }

  /// An article with a bit of everything.
  static let article: ArticleRecord = {
    let first = "Perhaps a \"test\", critics say."
    let frame = FrameRecord(
      cue: SpanRecord(start: 26, end: 29, text: "say"),
      source: SpanRecord(start: 18, end: 25, text: "critics"),
      content: [RangeRecord(start: 0, end: 16)], sourceClass: "generic.collective", points: 2000)
    return ArticleRecord(
      path: "a.txt", title: "Might it be?", meta: ["outlet": "X"], repairs: 1,
      sentences: [
        sentence(
          "Might it be?", index: 0, voice: .headline, words: 3,
          findings: [
            finding("Might", in: "Might", id: "speculation.modal/might", strength: 1, points: 1000)
          ]),
        sentence(
          first, index: 1, start: 13, words: 250,
          findings: [
            finding(
              "Perhaps", in: first, from: 13, points: 500,
              multipliers: [MultiplierRecord(why: "conditional", by: 250)], suggestion: "omit it"),
            finding(
              "critics say", in: first, from: 13, id: "attribution.generic/critics",
              stage: .attribution),
          ], frames: [frame]),
        sentence("=SUM(1)", index: 2, start: 50, words: 1),
      ])
  }()

  /// What a renderer writes for the articles and failures.
  static func render(
    _ name: String, _ articles: [ArticleRecord] = [article],
    failures: [FailureRecord] = [], options: RenderOptions = RenderOptions()
  ) -> String {
    guard let type = Renderers.named(name) else { return "" }
    var renderer = type.init(options)
    var sink = ByteSink()
    renderer.begin(stamp, into: &sink)
    for article in articles { renderer.add(article, into: &sink) }
    for failure in failures { renderer.addFailure(failure, into: &sink) }
    renderer.finish(RunSummary(of: articles, failures: failures.count), into: &sink)
    return String(decoding: sink.bytes, as: UTF8.self)
  }
}
