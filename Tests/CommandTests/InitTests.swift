import Foundation
import Rhetor
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
    let desk = try Desk(["drafts/a.txt": Desk.plain, "house.toml": ""])
    try desk.folder.write(LexiconCommandTests.house, to: "drafts/lexicons/house.toml")
    _ = try desk.run("init", "drafts")
    let text = try desk.text("drafts/rhetor.toml")
    let settings = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      let isSetting = line.contains(" = ") || line.hasPrefix("# [[")
      return line.hasPrefix("# ") && isSetting ? line.dropFirst(2) : line
    }
    #expect(settings.count { $0.contains(" = ") } == 28)
    try desk.folder.write(settings.joined(separator: "\n"), to: "drafts/rhetor.toml")
    try desk.folder.write("{\"schema\":1,\"findings\":[]}", to: "drafts/.rhetor-baseline.json")
    let outcome = try desk.run("check", "drafts/a.txt")
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

  @Test(arguments: Profile.allCases)
  func profilesAreDescribedInOneWay(profile: Profile) throws {
    let desk = try Desk()
    _ = try desk.run("init")
    #expect(try desk.text("rhetor.toml").contains("  \(profile.summary)\n"))
    let page = try PackageFiles.text("Documentation/check.md")
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(page.contains("`\(profile.rawValue)`, \(profile.summary)."))
  }
}
