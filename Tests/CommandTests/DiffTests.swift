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
    for format in ["text", "json", "markdown", "csv", "html"] {
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

  @Test func renamedArticlesAreFoundByTheirContent() throws {
    let body = String(repeating: "The council of the town met on Monday. ", count: 3)
    let desk = try Desk([
      "before/a.txt": body + "It was a disgrace. The vote was seven to six in the old hall.\n",
      "before/same.txt": Desk.plain,
      "after/deep/renamed.txt": body
        + "It was a draw. The vote was seven to six in the old hall.\n",
      "after/same.txt": Desk.plain, "after/else.txt": Desk.loaded,
    ])
    let report = try Desk.json(desk.run("diff", "before", "after", "--format", "json"))
    let articles = try #require(report["articles"] as? [[String: Any]])
    let names = articles.map { article in
      ["old", "new"].map { (article[$0] as? [String: Any])?["path"] as? String }
    }
    #expect(
      names == [
        ["before/a.txt", "after/deep/renamed.txt"], ["before/same.txt", "after/same.txt"],
      ])
    #expect((report["only-new"] as? [Any])?.count == 1)
    #expect((report["only-old"] as? [Any])?.count == 0)
  }

  @Test func recordsOfCorporaArePairedByTheirNames() throws {
    func lines(_ texts: [(String, String)]) -> String {
      texts.map { "{\"id\":\"\($0.0)\",\"text\":\"\($0.1)\"}\n" }.joined()
    }
    let desk = try Desk([
      "old.jsonl": lines([("a", "It may rain today."), ("b", "The vote is on Monday.")]),
      "new.jsonl": lines([("b", "The vote is on Monday."), ("a", "It will rain today.")]),
    ])
    let outcome = try desk.run(
      "diff", "old.jsonl", "new.jsonl", "--id-field", "id", "--format", "json")
    #expect(outcome.status == 0, "\(outcome.errors)")
    let articles = try #require(try Desk.json(outcome)["articles"] as? [[String: Any]])
    #expect(articles.count == 2)
    let names = articles.map { article in
      ["old", "new"].map { (article[$0] as? [String: Any])?["article"] as? String }
    }
    #expect(names.allSatisfy { $0[0] == $0[1] })
  }

  @Test func foldersEndWithASummaryTheLargestChangeFirst() throws {
    let desk = try Desk([
      "before/a.txt": Desk.plain, "after/a.txt": Desk.plain, "before/b.txt": Desk.loaded,
      "after/b.txt": Desk.calmer, "before/c.txt": Desk.plain, "after/c.txt": Desk.loaded,
    ])
    let text = try desk.run("diff", "before", "after").text
    let summary = try #require(text.components(separatedBy: "summary\n").last)
    let c = try #require(summary.range(of: "before/c.txt → after/c.txt"))
    let b = try #require(summary.range(of: "before/b.txt → after/b.txt"))
    #expect(c.lowerBound < b.lowerBound)
    #expect(summary.contains("3 pairs compared, 2 changed, 1 with more points in a stage"))
    #expect(!text.contains("a.txt"))
    // The order is that of the paths, on any number of jobs.
    for jobs in ["1", "3"] {
      #expect(try desk.run("diff", "before", "after", "--jobs", jobs).text == text)
    }
  }

  /// Both sides are scored at the same time; what is told keeps its order.
  @Test(arguments: ["json", "text"])
  func pairsComeOutTheSameOnAnyNumberOfJobs(format: String) throws {
    let binary = "\u{0}\u{1}\u{0}\u{2}"
    let desk = try Desk([
      "old/a.txt": Desk.loaded, "new/a.txt": Desk.calmer, "old/b.txt": Desk.plain,
      "new/c.txt": Desk.loaded + Desk.loaded, "old/d.txt": binary, "new/d.txt": Desk.plain,
      "old/e.jsonl": "{", "new/e.jsonl": "{", "old/f.txt": "", "new/f.txt": Desk.loaded,
      "new/g.txt": binary,
    ])
    let one = try desk.run("diff", "old", "new", "--jobs", "1", "--format", format)
    #expect(one.text.contains("old/a.txt"))
    for jobs in ["2", "3", "16"] {
      let other = try desk.run("diff", "old", "new", "--jobs", jobs, "--format", format)
      #expect(other.text == one.text)
      #expect(other.errors == one.errors)
      #expect(other.status == one.status)
    }
    let pair = try desk.run("diff", "old/a.txt", "new/a.txt", "--jobs", "1", "--format", format)
    #expect(
      try desk.run("diff", "old/a.txt", "new/a.txt", "--jobs", "2", "--format", format).text
        == pair.text)
  }

  @Test func worseIsMorePointsInAnyStage() throws {
    let desk = try desk()
    #expect(try desk.run("diff", "old.txt", "new.txt", "--fail-on", "worse").status == 0)
    #expect(try desk.run("diff", "new.txt", "old.txt", "--fail-on", "worse").status == 1)
    #expect(try desk.run("diff", "old.txt", "new.txt", "--fail-on", "changed").status == 1)
    #expect(try desk.run("diff", "old.txt", "old.txt", "--fail-on", "changed").status == 0)
    #expect(try desk.run("diff", "old.txt", "new.txt", "--fail-on", "better").status == 2)
  }

  @Test func unlikeReportsAreRefusedUnlessAllowed() throws {
    let desk = try desk()
    let other = try desk.text("old.json").replacing("\"icu\":\"", with: "\"icu\":\"9")
    try desk.folder.write(other, to: "other.json")
    try FileManager.default.removeItem(at: desk.folder.url.appending(path: "old.txt"))
    let outcome = try desk.run("diff", "other.json", "new.jsonl")
    #expect(outcome.status == 2)
    #expect(outcome.text.isEmpty)
    #expect(
      outcome.errors.hasPrefix(
        "other.json: error: was made by other means than new.jsonl, and the text of old.txt is not "
          + "at hand"))
    #expect(outcome.errors.contains("icu: 9"))
    #expect(outcome.errors.contains("--allow-unlike"))
    let allowed = try desk.run("diff", "other.json", "new.jsonl", "--allow-unlike")
    #expect(allowed.status == 0)
    #expect(allowed.text.hasPrefix("the two sides were not made by the same rules:\n  icu: 9"))
    #expect(allowed.errors.contains("warning: was made by other means"))
    let json = try Desk.json(
      desk.run("diff", "other.json", "new.jsonl", "--allow-unlike", "--format", "json"))
    #expect((json["stamp-differences"] as? [Any])?.count == 1)
  }

  @Test func unlikeReportIsScoredAgainWhereItsTextIsAtHand() throws {
    let desk = try desk()
    // A report whose rules found nothing.
    let bare = try desk.text("old.json").replacing("\"icu\":\"", with: "\"icu\":\"9")
    try desk.folder.write(bare, to: "other.json")
    let fresh = try desk.run("diff", "old.txt", "new.txt")
    for (old, new) in [("other.json", "new.jsonl"), ("other.json", "new.txt")] {
      let outcome = try desk.run("diff", old, new)
      #expect(outcome.status == 0, "\(outcome.errors)")
      #expect(outcome.text == fresh.text)
      #expect(outcome.errors.contains("other.json: note: scored again"))
      #expect(outcome.errors.contains("icu: 9"))
    }
    // A file that holds other words by now is not the text of the report.
    try desk.folder.write(Desk.plain, to: "old.txt")
    let changed = try desk.run("diff", "other.json", "new.jsonl")
    #expect(changed.status == 2)
    #expect(changed.errors.contains("the text of old.txt is not at hand"))
  }

  @Test func twoLexiconsAreComparedOnTheSameText() throws {
    let desk = try Desk([
      "a.txt": Desk.plain, "b.txt": "The vote is on Monday.\n",
      "house.toml": LexiconCommandTests.house,
    ])
    let outcome = try desk.run("diff", "--lexicon-diff", "house.toml", "a.txt", "b.txt")
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.text.hasPrefix("the two sides were not made by the same rules:\n"))
    #expect(outcome.text.contains("stayed 1:28 · loaded-language +2.0"), "\(outcome.text)")
    #expect(outcome.text.contains("the words stayed; the rules differ"))
    #expect(outcome.text.contains("2 pairs compared, 1 changed"))
    #expect(
      try desk.run("diff", "--new-lexicon", "house.toml", "a.txt", "--fail-on", "worse").status
        == 1)
    let back = try desk.run("diff", "--old-lexicon", "house.toml", "a.txt", "--fail-on", "worse")
    #expect(back.status == 0)
    #expect(back.text.contains("loaded-language -2.0"))
    #expect(try desk.run("diff", "--new-lexicon", "house.toml").status == 2)
    #expect(try desk.run("diff", "a.txt", "b.txt", "--alone").status == 2)
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

  @Test func articleIsNotComparedWithAFolder() throws {
    let desk = try Desk(["a.txt": Desk.loaded, "b/a.txt": Desk.loaded])
    for paths in [["a.txt", "b"], ["b", "a.txt"]] {
      let outcome = try desk.run(["diff"] + paths)
      #expect(outcome.status == 2)
      #expect(
        outcome.errors == """
          b: error: a folder cannot be compared with the article a.txt
          help: name two articles, or two folders

          """)
    }
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
