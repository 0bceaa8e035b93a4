import RhetorRender
import RhetorReport

/// Reports made for tests.
enum Samples {
  static let stamp = RunStamp(
    rhetor: "0.1.0", icu: "74.2", unicode: "15.1", lexicons: ["own": "cc", "built-in": "aa"],
    configuration: "bb")

  static func finding(
    _ text: String, in sentence: String, from: Int = 0, id: String = "speculation.adverb/perhaps",
    stage: StageName = .speculation, strength: Int = 2, points: Int = 2000,
    multipliers: [MultiplierRecord] = [], reason: String = "a reason", suggestion: String? = nil
  ) -> FindingRecord {
    let start = offset(of: text, in: sentence) + from
    return FindingRecord(
      id: id, stage: stage, category: String(id.prefix { $0 != "/" }), start: start,
      end: start + text.utf8.count, line: 3, column: 5, utf16Column: 6, text: text,
      strength: strength, points: points, multipliers: multipliers, reason: reason,
      suggestion: suggestion)
  }

  static func offset(of text: String, in sentence: String) -> Int {
    let words = Array(text.utf8)
    let bytes = Array(sentence.utf8)
    return bytes.indices.first { bytes[$0...].starts(with: words) } ?? 0
  }

  static func sentence(
    _ text: String, index: Int = 0, start: Int = 0, voice: VoiceName = .author, words: Int = 10,
    findings: [FindingRecord] = [], frames: [FrameRecord] = []
  ) -> SentenceRecord {
    SentenceRecord(
      path: "a.txt", article: "a.txt", index: index, start: start, end: start + text.utf8.count,
      line: 3, column: 1, utf16Column: 1, text: text, voice: voice, words: words,
      authorWords: voice == .author ? words : 0, findings: findings, frames: frames)
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
