import Foundation
import RhetorTestSupport
import Testing

/// `rhetor diff` with versions from git.
struct GitDiffTests {
  @Test func aNameWithAColonIsAVersionInGit() throws {
    let work = try GitDesk()
    try work.commit(["desk/story.txt": Desk.loaded], "first")
    try work.commit(["desk/story.txt": Desk.calmer], "second")
    let outcome = try work.desk.run("diff", "HEAD~1:desk/story.txt", "desk/story.txt")
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.text.contains("HEAD~1:desk/story.txt → desk/story.txt"))
    #expect(outcome.text.contains("- “megalomaniacs”"))
    let folders = try work.desk.run("diff", "HEAD~1:desk", "HEAD:desk", "--exit-code")
    #expect(folders.status == 1)
    #expect(folders.text.contains("HEAD~1:desk/story.txt → HEAD:desk/story.txt"))
    let staged = try work.desk.run("diff", ":desk/story.txt", "desk/story.txt", "--exit-code")
    #expect(staged.status == 0)
    #expect(staged.text == "nothing changed\n")
  }

  @Test func revisionsAreComparedWithRenames() throws {
    let work = try GitDesk()
    let long = Desk.loaded + String(repeating: "The council met on Monday.\n\n", count: 8)
    try work.commit(["a.txt": long, "same.txt": Desk.plain, "notes.md.bin": "x"], "first")
    try work.git("mv", "a.txt", "b.txt")
    try work.commit(
      [
        "b.txt": long.replacing("megalomaniacs", with: "presidents"), "new.txt": Desk.plain,
        "notes.md.bin": "y",
      ], "second")
    let outcome = try work.desk.run("diff", "--git", "HEAD~1..HEAD", "--format", "json")
    #expect(outcome.status == 0, "\(outcome.errors)")
    let report = try Desk.json(outcome)
    let articles = try #require(report["articles"] as? [[String: Any]])
    #expect(articles.count == 1)
    let old = try #require(articles.first?["old"] as? [String: Any])
    #expect(old["path"] as? String == "HEAD~1:a.txt")
    let only = try #require(report["only-new"] as? [[String: Any]])
    #expect(only.map { $0["path"] as? String } == ["HEAD:new.txt"])
    let none = try work.desk.run("diff", "--git", "HEAD~1..HEAD", "same.txt", "--exit-code")
    #expect(none.status == 0)
  }

  @Test func oneRevisionIsComparedWithTheWorkTree() throws {
    let work = try GitDesk()
    try work.commit(["a.txt": Desk.calmer], "first")
    try work.desk.folder.write(Desk.loaded, to: "a.txt")
    let outcome = try work.desk.run("diff", "--git", "HEAD", "--fail-on", "worse")
    // A file of the work tree is called as it is in the repository, whether it is staged or not.
    #expect(!outcome.text.contains(work.desk.folder.url.path))
    #expect(outcome.status == 1)
    #expect(outcome.text.contains("+ “megalomaniacs”"))
    try work.desk.folder.write(Desk.plain, to: "a.txt")
    #expect(try work.desk.run("diff", "--git", "HEAD", "--fail-on", "worse").status == 0)
    #expect(try work.desk.run("diff", "--git", "HEAD", "--fail-on", "changed").status == 1)
  }

  @Test func threeDotsCompareFromWhereTheyParted() throws {
    let work = try GitDesk()
    try work.commit(["a.txt": Desk.plain, "b.txt": Desk.plain], "base")
    try work.git("checkout", "--quiet", "-b", "draft")
    try work.commit(["a.txt": Desk.loaded], "on the draft")
    try work.git("checkout", "--quiet", "main")
    try work.commit(["b.txt": Desk.calmer], "on main")
    let two = try Desk.json(work.desk.run("diff", "--git", "main..draft", "--format", "json"))
    let three = try Desk.json(work.desk.run("diff", "--git", "main...draft", "--format", "json"))
    #expect((two["articles"] as? [Any])?.count == 2)
    #expect((three["articles"] as? [Any])?.count == 1)
  }

  @Test func historyHasOneRowForEachRevision() throws {
    let work = try GitDesk()
    try work.commit(["a.txt": Desk.loaded], "Write, and more")
    try work.commit(["other.txt": Desk.plain], "Another file")
    try work.git("mv", "a.txt", "story.txt")
    try work.commit([:], "Name it")
    try work.commit(["story.txt": Desk.calmer], "=Calm it down")
    let rows = try work.desk.run("diff", "--history", "story.txt", "--format", "csv").text
      .split(separator: "\r\n")
    #expect(rows.count == 4)
    #expect(rows[1].contains("\"Write, and more\""))
    #expect(rows[3].contains("'=Calm it down"))
    let report = try Desk.json(
      work.desk.run("diff", "--history", "story.txt", "--format", "json"))
    let revisions = try #require(report["revisions"] as? [[String: Any]])
    #expect(revisions.map { $0["subject"] as? String }.first == "Write, and more")
    let change = try #require(revisions.last?["change"] as? [String: Any])
    #expect((change["loaded-language"] as? Int).map { $0 < 0 } == true)
    #expect(revisions.first?["change"] is NSNull)
    let text = try work.desk.run("diff", "--history", "story.txt").text
    #expect(text.contains("Name it") && text.contains("2026-03-01"))
    #expect(try work.desk.run("diff", "--history", "story.txt", "--format", "html").status == 2)
  }

  @Test func whatGitCannotGiveIsAnError() throws {
    let desk = try Desk(["a.txt": Desk.plain])
    // The folder's `.git` is empty, so there is no repository.
    let none = try desk.run("diff", "HEAD:a.txt", "a.txt")
    #expect(none.status == 2)
    #expect(none.errors.contains("error: not a git repository"))
    #expect(none.text.isEmpty)
    let work = try GitDesk()
    try work.commit(["a.txt": Desk.plain], "first")
    let cases: [(arguments: [String], message: String)] = [
      (["diff", "nope:a.txt", "a.txt"], "nope: error: no such revision in this repository"),
      (["diff", "HEAD:gone.txt", "a.txt"], "HEAD:gone.txt: error: no file gone.txt in HEAD"),
      (["diff", "--git", "HEAD..nope"], "nope: error: no such revision"),
      (["diff", "--history", "gone.txt"], "gone.txt: error: no revision of this repository"),
      (["diff", "--git", "HEAD", "--history", "a.txt"], "cannot be used together"),
      (["diff", "a.txt"], "two versions are needed, not 1"),
    ]
    for (arguments, message) in cases {
      let outcome = try work.desk.run(arguments)
      #expect(outcome.status == 2, "\(arguments)")
      #expect(outcome.errors.contains(message), "\(arguments): \(outcome.errors)")
      #expect(outcome.text.isEmpty)
    }
    let bare = try work.desk.run(
      "diff", "HEAD:a.txt", "a.txt", environment: ["PATH": "/nonexistent"])
    #expect(bare.status == 2)
    #expect(bare.errors.contains("git: error: is not installed"))
  }

  @Test func aFileThatIsNoTextDoesNotStopTheOthers() throws {
    let work = try GitDesk()
    try work.commit(["a.txt": Desk.loaded, "b.txt": Desk.plain], "first")
    try work.commit(["a.txt": Desk.calmer, "b.txt": "\u{0}\u{1}\u{2}"], "second")
    let outcome = try work.desk.run("diff", "--git", "HEAD~1..HEAD")
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("HEAD:b.txt: error:"))
    #expect(outcome.text.contains("megalomaniacs"))
    #expect(outcome.text.contains("HEAD:b.txt: not scored"))
  }
}

extension GitDesk {
  /// Writes files and commits everything.
  fileprivate func commit(_ files: [String: String], _ message: String) throws {
    for (path, text) in files { try write(text, to: path) }
    try commit(message)
  }

  /// A corpus is no article that has versions, unless somebody names it.
  @Test func corporaInFoldersAreLeftOut() throws {
    let work = try GitDesk(["old/a.txt": Desk.plain, "old/data.csv": "text,n\nIt rained.,1\n"])
    try work.write(Desk.calmer, to: "new/a.txt")
    try work.write("text,n\nIt may rain.,1\n", to: "new/data.csv")
    try work.commit("Go on")
    try work.write("text,n\nIt might rain.,1\n", to: "new/data.csv")
    for arguments in [
      ["old", "new"], ["HEAD:old", "HEAD:new"], ["--git", "HEAD"], ["--git", "HEAD~1..HEAD"],
    ] {
      let outcome = try work.desk.run(["diff"] + arguments)
      #expect(outcome.status == 0, "\(arguments) \(outcome.errors)")
      #expect(outcome.errors.isEmpty)
      #expect(!outcome.text.contains("data.csv"))
    }
  }

  @Test func untrackedFilesBesideTheFolderAreJudged() throws {
    let work = try GitDesk(["sub/a.txt": Desk.plain])
    try work.write(Desk.loaded, to: "new.txt")
    #expect(try work.desk.run(in: "sub", "check", "--since", "HEAD", "../new.txt").status == 1)
    #expect(try work.desk.run(in: "sub", "check", "--since", "HEAD").status == 0)
  }
}
