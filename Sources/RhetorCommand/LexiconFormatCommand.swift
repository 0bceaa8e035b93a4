import ArgumentParser
import Rhetor

/// `rhetor lexicon format`: the one canonical form.
struct LexiconFormatCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "format",
    abstract: "Write lexicon files in their one canonical form.",
    discussion: """
      EXAMPLES
        rhetor lexicon format house-style.toml
        rhetor lexicon format --check Lexicons       exit status 1 if a file has another form
      """)

  @Argument(help: ArgumentHelp("Lexicon files and folders.", valueName: "path"))
  var paths: [String]

  @Flag(help: "Write nothing; exit with 1 if a file is not in canonical form.")
  var check = false

  func run() throws {
    var changed = 0
    for path in paths {
      let files: [CanonicalFile]
      do {
        files = try CanonicalFile.files(of: path)
      } catch {
        throw CommandFailure(error)
      }
      for file in files where !file.isCanonical {
        changed += 1
        if check {
          Messages.write(
            "\(file.path): error: not in canonical form\nhelp: run `rhetor lexicon format`")
        } else {
          let output = try NewFile(file.path)
          try output.write(file.bytes)
          try output.finish()
          try StandardOutput.write("formatted \(file.path)\n")
        }
      }
    }
    if check, changed > 0 { throw ExitStatus.found.code }
  }
}
