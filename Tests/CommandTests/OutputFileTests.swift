import Foundation
import RhetorTestSupport
import Testing

struct OutputFileTests {
  @Test func reportAppearsWholeAndAlone() throws {
    let desk = try Desk(["a.txt": Desk.loaded])
    let outcome = try desk.run("score", "a.txt", "--format", "json", "-o", "report.json")
    #expect(outcome.status == 0)
    #expect(outcome.text.isEmpty)
    #expect(try desk.names() == ["a.txt", "report.json"])
    #expect(
      try desk.text("report.json") == desk.run("score", "a.txt", "--format", "json").text)
  }

  @Test func failedArticlesAreStillReported() throws {
    let desk = try Desk(["a.txt": Desk.loaded])
    #expect(try desk.run("score", "a.txt", "gone", "-o", "report.txt").status == 2)
    #expect(try desk.names() == ["a.txt", "report.txt"])
  }

  @Test func nothingIsLeftWhenTheReportCannotBeWritten() throws {
    let desk = try Desk(["a.txt": Desk.loaded, "folder/b.txt": Desk.plain])
    for path in ["folder", "missing/report.txt", "a.txt/report.txt"] {
      let outcome = try desk.run("score", "folder", "-o", path)
      #expect(outcome.status == 2, "\(path)")
      #expect(outcome.errors.hasPrefix("\(path): error: "), "\(outcome.errors)")
    }
    #expect(try desk.names() == ["a.txt", "folder"])
    #expect(try desk.text("a.txt") == Desk.loaded)
  }

  @Test func articlesAreNeverWrittenOver() throws {
    let desk = try Desk(["a.txt": Desk.loaded])
    let link = desk.folder.url.appending(path: "link.out")
    try FileManager.default.createSymbolicLink(atPath: link.path, withDestinationPath: "a.txt")
    for path in ["a.txt", "./a.txt", "link.out"] {
      let outcome = try desk.run("score", "a.txt", "-o", path)
      #expect(outcome.status == 2, "\(path)")
      #expect(outcome.errors.contains("is one of the articles to be read"))
    }
    #expect(try desk.text("a.txt") == Desk.loaded)
  }

  @Test func fileBehindALinkIsReplacedAndTheLinkStays() throws {
    let desk = try Desk(["a.txt": Desk.loaded, "kept/old.csv": "old"])
    let link = desk.folder.url.appending(path: "latest.csv")
    try FileManager.default.createSymbolicLink(
      atPath: link.path, withDestinationPath: "kept/old.csv")
    #expect(try desk.run("score", "a.txt", "--format", "csv", "-o", "latest.csv").status == 0)
    #expect(try desk.text("kept/old.csv").contains("megalomaniacs"))
    #expect(
      try FileManager.default.destinationOfSymbolicLink(atPath: link.path) == "kept/old.csv")
  }

  @Test func devicesAreWrittenToAndNotReplaced() throws {
    let desk = try Desk(["a.txt": Desk.loaded])
    #expect(try desk.run("score", "a.txt", "-o", "/dev/null").status == 0)
    let type = try FileManager.default.attributesOfItem(atPath: "/dev/null")[.type]
    #expect(type as? FileAttributeType == .typeCharacterSpecial)
  }

  @Test func dashIsStandardOutput() throws {
    let outcome = try Desk(["a.txt": Desk.loaded]).run("score", "a.txt", "-o", "-")
    #expect(outcome.text.contains("megalomaniacs"))
  }

  @Test func nothingIsLeftWhenTheRunIsInterrupted() throws {
    let desk = try Desk()
    let script = """
      sleep 20 2> /dev/null | rhetor score - -o report.txt & run=$!
      until ls -A | grep -q 'report.txt.*rhetor'; do sleep 0.05; done
      kill -TERM $run; wait $run; echo $?
      ls -A
      """
    let outcome = try Tool.run(["bash", "-c", script], in: desk.folder.url)
    #expect(outcome.text.contains("143\n.git\n"), "\(outcome.text)")
    #expect(try desk.names().isEmpty)
  }

  @Test func aReplacedFileKeepsItsPermissions() throws {
    let desk = try Desk(["a.txt": Desk.loaded])
    let script = """
      umask 022; touch old.txt; chmod 666 old.txt
      rhetor score a.txt -o old.txt; rhetor score a.txt -o new.txt
      stat -c %a old.txt new.txt
      """
    #expect(try Tool.run(["bash", "-c", script], in: desk.folder.url).text == "666\n644\n")
  }

  /// Numbers of processes come again, in containers at every start.
  @Test func whatAKilledRunHasLeftIsNotInTheWay() throws {
    let desk = try Desk(["a.txt": Desk.loaded])
    let script = "touch .report.txt.$$.rhetor; exec rhetor score a.txt -o report.txt"
    let outcome = try Tool.run(["bash", "-c", script], in: desk.folder.url)
    #expect(outcome.status == 0, "\(outcome.text)")
    #expect(try desk.text("report.txt").contains("megalomaniacs"))
    #expect(try desk.names().count == 3)
  }

  @Test func aSignalThatIsSwitchedOffStaysSo() throws {
    let desk = try Desk()
    let script = """
      (sleep 2; echo It rained.) | (trap '' HUP; exec rhetor score - -o report.txt) & run=$!
      until ls -A | grep -q 'report.txt.*rhetor'; do sleep 0.05; done
      kill -HUP $run; wait $run; echo $?
      """
    let outcome = try Tool.run(["bash", "-c", script], in: desk.folder.url)
    #expect(outcome.text == "0\n")
    #expect(try desk.names() == ["report.txt"])
  }
}
