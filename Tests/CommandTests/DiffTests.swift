import Foundation
import RhetorTestSupport
import Testing

struct DiffTests {
  private func desk() throws -> Desk {
    let desk = try Desk([
      "old.txt": Desk.loaded, "new.txt": Desk.calmer, "before/a.txt": Desk.loaded,
      "before/b.txt": Desk.plain, "after/a.txt": Desk.calmer, "after/c.txt": Desk.plain,
    ])
    for (name, format) in [("old", "json"), ("new", "jsonl")] {
      _ = try desk.run("score", "\(name).txt", "--format", format, "-o", "\(name).\(format)")
    }
    return desk
  }

  @Test func twoFilesAreComparedSentenceBySentence() throws {
    let desk = try desk()
    for format in ["text", "json", "markdown"] {
      let outcome = try desk.run("diff", "old.txt", "new.txt", "--format", format)
      #expect(outcome.status == 0, "\(outcome.errors)")
      #expect(outcome.text.contains("megalomaniac"), "\(format)")
    }
  }

  @Test func exitCodeTellsWhetherAnythingChanged() throws {
    let desk = try desk()
    #expect(try desk.run("diff", "old.txt", "new.txt", "--exit-code").status == 1)
    #expect(try desk.run("diff", "old.txt", "old.txt", "--exit-code").status == 0)
  }

  @Test func savedReportsAreKnownByTheirContent() throws {
    let desk = try desk()
    let fresh = try Desk.json(try desk.run("diff", "old.txt", "new.txt", "--format", "json"))
    let saved = try Desk.json(try desk.run("diff", "old.json", "new.jsonl", "--format", "json"))
    let mixed = try Desk.json(try desk.run("diff", "old.json", "new.txt", "--format", "json"))
    #expect(!fresh.isEmpty)
    #expect(NSDictionary(dictionary: fresh) == NSDictionary(dictionary: saved))
    #expect(NSDictionary(dictionary: fresh) == NSDictionary(dictionary: mixed))
  }

  @Test func foldersArePairedByPath() throws {
    let report = try Desk.json(try desk().run("diff", "before", "after", "--format", "json"))
    let text = "\(report)"
    for path in ["before/a.txt", "after/a.txt", "before/b.txt", "after/c.txt"] {
      #expect(text.contains(path), "\(path)")
    }
  }

  @Test func unlikeReportsAreRefusedUnlessAllowed() throws {
    let desk = try desk()
    let other = try desk.text("old.json").replacing("\"icu\":\"", with: "\"icu\":\"9")
    try desk.folder.write(other, to: "other.json")
    let outcome = try desk.run("diff", "other.json", "new.jsonl")
    #expect(outcome.status == 2)
    #expect(outcome.text.isEmpty)
    #expect(outcome.errors.hasPrefix("new.jsonl: error: was made by other means than other.json"))
    #expect(outcome.errors.contains("icu: 9"))
    #expect(outcome.errors.contains("--allow-unlike"))
    #expect(try desk.run("diff", "other.json", "new.jsonl", "--allow-unlike").status == 0)
  }

  @Test func damagedReportIsToldWithItsLine() throws {
    let desk = try desk()
    try desk.folder.write(try desk.text("new.jsonl") + "{\"record\":\"poem\"}\n", to: "bad.jsonl")
    try desk.folder.write(String(try desk.text("old.json").dropLast(40)), to: "bad.json")
    let lines = try desk.run("diff", "old.json", "bad.jsonl")
    #expect(lines.status == 2)
    #expect(lines.errors.contains("bad.jsonl:"))
    #expect(lines.errors.contains(": error: not a line of a report: unknown record “poem”"))
    let whole = try desk.run("diff", "bad.json", "new.jsonl")
    #expect(whole.status == 2)
    #expect(whole.errors.contains("bad.json: error: not a whole report"))
  }

  @Test func reportWithoutSentencesIsRefused() throws {
    let desk = try desk()
    _ = try desk.run(
      "score", "old.txt", "--format", "jsonl", "--per", "article", "-o", "short.jsonl")
    let outcome = try desk.run("diff", "short.jsonl", "new.jsonl")
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("keeps no sentences"))
  }

  @Test func missingSideIsAnError() throws {
    let outcome = try desk().run("diff", "old.txt", "gone.txt")
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("gone.txt: error: no such file or folder"))
    #expect(outcome.text.isEmpty)
  }

  @Test func oneSideCanBeStandardInput() throws {
    let outcome = try desk().run("diff", "old.txt", "-", "--exit-code", input: Desk.loaded)
    #expect(outcome.status == 0)
    #expect(try desk().run("diff", "-", "-").status == 2)
  }

  @Test func sidesCanComeThroughPipes() throws {
    let desk = try desk()
    let script = """
      rhetor diff <(cat old.txt) new.txt --exit-code > /dev/null; echo $?
      rhetor diff <(cat old.json) <(cat new.txt) --exit-code > /dev/null; echo $?
      rhetor diff <(cat old.txt) old.json --exit-code > /dev/null; echo $?
      """
    let outcome = try Tool.run(["bash", "-c", script], in: desk.folder.url)
    #expect(outcome.text == "1\n1\n0\n")
  }
}
