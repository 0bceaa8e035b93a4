import RhetorTestSupport
import Testing

@testable import Rhetor

@Suite("Corpus")
struct CorpusTests {
  private func corpus(_ text: String) async throws -> Corpus {
    try await Corpus(Array(text.utf8), path: "c.jsonl", jobs: 2)
  }

  @Test("reads rows with whatever they carry along")
  func rows() async throws {
    let corpus = try await corpus(
      """
      {"id": "a", "text": "Überaus grim.", "label": 1, "doc": "d", "meta": {"n": 3, "t": true, \
      "l": ["x", "y"], "z": null}, "spans": [{"start": 8, "end": 12, "type": "loaded", "quote": "no"}]}

      {"id": "b", "text": "Grim.", "label": 0}
      """)
    let first = try #require(corpus.rows.first)
    #expect(corpus.rows.count == 2)
    #expect(first.label)
    #expect(first.meta["n"]?.texts == ["3"])
    #expect(first.meta["t"]?.texts == ["true"])
    #expect(first.meta["l"]?.texts == ["x", "y"])
    #expect(first.meta["z"]?.texts == [])
    #expect(first.spans.first?.scalars == 8..<12)
    #expect(first.spans.first?.fields["quote"]?.texts == ["no"])
    #expect(corpus.rows[1].doc == "b")
    #expect(!corpus.isSegmentation)
  }

  @Test(
    "says line and column of what is no row",
    arguments: [
      (#"{"id": "a", "text": "é" "label": 1}"#, "c.jsonl:2:25"),
      (#"{"id": "a", "text": "x", "label": 2}"#, "c.jsonl:2:26"),
      (#"{"id": "a", "text": "x"}"#, "c.jsonl:2:1"),
      (
        #"{"id": "a", "text": "x", "label": 1, "spans": [{"start": 0, "end": 2}]}"#,
        "c.jsonl:2:38"
      ),
      (#"{"id": "a", "text": "x", "sentences": ["x"]}"#, "c.jsonl:2:1"),
    ])
  func wrongRows(line: String, place: String) async {
    let error = await #expect(throws: FileError.self) {
      try await corpus(#"{"id": "0", "text": "x", "label": 1}"# + "\n" + line)
    }
    #expect(error?.path == place)
  }

  @Test("of no row is none")
  func empty() async {
    await #expect(throws: FileError.self) { try await corpus("\n \n") }
  }
}
