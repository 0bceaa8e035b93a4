import Testing

@testable import Rhetor

@Suite("Span filter")
struct SpanFilterTests {
  private let types: Set<String> = ["cue", "Name,Label"]

  private func span(_ type: String, _ fields: [String: String] = [:]) -> MarkedSpan {
    MarkedSpan(scalars: 0..<1, type: type, fields: fields.mapValues { .one($0) })
  }

  @Test("takes types, also one with a comma in its name")
  func names() throws {
    #expect(try SpanFilter.all(in: ["cue"], types: types).count == 1)
    #expect(try SpanFilter.all(in: ["Name,Label"], types: types).count == 1)
    #expect(try SpanFilter.all(in: ["cue,cue:a=b"], types: types).count == 2)
  }

  @Test("holds its conditions against the fields and the words")
  func conditions() throws {
    let filter = try #require(
      SpanFilter.all(in: ["cue:quote=no:words!=or"], types: types).first)
    #expect(filter.contains(span("cue", ["quote": "no"]), words: "May"))
    #expect(!filter.contains(span("cue", ["quote": "no"]), words: "Or"))
    #expect(!filter.contains(span("cue", ["quote": "yes"]), words: "May"))
    #expect(!filter.contains(span("cue"), words: "May"))
    #expect(!filter.contains(span("Name,Label", ["quote": "no"]), words: "May"))
  }

  @Test("refuses other types and broken conditions", arguments: ["cues", "cue:quote", "cue:=x"])
  func refuses(text: String) {
    #expect(throws: EvaluationError.self) { try SpanFilter.all(in: [text], types: types) }
  }
}
