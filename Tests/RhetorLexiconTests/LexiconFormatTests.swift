import RhetorLexicon
import Testing

@Suite("The canonical form of a lexicon file")
struct LexiconFormatTests {
  private static let untidy = """
    # What this file is about.

    # More of it.
    [lexicon]
    provenance = { kind = 'own', licence = "Apache-2.0" }   # ours
    title = "Insults"

    # about zealots
    [[entry]]
    allows = ["He is no # zealot."]
    flags = ["A ⟦zealot⟧ spoke."]
    # within
    phrase = "zealot:n"
    [[entry]]
    phrase = "clown"
    strength = 2
    flags = ["The ⟦clown⟧ in the palace spoke again at length about himself.", "Send in the ⟦clown⟧ again."]
    allows = ["The clown juggled."]
    # the end

    """

  private func canonical(_ text: String, path: String = "loaded-language/x/a.toml") -> String? {
    LexiconFormat.canonical(LexiconInput(path: path, bytes: Array(text.utf8)))
  }

  @Test func sortsAndKeepsComments() throws {
    #expect(
      canonical(Self.untidy) == """
        # What this file is about.

        # More of it.
        # ours
        [lexicon]
        title = "Insults"
        provenance = { kind = "own", licence = "Apache-2.0" }

        [[entry]]
        phrase = "clown"
        strength = 2
        flags = [
          "The ⟦clown⟧ in the palace spoke again at length about himself.",
          "Send in the ⟦clown⟧ again.",
        ]
        allows = ["The clown juggled."]

        # about zealots
        # within
        [[entry]]
        phrase = "zealot:n"
        flags = ["A ⟦zealot⟧ spoke."]
        allows = ["He is no # zealot."]

        # the end

        """)
  }

  /// TOML lets one or two marks stand right before the three that close a string.
  @Test(arguments: ["\"", "\"\"", ""])
  func commentBehindAStringThatEndsInMarks(marks: String) throws {
    let text = Self.untidy.replacing(
      "title = \"Insults\"", with: "title = \"\"\"Insults\(marks)\"\"\" # keep me")
    try #require(text != Self.untidy)
    #expect(try #require(canonical(text)).contains("# keep me"))
  }

  @Test func isStable() throws {
    let once = try #require(canonical(Self.untidy))
    #expect(canonical(once) == once)
  }

  @Test func wordListsAreFilled() throws {
    let words = (0..<30).map { "\"word\($0)\"" }.joined(separator: ",")
    let text = try #require(
      canonical(
        "[[class]]\nid='b'\nwords=[\(words)]\n[[class]]\nid='a'\nwords=[]\n",
        path: "classes/a.toml"))
    #expect(text.hasPrefix("[[class]]\nid = \"a\"\nwords = []\n\n[[class]]\nid = \"b\"\n"))
    #expect(text.contains("words = [\n  \"word0\", "))
    #expect(text.split(separator: "\n").allSatisfy { $0.count <= 100 })
    #expect(canonical(text, path: "classes/a.toml") == text)
  }

  @Test func brokenFilesHaveNone() {
    #expect(canonical("[lexicon\n") == nil)
    #expect(canonical("[lexicon]\ntitel = \"x\"\n") == nil)
  }
}
