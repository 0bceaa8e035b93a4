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

  /// What a branch brings is judged with all its words, also where they are a file of their own.
  @Test func newArticleIsShownAndIsWorseWhereItHasPoints() throws {
    let work = try GitDesk()
    try work.commit(["a.txt": Desk.plain], "base")
    try work.git("checkout", "--quiet", "-b", "feat")
    try work.commit(["b.txt": Desk.loaded], "one more")
    func diff(_ arguments: String...) throws -> Program.Outcome {
      try work.desk.run(["diff", "--git", "main...feat"] + arguments)
    }
    let text = try diff("--fail-on", "worse")
    #expect(text.status == 1)
    #expect(text.text.hasPrefix("feat:b.txt: only in the new version\n\n  added 1:1"))
    #expect(text.text.contains("+ “megalomaniacs” · loaded-language.name-calling/megalomaniac"))
    #expect(text.text.contains("loaded-language   0.0 → 3.0     +3.0"))
    #expect(text.text.contains("0 changed, 1 with more points in a stage, 1 only new"))
    let markdown = try diff("--format", "markdown").text
    #expect(markdown.contains("## feat:b.txt\n\nOnly in the new version.\n\n| stage | points |"))
    #expect(markdown.contains("  - added “megalomaniacs” (loaded-language.name-calling/"))
    let page = try diff("--format", "html").text
    #expect(page.contains("<h2>feat:b.txt</h2>\n<p>Only in the new version.</p>"))
    #expect(page.contains("name-calling/megalomaniac</code>"))
    let rows = try diff("--format", "csv", "--per", "article").text.split(separator: "\r\n")
    #expect(rows.count == 2)
    #expect(rows[1].hasPrefix(",feat:b.txt,,feat:b.txt,0,"))
    #expect(try diff("--format", "csv").text.split(separator: "\r\n").count == 1)
    let only = try #require(
      Desk.json(try diff("--format", "json"))["only-new"] as? [[String: Any]])
    let stages = try #require(only.first?["stages"] as? [[String: Any]])
    let points = stages.compactMap { ($0["points"] as? [String: Any])?["new"] as? Int }
    #expect(points.contains(3000))
    // Going the other way the article goes, which makes nothing worse.
    let back = try work.desk.run("diff", "--git", "feat..main", "--fail-on", "worse")
    #expect(back.status == 0)
    #expect(back.text.hasPrefix("feat:b.txt: only in the old version\n\nsummary\n"))
    try work.commit(["b.txt": Desk.plain], "calmer")
    #expect(try diff("--fail-on", "worse").status == 0)
    #expect(try diff("--fail-on", "changed").status == 1)
  }

  @Test func pathThatNoVersionHasIsAnError() throws {
    let work = try GitDesk()
    try work.commit(["art/a.txt": Desk.calmer, "art/gone.txt": Desk.plain], "first")
    try work.git("rm", "--quiet", "art/gone.txt")
    try work.commit(["art/a.txt": Desk.loaded], "second")
    let outcome = try work.desk.run("diff", "--git", "HEAD", "--fail-on", "worse", "arrt/")
    #expect(outcome.status == 2)
    #expect(
      outcome.errors == """
        arrt/: error: no such file or folder in either version
        help: check the spelling; paths are taken from the current folder

        """)
    let both = try work.desk.run("diff", "--git", "HEAD~1..HEAD", "nothere.txt", "art")
    #expect(both.status == 2)
    #expect(both.text.contains("art/a.txt → HEAD:art/a.txt"))
    for path in ["art/gone.txt", "art", "./art/a.txt", "art/../art/a.txt"] {
      #expect(try work.desk.run("diff", "--git", "HEAD~1..HEAD", path).status == 0, "\(path)")
    }
  }

  @Test func historyIsThatOfOneFile() throws {
    let work = try GitDesk()
    try work.commit(["art/a.txt": Desk.calmer, "art/b.txt": Desk.plain], "first")
    let error = "art: error: is a folder\nhelp: name one file; its renames are followed\n"
    let outcome = try work.desk.run("diff", "--history", "art")
    #expect(outcome.status == 2)
    #expect(outcome.errors == error)
    let name = work.desk.folder.url.lastPathComponent
    #expect(try work.desk.run("diff", "--history", "../\(name)/art/a.txt").status == 0)
    try work.git("rm", "--quiet", "-r", "art")
    try work.commit([:], "second")
    #expect(try work.desk.run("diff", "--history", "art").errors == error)
    #expect(try work.desk.run("diff", "--history", "art/a.txt").status == 0)
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

  @Test func articleThatGitDoesNotKnowYetIsNew() throws {
    let work = try GitDesk(["art/a.txt": Desk.plain, "art/b.txt": Desk.plain])
    try work.write(Desk.loaded, to: "art/new.txt")
    for paths in [["art"], ["art/new.txt"], []] {
      let outcome = try work.desk.run(["diff", "--git", "HEAD", "--fail-on", "worse"] + paths)
      #expect(outcome.status == 1)
      #expect(outcome.text.contains("art/new.txt"))
    }
    let other = ["diff", "--git", "HEAD", "art", "--fail-on", "worse", "--exclude", "new.txt"]
    #expect(try work.desk.run(other).status == 0)
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

extension GitDesk {
  /// Writes files and commits everything.
  fileprivate func commit(_ files: [String: String], _ message: String) throws {
    for (path, text) in files { try write(text, to: path) }
    try commit(message)
  }
}
