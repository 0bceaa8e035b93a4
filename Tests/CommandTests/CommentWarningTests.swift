import Foundation
import RhetorTestSupport
import Testing

/// What is wrong with the comments of articles is told, whatever the format.
struct CommentWarningTests {
  private static let text = """
    The council met.

    <!-- rhetor:ignore speculation.modl -- the law says so -->
    The deal could collapse by Friday.

    """

  private static let told = """
    a.md:3:1: warning: no stage, category or entry is called `speculation.modl`
    help: did you mean `speculation.modal`?

    """

  @Test(arguments: ["csv", "markdown", "jsonl"])
  func formatsWithoutAPlaceTellThemBeside(format: String) throws {
    let desk = try Desk(["a.md": Self.text, "b.md": Desk.plain])
    for jobs in ["1", "2"] {
      let outcome = try desk.run("score", ".", "--format", format, "--jobs", jobs)
      #expect(outcome.errors == Self.told.replacing("a.md", with: "./a.md"))
      #expect(outcome.status == 0)
    }
    #expect(try desk.run("score", "a.md", "--format", format).errors == Self.told)
    #expect(try desk.run("score", "a.md", "--format", format, "--quiet").errors.isEmpty)
  }

  @Test(arguments: [["text"], ["json"], ["jsonl", "--per", "article"]])
  func otherReportsHoldThem(format: [String]) throws {
    let desk = try Desk(["a.md": Self.text])
    let outcome = try desk.run(["score", "a.md", "--format"] + format)
    #expect(outcome.text.contains("no stage, category or entry is called"))
    #expect(outcome.errors.isEmpty)
  }

  /// All jobs write the lines of a large article, and one of them tells its warnings.
  @Test func aLargeArticleTellsThemOnce() throws {
    let rest = String(repeating: "The council met, and it may meet again.\n\n", count: 40_000)
    let desk = try Desk(["a.md": Self.text + rest])
    let outcome = try desk.run("score", "a.md", "--format", "jsonl", "--jobs", "2")
    #expect(outcome.errors == Self.told)
  }
}
