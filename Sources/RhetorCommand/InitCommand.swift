import ArgumentParser
import FoundationEssentials
import Rhetor

/// `rhetor init`: a configuration to begin with.
struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Write a starter rhetor.toml that explains every setting.",
    discussion: """
      The file changes nothing until a line is switched on. A file that is there already is never \
      written over.

      EXAMPLES
        rhetor init
        rhetor init drafts
      """)

  @Argument(help: ArgumentHelp("The folder to write it to.", valueName: "dir"))
  var folder = "."

  func run() throws {
    var isFolder = false
    guard FileManager.default.fileExists(atPath: folder, isDirectory: &isFolder), isFolder else {
      throw CommandFailure(folder, "no such folder", help: "make it first, or check the spelling")
    }
    let names = Configuration.names.map { folder == "." ? $0 : joined(folder, $0) }
    for name in names where FileManager.default.fileExists(atPath: name) {
      throw CommandFailure(
        name, "is there already", help: "edit it, or move it away to begin anew")
    }
    let file = try NewFile(names[0])
    try file.write(Array(Configuration.starter.utf8))
    try file.finish()
    try StandardOutput.write("wrote \(names[0])\n")
  }

  private func joined(_ folder: String, _ name: String) -> String {
    folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
  }
}
