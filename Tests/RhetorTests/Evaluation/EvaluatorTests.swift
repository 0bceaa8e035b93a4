import RhetorReport
import RhetorTestSupport
import Testing

@testable import Rhetor

@Suite("Evaluator")
struct EvaluatorTests {
  private static let sentences = """
    {"id": "a", "text": "The plan could perhaps fail.", "label": 1, "doc": "1", \
    "meta": {"side": "x"}, "spans": [{"start": 15, "end": 22, "type": "hedge"}]}
    {"id": "b", "text": "The plan failed on Tuesday.", "label": 0, "doc": "1", \
    "meta": {"side": "y"}}
    {"id": "c", "text": "The vote is on Tuesday.", "label": 1, "doc": "2", \
    "meta": {"side": "x"}, "spans": [{"start": 12, "end": 14, "type": "hedge"}]}
    {"id": "d", "text": "Perhaps the vote is on Tuesday.", "label": 0, "doc": "2", \
    "meta": {"side": "y"}}
    """

  private func evaluate(
    _ text: String, change: (inout EvaluationSettings) -> Void = { _ in }
  ) async throws -> EvaluationRecord {
    var settings = EvaluationSettings()
    settings.resamples = 100
    change(&settings)
    let evaluator = try Evaluator(engine: .shared, settings: settings)
    return try await evaluator.evaluate(Corpus(Array(text.utf8), path: "c.jsonl"))
  }

  private func content(_ record: EvaluationRecord) throws -> EvaluationRecord.SentenceContent {
    guard case .sentences(let content) = record.content else {
      throw EvaluationError(message: "another kind of corpus")
    }
    return content
  }

  @Test("measures sentences and words of each selection")
  func figures() async throws {
    let record = try await evaluate(Self.sentences) {
      $0.stages = ["speculation"]
      $0.fields = ["side"]
      $0.errorGroups = 5
      $0.showsTallies = true
    }
    let content = try content(record)
    #expect(content.selections.map(\.name) == ["speculation"])
    let selection = try #require(content.selections.first)
    #expect(selection.sentence.agreement.precision.value == 500)
    #expect(selection.sentence.agreement.recall.value == 500)
    #expect(selection.sentence.falsePositiveRate.value == 500)
    #expect(selection.sentence.auc.value != nil)
    #expect(selection.span?.marked == 2)
    #expect(selection.span?.overlap.recall.value == 500)
    #expect(content.by.first?.values.map(\.value) == ["x", "y"])
    #expect(content.by.first?.values.last?.figures.rows == 2)
    #expect(record.documents == 2)
    #expect(record.errors?.falsePositives.flatMap(\.cases).map(\.row) == ["d"])
    #expect(record.errors?.misses.map(\.cause) == ["on"])
    #expect(content.tallies?.strengths.isEmpty == false)
  }

  @Test("measures stages alone and together by default")
  func everything() async throws {
    let content = try content(try await evaluate(Self.sentences))
    #expect(content.selections.map(\.name) == Manual.stages + ["together"])
    #expect(content.tallies == nil)
    #expect(content.frames == nil)
  }

  @Test("gives the same figures on any number of jobs")
  func jobs() async throws {
    let one = try await evaluate(Self.sentences) { $0.fields = ["side"] }
    let many = try await evaluate(Self.sentences) {
      $0.fields = ["side"]
      $0.jobs = 5
    }
    #expect(one == many)
  }

  @Test("compares attributions where they are marked")
  func frames() async throws {
    let record = try await evaluate(
      """
      {"id": "a", "text": "Anna Smith said the plan failed.", "label": 0, \
      "meta": {"has_attribution": 1}, "spans": [{"start": 11, "end": 15, "type": "cue", \
      "attr": 0, "source_kind": "named"}, {"start": 0, "end": 10, "type": "source", \
      "attr": 0, "source_kind": "named"}]}
      {"id": "b", "text": "The plan failed.", "label": 0, "meta": {"has_attribution": 0}, \
      "spans": [{"start": 9, "end": 15, "type": "cue"}]}
      """
    ) { $0.errorGroups = 5 }
    let content = try content(record)
    #expect(record.errors?.missedCues.map(\.cause) == ["failed"])
    #expect(record.errors?.falseCues == [])
    let frames = try #require(content.frames)
    #expect(frames.any?.f1.value == 1000)
    #expect(frames.cue?.precision.value == 1000)
    #expect(frames.cue?.recall.value == 500)
    #expect(frames.source?.f1.value == 1000)
    #expect(frames.sourced == 1)
    #expect(frames.sourcedAsUnsourced.value == 0)
  }

  @Test("compares sentence boundaries whatever the white space")
  func boundaries() async throws {
    let record = try await evaluate(
      """
      {"id": "a", "text": "It rained.  It snowed. It blew.", \
      "sentences": ["It rained.", "It snowed. It blew."]}
      """)
    guard case .segmentation(let figures, _) = record.content else {
      Issue.record("a divided text was taken for a sentence")
      return
    }
    #expect(figures.found == 2)
    #expect(figures.marked == 1)
    #expect(figures.agreement.precision.value == 500)
    #expect(figures.agreement.recall.value == 1000)
  }

  @Test("refuses names that nothing has")
  func unknown() async {
    await #expect(throws: EvaluationError.self) {
      try await evaluate(Self.sentences) { $0.stages = ["speculating"] }
    }
    await #expect(throws: EvaluationError.self) {
      try await evaluate(Self.sentences) { $0.fields = ["colour"] }
    }
    await #expect(throws: EvaluationError.self) {
      try await evaluate(Self.sentences) { $0.spanTypes = ["loaded"] }
    }
  }
}
