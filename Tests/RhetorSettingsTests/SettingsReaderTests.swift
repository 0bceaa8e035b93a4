import RhetorSettings
import RhetorTestSupport
import Testing

@Suite("Reading settings by a schema")
struct SettingsReaderTests {
  private func read(
    _ text: String, _ body: (inout SettingsReader, SettingsTable) -> Void
  ) throws -> [String] {
    let file = try SettingsFile.parse(Array(text.utf8), path: "rhetor.toml")
    var reader = SettingsReader(path: file.path)
    body(&reader, file.root)
    return reader.errors.map(\.description)
  }

  @Test func unknownKeysAreNamedWithTheLikeliest() throws {
    let errors = try read("strenght = 1\nzebra = 2\n") { reader, table in
      reader.expect(keys: ["strength", "reason"], in: table)
    }
    #expect(
      errors == [
        "rhetor.toml:1:1: error: unknown key `strenght`\nhelp: did you mean `strength`?",
        "rhetor.toml:2:1: error: unknown key `zebra`\nhelp: known keys are `strength`, `reason`",
      ])
  }

  @Test func wrongKindsAreReportedWhereTheyStand() throws {
    let errors = try read("a = 1\nb = [\"x\", 2]\nc = 7\nd = \"offf\"\n") { reader, table in
      #expect(reader.string("a", in: table) == nil)
      #expect(reader.strings("b", in: table).map(\.value) == ["x"])
      #expect(reader.integer("c", in: table, within: 0...3) == nil)
      #expect(reader.choice("d", in: table, among: ["on", "off"]) == nil)
      #expect(reader.requiredString("f", in: table, of: "the file") == nil)
    }
    #expect(
      errors == [
        "rhetor.toml:1:5: error: `a` must be a string, not a whole number\n"
          + "help: write `a = \"…\"`",
        "rhetor.toml:2:11: error: `b` holds a whole number, not a string\n"
          + "help: write `b = [\"…\"]`",
        "rhetor.toml:3:5: error: `c` is 7\nhelp: it must be from 0 to 3",
        "rhetor.toml:4:5: error: `d` cannot be \"offf\"\nhelp: did you mean `off`?",
        "rhetor.toml:1:1: error: the file has no `f`\nhelp: add `f = \"…\"`",
      ])
  }

  @Test(arguments: [
    ("", "", 0), ("a", "", 1), ("kitten", "sitting", 3), ("strenght", "strength", 1),
    ("form", "from", 1), ("é", "e", 1),
  ])
  func distances(left: String, right: String, distance: Int) {
    #expect(Suggestion.distance(left, right) == distance)
    #expect(Suggestion.distance(right, left) == distance)
  }

  @Test func onlyCloseWordsAreSuggested() {
    #expect(Suggestion.closest(to: "quotted", among: ["quoted", "question"]) == "quoted")
    #expect(Suggestion.closest(to: "zebra", among: ["quoted"]) == nil)
    #expect(Suggestion.closest(to: "é", among: ["quoted", "e"]) == "e")
    let long = String(repeating: "a", count: 99)
    #expect(Suggestion.closest(to: long + "b", among: [long]) == long)
    #expect(Suggestion.closest(to: long + "bb", among: [long]) == nil)
  }

  /// What is skipped could not have been the answer.
  @Test func theClosestWordIsThatOfAllDistances() {
    var generator = SeededGenerator(seed: 7)
    func word() -> String {
      String(
        (0..<Int.random(in: 1...12, using: &generator)).map { _ in
          ["a", "b", "é", "-"].randomElement(using: &generator) ?? "a"
        })
    }
    for _ in 0..<300 {
      let (word, known) = (word(), (0..<20).map { _ in word() })
      let distances = known.map { Suggestion.distance(word, $0) }
      let least = distances.min() ?? 0
      let expected =
        least <= max(1, word.utf8.count / 3) ? known[distances.firstIndex(of: least) ?? 0] : nil
      #expect(Suggestion.closest(to: word, among: known) == expected)
    }
  }
}
