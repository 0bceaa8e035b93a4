import Foundation
import RhetorTestSupport
import Testing

/// Files of all formats, as users hand them over.
struct IntakeCommandTests {
  @Test func folderOfAllFormatsIsOneReport() throws {
    let desk = try Desk([
      "d/a.txt": Desk.loaded, "d/b.md": "# Title\n\n" + Desk.loaded,
      "d/c.html": "<p>" + Desk.loaded, "d/d.jsonl": "{\"text\":\"It may rain.\"}\n",
      "d/e.pdf": "x", "d/.hidden.md": "x", "d/.rhetorignore": "f.*\n", "d/f.txt": "x",
    ])
    let outcome = try desk.run("score", "d", "--format", "json")
    #expect(outcome.status == 0)
    let report = try Desk.json(outcome)
    let articles = try #require(report["articles"] as? [[String: Any]])
    let formats = articles.map { ($0["source"] as? [String: Any])?["format"] as? String }
    #expect(formats == ["text", "markdown", "html", "jsonl"])
    // One with another ending, two hidden, one excluded.
    #expect((report["summary"] as? [String: Any])?["left-out"] as? Int == 4)
  }

  /// Reports that were saved beside the articles are none of them.
  @Test func reportsAreNoArticlesOfAFolder() throws {
    let desk = try Desk(["d/a.txt": Desk.loaded, "d/c.csv": "path,text\nx,It may rain.\n"])
    // A corpus whose first field is called as in a report is one.
    try desk.folder.write("{\"record\": 1, \"text\": \"It may rain.\"}\n", to: "e/x.jsonl")
    #expect(try desk.run("score", "e", "--format", "csv").text.contains("e/x.jsonl"))
    let reports = [
      ["--format", "json", "-o", "d/a.json"], ["--format", "jsonl", "-o", "d/b.jsonl"],
      ["--format", "jsonl", "--per", "article", "-o", "d/b2.jsonl"],
      ["--format", "csv", "-o", "d/d.csv"],
      ["--format", "csv", "--per", "article", "-o", "d/e.csv"],
    ]
    for options in reports {
      #expect(try desk.run(["score", "d/a.txt"] + options).status == 0)
    }
    _ = try desk.run("diff", "d/a.txt", "d/a.txt", "--format", "csv", "-o", "d/f.csv")
    for include in [[], ["--include", "*"]] {
      let outcome = try desk.run(["score", "d", "--format", "json"] + include)
      #expect(outcome.status == 0, "\(outcome.errors)")
      let report = try Desk.json(outcome)
      let articles = try #require(report["articles"] as? [[String: Any]])
      #expect(articles.map { $0["article"] as? String } == ["d/a.txt", "2"])
      #expect((report["summary"] as? [String: Any])?["left-out"] as? Int == 6)
    }
    let other = try Desk(["d/r.csv": desk.text("d/d.csv")])
    let none = try other.run("score", "d")
    #expect(none.errors.contains("(left out: 1 written by rhetor)"))
    let pair = try desk.run("diff", "d/a.json", "d/d.csv")
    #expect(pair.status == 2)
    #expect(
      pair.errors == """
        d/d.csv: error: a report saved as csv cannot be compared
        help: save it with --format json or --format jsonl

        """)
  }

  @Test func corpusIsATableOfItsArticles() throws {
    let desk = try Desk(["c.csv": "id,body,outlet\r\na,\"It may\r\nrain.\",X\r\nb,Sun.,Y\r\n"])
    let outcome = try desk.run(
      "score", "c.csv", "--text-field", "body", "--id-field", "id", "--format", "csv", "--per",
      "article")
    #expect(outcome.status == 0)
    let rows = outcome.text.split(separator: "\r\n")
    #expect(rows.count == 3)
    #expect(rows[1].hasPrefix("c.csv,a,"))
    #expect(rows[1].contains("outlet"))
    #expect(rows[2].hasPrefix("c.csv,b,"))
  }

  @Test func corpusWithoutTheFieldSaysWhichThereAre() throws {
    let outcome = try Desk(["c.jsonl": "{\"body\":\"x\"}\n{\"body\":\"y\"}\n"]).run(
      "score", "c.jsonl")
    #expect(outcome.status == 2)
    #expect(
      outcome.errors == """
        c.jsonl:1: error: the first record has no field “text”
        help: name the field with --text-field; there are: body

        """)
  }

  @Test func recordThatIsNoJSONDoesNotStopTheOthers() throws {
    let desk = try Desk(["c.jsonl": "{\"text\":\"One.\"}\n{oops\n{\"text\":\"It may rain.\"}\n"])
    let outcome = try desk.run("score", "c.jsonl", "--format", "json")
    #expect(outcome.status == 2)
    #expect(outcome.errors.hasPrefix("c.jsonl:2: error: not JSON at column 2: "))
    #expect((try Desk.json(outcome)["articles"] as? [Any])?.count == 2)
  }

  @Test func formatCanBeForced() throws {
    let desk = try Desk(["a.txt": "<p>It <b>may</b> rain.", "a.weird": "# It may rain\n"])
    #expect(try desk.run("score", "a.txt", "--format-in", "html").text.contains("It may rain."))
    #expect(
      try desk.run("score", "a.weird", "--format-in", "markdown", "--format", "jsonl").text
        .contains("\"voice\":\"headline\""))
    let outcome = try desk.run("score", "a.txt", "--format-in", "pdf")
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("no format is called “pdf”"))
  }

  /// Commas in the header of a table that tabs divide divide nothing.
  @Test func tabsDivideATSVFile() throws {
    let desk = try Desk([
      "a.tsv": "headline, long\ttext\nA, b\tIt may rain, he said, today.\n",
      "b.tsv": "text\nIt may, or not.\n",
    ])
    let outcome = try desk.run("score", "a.tsv", "b.tsv", "--format", "jsonl")
    #expect(outcome.status == 0)
    #expect(outcome.text.contains("\"text\":\"It may rain, he said, today.\""))
    #expect(outcome.text.contains("\"text\":\"It may, or not.\""))
  }

  @Test func encodingCanBeForced() throws {
    let desk = try Desk()
    try desk.folder.write(Data([0x61, 0xB1, 0x20, 0x6D, 0x61, 0x79]), to: "a.txt")
    let outcome = try desk.run("score", "a.txt", "--encoding", "ISO-8859-2", "--format", "jsonl")
    #expect(outcome.text.contains("\"text\":\"aą may\""))
    let unknown = try desk.run("score", "a.txt", "a.txt", "--encoding", "klingon")
    #expect(unknown.status == 2)
    #expect(unknown.text.isEmpty)
    #expect(unknown.errors.contains("no encoding is called “klingon”"))
  }

  @Test func pipesAreReadLikeFiles() throws {
    let corpus = "{\"text\":\"It may rain.\"}\n{\"text\":\"Sun.\"}\n"
    let outcome = try Desk().run(
      "score", "-", "--format-in", "jsonl", "--format", "csv", "--per", "article", input: corpus)
    #expect(outcome.status == 0)
    #expect(outcome.text.split(separator: "\r\n").count == 3)
  }

  @Test func tabsDivideTheFieldsOfATable() throws {
    let desk = try Desk(["d/c.tsv": "id\ttext\n1\tIt may, perhaps, rain.\n2\tSun.\n"])
    for path in ["d", "d/c.tsv"] {
      let report = try Desk.json(try desk.run("score", path, "--format", "json"))
      #expect((report["articles"] as? [Any])?.count == 2)
      #expect((report["summary"] as? [String: Any])?["words"] as? Int == 5)
    }
  }

  @Test func corpusOnStandardInputIsTold() throws {
    let corpus = "{\"text\":\"It may rain.\"}\n{\"text\":\"Sun.\"}\n"
    for format in ["text", "jsonl"] {
      let outcome = try Desk().run("score", "-", "--format", format, input: corpus)
      #expect(outcome.status == 0)
      #expect(
        outcome.errors == """
          <stdin>: note: begins with a JSON record and is read as plain text
          help: with --format-in jsonl it is read as one article a line

          """)
    }
    #expect(try Desk().run("score", "-", "-q", input: corpus).errors.isEmpty)
    #expect(try Desk().run("score", "-", "--format-in", "text", input: corpus).errors.isEmpty)
    #expect(try Desk().run("score", "-", input: "{Perhaps} it may rain.\n").errors.isEmpty)
  }

  /// Formats that do not count what was left out say it beside the report.
  @Test func whatWasLeftOutIsTold() throws {
    let desk = try Desk([
      "d/a.txt": Desk.plain, "d/.hidden.txt": "", "d/b.rst": "", "d/c.txt": "",
      "d/.rhetorignore": "c.txt\n", "e/a.txt": Desk.plain, "e/.hidden.txt": "",
    ])
    let note = "rhetor: note: left out of folders: 1 excluded, 1 with other endings\n"
    for format in ["csv", "jsonl", "markdown"] {
      #expect(try desk.run("score", "d", "--format", format).errors == note)
      #expect(try desk.run("score", "d", "--format", format, "--quiet").errors.isEmpty)
      #expect(try desk.run("score", "e", "--format", format).errors.isEmpty)
    }
    for format in ["text", "json"] {
      #expect(try desk.run("score", "d", "--format", format).errors.isEmpty)
    }
  }

  @Test func suppressionsAreToldByCheck() throws {
    let text = "<!-- rhetor:ignore attribution -->\nCritics say it rained.\n"
    let outcome = try Desk(["a.md": text]).run("check", "a.md", "--isolated")
    #expect(outcome.status == 0)
    #expect(outcome.text.contains("a.md:1:1: warning: the suppression gives no reason"))
  }
}
