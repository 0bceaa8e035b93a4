import Foundation
import RhetorTestSupport

/// A desk in a git repository of its own, with commits at fixed times.
struct GitDesk {
  /// The desk: its folder and the command.
  let desk: Desk

  /// Makes a repository and commits the files.
  init(_ files: [String: String] = [:]) throws {
    desk = try Desk(files)
    try git("init", "--quiet", "--initial-branch=main")
    try commit("Begin")
  }

  /// Runs git and answers what it printed.
  @discardableResult
  func git(_ arguments: String...) throws -> String {
    let identity = ["-c", "user.name=Mara Quill", "-c", "user.email=m@example.org"]
    let dates = ["GIT_AUTHOR_DATE", "GIT_COMMITTER_DATE"].map { "\($0)=2026-03-01T08:00:00Z" }
    let outcome = try Tool.run(
      ["env", "GIT_CONFIG_GLOBAL=/dev/null"] + dates + ["git"] + identity
        + ["-c", "commit.gpgSign=false"] + arguments, in: desk.folder.url)
    guard outcome.status == 0 else {
      throw GitFailure(text: "git \(arguments.joined(separator: " ")): \(outcome.text)")
    }
    return outcome.text.trimmingCharacters(in: .newlines)
  }

  /// What git said when it failed.
  struct GitFailure: Error { let text: String }

  /// Writes a file.
  func write(_ text: String, to path: String) throws { try desk.folder.write(text, to: path) }

  /// Commits everything as it lies there.
  func commit(_ message: String) throws {
    try git("add", "--all")
    try git("commit", "--quiet", "--allow-empty", "--message", message)
  }

  /// Runs `rhetor check`.
  func check(_ arguments: String...) throws -> Program.Outcome {
    try desk.run(["check"] + arguments)
  }

  /// What a check says in a few words: its exit status, then `line:column` of every error.
  func verdict(_ arguments: String...) throws -> String {
    let outcome = try desk.run(["check"] + arguments)
    let places = outcome.text.split(separator: "\n").filter { $0.contains(": error: ") }.map {
      line in
      line.split(separator: ":").prefix(3).joined(separator: ":")
    }
    return ([String(outcome.status)] + places).joined(separator: " ")
  }
}
