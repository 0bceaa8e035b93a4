import ArgumentParser
import Rhetor
import RhetorReport

/// `rhetor lexicon check`: runs the examples of every entry.
struct LexiconCheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Run the examples of every entry.",
    discussion: """
      Every entry holds sentences it must flag and sentences it must leave alone. Without a path \
      those of the built-in lexicons are run; with paths, those of your own files, which are added \
      to the built-in lexicons first.

      EXAMPLES
        rhetor lexicon check
        rhetor lexicon check house-style.toml
        rhetor lexicon check --alone Lexicons

      EXIT STATUS
        0  every example comes out right    1  one does not    2  a file is wrong
      """)

  @Argument(help: ArgumentHelp("Lexicon files and folders.", valueName: "path"))
  var paths: [String] = []

  @Flag(
    help: "Take the paths without the built-in lexicons, and ask of them what is asked of those.")
  var alone = false

  func validate() throws {
    if alone, paths.isEmpty { throw ValidationError("--alone needs a path") }
  }

  func run() throws {
    do {
      let library =
        alone ? try LexiconLibrary(only: paths) : try LexiconLibrary(adding: paths)
      for warning in library.warnings { Messages.write(warning) }
      let (examples, problems) = try library.check()
      for problem in problems { Messages.write(problem.description) }
      try StandardOutput.write(
        "\(Plural.of(examples, "example")) of "
          + "\(Plural.of(library.ownEntries.count, "entry", "entries")), \(problems.count) wrong\n")
      guard problems.isEmpty else { throw ExitStatus.found.code }
    } catch let error as PlanError {
      throw CommandFailure(error)
    }
  }
}
