import Foundation
import RhetorTestSupport
import Testing

/// Whole histories in a repository, and what the gate says at each step.
struct HistoryScenarioTests {
  /// A gate that looks at nothing of what was named must not pass.
  @Test func pathOutsideOfTheRepositoryIsAnError() throws {
    let desk = try GitDesk(["a.txt": Desk.plain])
    let elsewhere = try Desk(["b.txt": Desk.loaded])
    let path = elsewhere.folder.url.appending(path: "b.txt").path
    let outcome = try desk.check(path, "--since", "HEAD")
    #expect(outcome.status == 2)
    #expect(outcome.errors.hasPrefix("\(path): error: lies outside of the repository at "))
  }

  /// Git lists a link to a folder as one file.
  @Test func linkToAFolderIsNoArticle() throws {
    let desk = try GitDesk(["news/a.txt": Desk.plain])
    try FileManager.default.createSymbolicLink(
      atPath: desk.desk.folder.url.appending(path: "link.txt").path, withDestinationPath: "news")
    #expect(try desk.verdict("--since", "HEAD") == "0")
  }

  private static let story = """
    Council votes on the pool

    The council met on Monday. It passed the budget by nine votes to four.

    The pool at Fell Road opens again in May. Repairs took two years and cost
    three million.

    The next meeting is on 4 June.

    """
  private static let insult = "The summit brought together two megalomaniacs."
  private static let critics = "Critics say the repairs took too long."

  private func planted(_ sentence: String, in story: String = story) -> String {
    story.replacing("The next meeting", with: "\(sentence) The next meeting")
  }

  @Test func introduceEditAroundMoveRenameFix() throws {
    let desk = try GitDesk(["a.txt": Self.story])
    #expect(try desk.verdict("--since", "HEAD") == "0")

    // Introduced, not yet staged, then staged, then mended in the work tree only.
    try desk.write(planted(Self.insult), to: "a.txt")
    #expect(try desk.verdict("--since", "HEAD") == "1 a.txt:8:33")
    #expect(try desk.verdict("--staged") == "0")
    try desk.git("add", "a.txt")
    #expect(try desk.verdict("--staged") == "1 a.txt:8:33")
    try desk.write(Self.story, to: "a.txt")
    #expect(try desk.verdict("--staged") == "1 a.txt:8:33")
    #expect(try desk.verdict("--since", "HEAD") == "0")
    #expect(try desk.verdict("a.txt") == "0")

    // Merged all the same; from now on it is old.
    try desk.write(planted(Self.insult), to: "a.txt")
    try desk.commit("Add the summit")
    #expect(try desk.verdict("--since", "HEAD") == "0")
    #expect(try desk.verdict("--since", "HEAD~1") == "1 a.txt:8:33")
    #expect(try desk.verdict("a.txt") == "1 a.txt:8:33")
    let before = try fingerprints(desk, "a.txt")

    // Edited around: paragraphs above, another wrapping, other words beside it.
    var text = planted(Self.insult).replacing(
      "The council met", with: "It rained.\n\nThe council met")
    text = text.replacing("cost\nthree", with: "cost three").replacing("4 June", with: "5 June")
    text = text.replacing("together two megalomaniacs", with: "together\ntwo megalomaniacs")
    try desk.write(text, to: "a.txt")
    #expect(try desk.verdict("--since", "HEAD") == "0")
    #expect(try fingerprints(desk, "a.txt") == before)

    // Moved to the top.
    try desk.write(
      Self.story.replacing("The council met", with: "\(Self.insult) The council met"), to: "a.txt")
    #expect(try desk.verdict("--since", "HEAD") == "0")
    #expect(try fingerprints(desk, "a.txt") == before)

    // Renamed into a folder, with an edit.
    try desk.git("mv", "a.txt", "b.txt")
    try desk.write(
      planted(Self.insult, in: Self.story.replacing("4 June", with: "6 June")), to: "b.txt")
    try desk.git("add", "b.txt")
    #expect(try desk.verdict("--staged") == "0")
    #expect(try desk.verdict("--staged", "b.txt") == "0")
    try desk.commit("Rename")
    #expect(try desk.verdict("--since", "HEAD~1") == "0")

    // Reworded, then with something new beside the old.
    let reworded = Self.insult.replacing("The summit", with: "The second summit")
    try desk.write(planted(reworded), to: "b.txt")
    #expect(try desk.verdict("--since", "HEAD") == "0")
    try desk.write(planted("\(reworded) \(Self.critics)"), to: "b.txt")
    #expect(try desk.verdict("--since", "HEAD") == "1 b.txt:8:55")

    // Fixed.
    try desk.write(Self.story, to: "b.txt")
    #expect(try desk.verdict("--since", "HEAD") == "0")
    #expect(try desk.verdict("b.txt") == "0")
  }

  @Test func suppressThenLetExpire() throws {
    let desk = try GitDesk(["a.txt": Self.story])
    try desk.write(planted(Self.insult), to: "a.txt")
    try desk.write(
      """
      [[suppress]]
      id = "loaded-language.name-calling"
      paths = ["a.txt"]
      words = "Megalomaniacs"
      reason = "the title of the play"
      expires = 2026-06-30
      """, to: "rhetor.toml")
    for date in [[], ["--today", "2026-06-30"]] {
      let outcome = try desk.desk.run(["check", "--since", "HEAD"] + date)
      #expect(outcome.status == 0)
      #expect(outcome.text.contains("0 errors, 0 warnings, 1 suppressed"))
    }
    let log = try desk.check("a.txt", "--format", "sarif").text
    #expect(
      log.contains(
        #""suppressions":[{"kind":"external","justification":"the title of the play"}]"#
      ))
    let expired = try desk.check("--since", "HEAD", "--today", "2026-07-01")
    #expect(expired.status == 1)
    #expect(expired.text.contains("note: its suppression in rhetor.toml:2:6 expired on 2026-06-30"))
    // Another finding of the category is not meant.
    try desk.write(planted("The summit brought together two thugs."), to: "a.txt")
    #expect(try desk.check("--since", "HEAD").status == 1)
  }

  @Test func branchAnswersForItsOwnSentencesOnly() throws {
    let desk = try GitDesk(["a.txt": Self.story, "b.txt": Self.story])
    try desk.git("switch", "--quiet", "--create", "topic")
    try desk.write(Self.story.replacing("4 June", with: "5 June"), to: "a.txt")
    try desk.commit("Move the meeting")
    // Meanwhile somebody else's findings reach main.
    try desk.git("switch", "--quiet", "main")
    try desk.write(planted(Self.critics), to: "b.txt")
    try desk.commit("Add the critics")
    try desk.git("switch", "--quiet", "topic")
    #expect(try desk.verdict("--since", "main") == "0")
    try desk.git("rebase", "--quiet", "main")
    #expect(try desk.verdict("--since", "main") == "0")
    try desk.write(planted(Self.insult), to: "a.txt")
    try desk.commit("Add the summit")
    #expect(try desk.verdict("--since", "main") == "1 a.txt:8:33")
    try desk.git("switch", "--quiet", "main")
    try desk.write("Unrelated.\n", to: "c.txt")
    try desk.commit("Go on")
    try desk.git("switch", "--quiet", "topic")
    try desk.git("rebase", "--quiet", "main")
    #expect(try desk.verdict("--since", "main") == "1 a.txt:8:33")
  }

  @Test func baselineThroughALife() throws {
    let desk = try GitDesk(["news/a.txt": planted(Self.insult), "news/b.txt": Self.story])
    let written = try desk.check("news", "--write-baseline")
    #expect(written.status == 0)
    #expect(written.text.isEmpty)
    #expect(written.errors.contains(".rhetor-baseline.json: wrote 1 finding, 1 more than before"))
    let file = try desk.desk.text(".rhetor-baseline.json")
    #expect(file.contains(#""path":"news/a.txt","category":"loaded-language.name-calling""#))
    try desk.write("baseline = \".rhetor-baseline.json\"\n", to: "rhetor.toml")
    #expect(try desk.verdict("news") == "0")
    // From elsewhere it is the same baseline.
    #expect(
      try Program().run(["check", "."], in: desk.desk.folder.url.appending(path: "news")).status
        == 0)

    // Edited around, doubled, renamed, fixed.
    let edited = planted(Self.insult).replacing("4 June", with: "5 June")
    try desk.write("Rain\n\n" + edited, to: "news/a.txt")
    #expect(try desk.verdict("news") == "0")
    try desk.write(edited + "\n\(Self.insult)\n", to: "news/a.txt")
    #expect(try desk.verdict("news") == "1 news/a.txt:10:33")
    try desk.write(edited, to: "news/a.txt")
    try desk.git("mv", "news/a.txt", "news/c.txt")
    #expect(try desk.verdict("news") == "0")
    try desk.write(Self.story, to: "news/c.txt")
    let fixed = try desk.check("news")
    #expect(fixed.status == 0)
    #expect(fixed.text.contains("1 finding of the baseline no longer there"))
    #expect(try desk.check("news/b.txt").text.contains("no longer there"))
    let pruned = try desk.check("news", "--prune-baseline")
    #expect(pruned.status == 0)
    #expect(pruned.errors.contains("wrote 0 findings, 1 fewer than before"))
    #expect(!(try desk.check("news").text.contains("no longer there")))
    try desk.write(edited, to: "news/c.txt")
    #expect(try desk.check("news").status == 1)
  }

  @Test func untrackedAndStagedNewFilesAreNew() throws {
    let desk = try GitDesk(["a.txt": planted(Self.insult)])
    try desk.write(planted(Self.critics), to: "drafts/new.txt")
    #expect(try desk.verdict("--since", "HEAD") == "1 drafts/new.txt:8:1")
    #expect(try desk.verdict("--since", "HEAD", "a.txt") == "0")
    try desk.git("add", "--all")
    #expect(try desk.verdict("--staged") == "1 drafts/new.txt:8:1")
    try desk.write("drafts/\n", to: ".gitignore")
    try desk.git("rm", "--quiet", "--cached", "drafts/new.txt")
    #expect(try desk.verdict("--since", "HEAD") == "0")
  }

  @Test func changedFilesAreChosenAsInFolders() throws {
    let desk = try GitDesk(["drafts/a.txt": Self.story])
    for name in ["a.txt", "b.md", "old/c.txt", "d.dat", ".hidden.txt", "e.jsonl"] {
      try desk.write(Self.insult + "\n", to: "drafts/\(name)")
    }
    try desk.write("old/\n", to: "drafts/.rhetorignore")
    try desk.git("add", "--all")
    let places = ["drafts/a.txt:1:33", "drafts/b.md:1:33"]
    for scope in [
      ["--staged"], ["--since", "HEAD"], ["--staged", "drafts"], ["--since", "HEAD", "."],
    ] {
      let outcome = try desk.desk.run(["check"] + scope)
      let errors = outcome.text.split(separator: "\n").filter { $0.contains(": error: ") }
      #expect(errors.map { $0.split(separator: ":").prefix(3).joined(separator: ":") } == places)
    }
    #expect(try desk.verdict("--staged", "--exclude", "*.md") == "1 drafts/a.txt:1:33")
    #expect(try desk.verdict("--staged", "drafts/old/c.txt") == "1 drafts/old/c.txt:1:33")
  }

  @Test func firstCommitIsJudgedAsAWhole() throws {
    let desk = try Desk(["a.txt": planted(Self.insult)])
    _ = try Tool.run(["git", "init", "--quiet"], in: desk.folder.url)
    _ = try Tool.run(["git", "add", "a.txt"], in: desk.folder.url)
    #expect(try desk.run("check", "--staged").status == 1)
  }

  @Test func whatGitCannotAnswerIsTroubleNotAVerdict() throws {
    let desk = try GitDesk(["a.txt": Self.story])
    let gone = try desk.check("--since", "no-such-branch")
    #expect(gone.status == 2)
    #expect(gone.errors.hasPrefix("no-such-branch: error: no such revision"))
    #expect(try desk.check("--since", "HEAD", "gone.txt").status == 2)
    #expect(try desk.check("--since", "HEAD", "-").status == 2)
    let outside = try Desk()
    try FileManager.default.removeItem(at: outside.folder.url.appending(path: ".git"))
    #expect(try outside.run("check", "--staged").status == 2)
    try desk.git("switch", "--quiet", "--orphan", "island")
    try desk.write(Self.story, to: "b.txt")
    try desk.commit("Begin anew")
    let island = try desk.check("--since", "main")
    #expect(island.status == 2)
    #expect(island.errors.contains("has no commit in common with HEAD"))
  }

  @Test func conflictsAreTrouble() throws {
    let desk = try GitDesk(["a.txt": Self.story])
    try desk.git("switch", "--quiet", "--create", "topic")
    try desk.write(Self.story.replacing("4 June", with: "5 June"), to: "a.txt")
    try desk.commit("Five")
    try desk.git("switch", "--quiet", "main")
    try desk.write(Self.story.replacing("4 June", with: "6 June"), to: "a.txt")
    try desk.commit("Six")
    #expect(throws: (any Error).self) { try desk.git("merge", "--quiet", "topic") }
    #expect(try desk.check("--staged").status == 2)
  }

  private func fingerprints(_ desk: GitDesk, _ path: String) throws -> [String] {
    let log = try Desk.json(try desk.check(path, "--format", "sarif"))
    let runs = log["runs"] as? [[String: Any]] ?? []
    let results = runs.first?["results"] as? [[String: Any]] ?? []
    return results.compactMap {
      ($0["partialFingerprints"] as? [String: String])?["rhetorFinding/v1"]
    }.sorted()
  }
}
