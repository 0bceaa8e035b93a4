import Foundation
import RhetorTestSupport
import Testing

/// Compressed articles are read from git and from standard input as they are from files.
struct PackedVersionTests {
  private func pack(_ text: String, _ path: String, on desk: Desk) throws {
    try desk.folder.write(text, to: path)
    let outcome = try Tool.run(["gzip", "--force", path], in: desk.folder.url)
    #expect(outcome.status == 0, "\(outcome.text)")
  }

  @Test func versionsInGitAreUnpacked() throws {
    let work = try GitDesk(["b.txt": Desk.loaded])
    try pack(Desk.plain, "a.txt", on: work.desk)
    try work.commit("Pack it")
    try pack(
      Desk.plain + "\nThe summit brought together two megalomaniacs.\n", "a.txt", on: work.desk)
    #expect(try work.verdict("--since", "HEAD").hasPrefix("1 a.txt.gz:3:"))
    try work.git("add", "--all")
    #expect(try work.verdict("--staged").hasPrefix("1 a.txt.gz:3:"))
    for arguments in [["HEAD:a.txt.gz", "a.txt.gz"], ["--git", "HEAD"]] {
      let outcome = try work.desk.run(["diff", "--exit-code"] + arguments)
      #expect(outcome.status == 1, "\(outcome.errors)")
      #expect(outcome.text.contains("+ “megalomaniacs”"))
    }
  }

  @Test func standardInputIsUnpacked() throws {
    let desk = try Desk(["b.txt": Desk.plain])
    try pack(Desk.plain, "a.txt", on: desk)
    let script = "rhetor diff --exit-code b.txt - < a.txt.gz"
    let outcome = try Tool.run(["bash", "-c", script], in: desk.folder.url)
    #expect(outcome.text == "nothing changed\n")
    #expect(outcome.status == 0)
  }

  @Test func theLimitHoldsForWhatIsUnpacked() throws {
    let work = try GitDesk(["b.txt": Desk.plain])
    try pack(String(repeating: "It rained. ", count: 200_000), "a.txt", on: work.desk)
    try work.commit("Pack it")
    let outcome = try work.desk.run("diff", "HEAD:a.txt.gz", "b.txt", "--max-size", "1")
    #expect(outcome.status == 2)
    #expect(
      outcome.errors.hasPrefix(
        "HEAD:a.txt.gz: error: larger than the limit of 1 MiB for one article"))
  }

  /// The records before the place at which a corpus is cut off are there.
  @Test(arguments: [["jsonl"], ["csv"], ["jsonl", "--per", "article"]])
  func recordsBeforeADamageAreScored(format: [String]) throws {
    let desk = try Desk()
    var generator = SeededGenerator(seed: 3)
    let records = (0..<3000).map { number in
      "{\"id\":\"\(number)\",\"text\":\"It rained on \(UInt64.random(in: 0 ... .max, using: &generator)).\"}"
    }
    try pack(records.joined(separator: "\n"), "t.jsonl", on: desk)
    let packed = try Data(contentsOf: desk.folder.url.appending(path: "t.jsonl.gz"))
    try desk.folder.write(packed.prefix(packed.count / 2), to: "t.jsonl.gz")
    let outcome = try desk.run(["score", "t.jsonl.gz", "--id-field", "id", "--format"] + format)
    #expect(outcome.status == 2)
    #expect(
      outcome.errors.hasPrefix("t.jsonl.gz: error: the compressed data end in the middle"))
    #expect(outcome.text.split(whereSeparator: \.isNewline).count > 1000)
  }
}
