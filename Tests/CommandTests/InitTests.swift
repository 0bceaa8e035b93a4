import Foundation
import RhetorTestSupport
import Testing

struct InitTests {
  @Test func starterChangesNothing() throws {
    let desk = try Desk(["a.txt": Desk.loaded, "b.txt": Desk.calmer])
    let outcome = try desk.run("init")
    #expect(outcome.status == 0)
    #expect(outcome.text == "wrote rhetor.toml\n")
    for format in ["text", "github"] {
      let configured = try desk.run("check", ".", "--format", format)
      let isolated = try desk.run("check", ".", "--format", format, "--isolated")
      #expect(configured.output == isolated.output)
      #expect(configured.errors.isEmpty)
    }
  }

  /// What the comments offer must be valid once the # is taken away.
  @Test func everySettingThatIsSwitchedOffIsValid() throws {
    let desk = try Desk(["a.txt": Desk.plain, "lexicons/house.toml": LexiconCommandTests.house])
    _ = try desk.run("init")
    let text = try desk.text("rhetor.toml")
    let settings = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      line.hasPrefix("# ") && line.contains(" = ") ? line.dropFirst(2) : line
    }
    #expect(settings.count { $0.contains(" = ") } == 16)
    try desk.folder.write(settings.joined(separator: "\n"), to: "rhetor.toml")
    let outcome = try desk.run("check", "a.txt")
    #expect(outcome.errors.isEmpty)
    #expect(outcome.status != 2)
  }

  @Test(arguments: ["rhetor.toml", ".rhetor.toml"])
  func nothingIsWrittenOver(name: String) throws {
    let desk = try Desk([name: "mine"])
    let outcome = try desk.run("init")
    #expect(outcome.status == 2)
    #expect(outcome.errors.hasPrefix("\(name): error: is there already"))
    #expect(try desk.text(name) == "mine")
    #expect(try desk.names() == [name])
  }

  @Test func folderCanBeNamed() throws {
    let desk = try Desk(["drafts/a.txt": ""])
    #expect(try desk.run("init", "drafts").text == "wrote drafts/rhetor.toml\n")
    #expect(try desk.run("init", "gone").errors.contains("gone: error: no such folder"))
  }
}
