import Foundation
import RhetorTestSupport
import Testing

struct ExplainTests {
  @Test func entryPageHoldsWhatTheLexiconSays() throws {
    let outcome = try Desk().run("explain", "loaded-language.name-calling/megalomaniac")
    #expect(outcome.status == 0)
    for section in [
      "What it finds", "Why it matters", "What it leaves alone", "Strength", "Flags", "Allows",
      "Where the words come from", "File",
    ] { #expect(outcome.text.contains("\n\(section)\n"), "\(section)") }
    #expect(outcome.text.contains("⟦"))
    #expect(outcome.text.split(separator: "\n").allSatisfy { $0.count <= 80 })
  }

  @Test func categoriesAndStagesHavePages() throws {
    let desk = try Desk()
    let category = try desk.run("explain", "speculation.modal").text
    #expect(category.contains("speculation.modal/could"))
    let stage = try desk.run("explain", "speculation").text
    #expect(stage.contains("speculation.modal"))
  }

  @Test func jsonHoldsTheSame() throws {
    let outcome = try Desk().run("explain", "speculation.modal", "--format", "json")
    let page = try Desk.json(outcome)
    #expect(page["kind"] as? String == "category")
    #expect(page["id"] as? String == "speculation.modal")
    #expect((page["members"] as? [String])?.contains("speculation.modal/could") == true)
  }

  @Test(arguments: ["speculation.modl", "modal", "Speculation.modal"])
  func unknownIDSuggestsTheLikeliest(id: String) throws {
    let outcome = try Desk().run("explain", id)
    #expect(outcome.status == 2)
    #expect(outcome.text.isEmpty)
    #expect(
      outcome.errors == """
        \(id): error: no stage, category or entry is called so
        help: did you mean `speculation.modal`?

        """)
  }

  @Test func unlikeAnythingPointsToTheList() throws {
    let outcome = try Desk().run("explain", "zzzzzzzzzzzzzzzzzzzzzz")
    #expect(outcome.errors.contains("help: `rhetor lexicon list` shows the ids"))
  }
}
