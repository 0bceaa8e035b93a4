import Foundation
import RhetorTestSupport
import Testing

/// What the README shows is what the program prints.
struct ReadmeTests {
  @Test func everyConsoleBlockIsRealOutput() throws {
    let readme = try PackageFiles.text("README.md")
    let blocks = readme.components(separatedBy: "```console\n").dropFirst()
    #expect(blocks.count >= 4)
    for block in blocks {
      let body = try #require(block.components(separatedBy: "```").first)
      let lines = body.split(separator: "\n", omittingEmptySubsequences: false)
      let command = try #require(lines.first)
      #expect(command.hasPrefix("$ rhetor "))
      let arguments = command.dropFirst("$ rhetor ".count).split(separator: " ").map(String.init)
      let outcome = try Program().run(arguments, in: PackageFiles.root)
      #expect(outcome.text == lines.dropFirst().joined(separator: "\n"), "\(command)")
    }
  }
}
