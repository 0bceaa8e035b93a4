import Foundation
import RhetorTestSupport

/// A folder with articles, and the command to run in it.
struct Desk {
  /// The folder.
  let folder: TemporaryFolder
  private let program: Program

  /// Two findings of strength 1, one of strength 3.
  static let loaded = """
    Talks may fail

    The deal could collapse by Friday. Critics of the plan met on Monday.

    The summit brought together two megalomaniacs.

    """

  /// The same story with the name-calling gone.
  static let calmer = """
    Talks may fail

    The deal could collapse by Friday. Critics of the plan met on Monday.

    The summit brought together two presidents.

    """

  /// Nothing to find.
  static let plain = "The council met on Monday. It passed the budget by nine votes to four.\n"

  /// Sets up a folder with files.
  init(_ files: [String: String] = [:]) throws {
    folder = try TemporaryFolder()
    program = try Program()
    // The top of a repository, so that no configuration above the folder is found.
    try FileManager.default.createDirectory(
      at: folder.url.appending(path: ".git"), withIntermediateDirectories: true)
    for (path, text) in files { try folder.write(text, to: path) }
  }

  /// Runs `rhetor` with the arguments.
  func run(
    _ arguments: String..., input: String = "", environment: [String: String] = [:]
  ) throws -> Program.Outcome {
    try run(arguments, input: input, environment: environment)
  }

  /// Runs `rhetor` with the arguments.
  func run(
    _ arguments: [String], input: String = "", environment: [String: String] = [:]
  ) throws -> Program.Outcome {
    try program.run(
      arguments, in: folder.url, input: Data(input.utf8), environment: environment)
  }

  /// Runs `rhetor` with the arguments in a folder of the desk.
  func run(in subfolder: String, _ arguments: String...) throws -> Program.Outcome {
    try program.run(arguments, in: folder.url.appending(path: subfolder))
  }

  /// The text of a file in the folder.
  func text(_ path: String) throws -> String {
    try String(contentsOf: folder.url.appending(path: path), encoding: .utf8)
  }

  /// The names in the folder, hidden ones too, without `.git`.
  func names() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.url.path)
      .filter { $0 != ".git" }.sorted()
  }

  /// The JSON document that a run wrote.
  static func json(_ outcome: Program.Outcome) throws -> [String: Any] {
    let value = try JSONSerialization.jsonObject(with: outcome.output)
    return value as? [String: Any] ?? [:]
  }
}
