import Foundation
import RhetorTestSupport

/// A repository of its own for one test, with commits at fixed times.
struct TestRepository {
  /// The folder of the work tree.
  let folder = Result { try TemporaryFolder() }
  private let clock = Clock()

  /// Counts the commits, so that each has a time of its own.
  private final class Clock: @unchecked Sendable { var ticks = 0 }

  init(options: [String] = []) throws {
    try git(["init", "--quiet", "--initial-branch=main"] + options)
  }

  /// The absolute path of the folder.
  var path: String { get throws { try folder.get().url.path } }

  /// Runs git and answers what it printed.
  @discardableResult
  func git(_ arguments: [String]) throws -> String {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["git", "-c", "user.name=Mara Quill", "-c", "user.email=m@example.org"]
    process.arguments? += ["-c", "commit.gpgSign=false"] + arguments
    process.currentDirectoryURL = try folder.get().url
    var environment = ProcessInfo.processInfo.environment
    let date = "2026-03-0\(1 + clock.ticks % 9)T08:00:00+0100"
    environment["GIT_AUTHOR_DATE"] = date
    environment["GIT_COMMITTER_DATE"] = date
    environment["GIT_CONFIG_GLOBAL"] = "/dev/null"
    process.environment = environment
    let output = Pipe()
    process.standardOutput = output
    process.standardInput = FileHandle.nullDevice
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw CocoaError(.executableLoad) }
    return String(decoding: data, as: UTF8.self).trimmingCharacters(in: .newlines)
  }

  /// Writes a file into the work tree.
  func write(_ text: String, to path: String) throws { try folder.get().write(text, to: path) }

  /// Commits everything as it lies there; answers the id.
  @discardableResult
  func commit(_ message: String) throws -> String {
    try git(["add", "--all"])
    try git(["commit", "--quiet", "--allow-empty", "--message", message])
    clock.ticks += 1
    return try git(["rev-parse", "HEAD"])
  }

  /// Every file below the folder with its bytes and time, the repository's own files too.
  func everything() throws -> [String: String] {
    let top = try folder.get().url
    var result: [String: String] = [:]
    let files = FileManager.default.enumerator(atPath: top.path)?.allObjects as? [String] ?? []
    for file in files {
      let url = top.appending(path: file)
      let attributes = try FileManager.default.attributesOfItem(atPath: url.path)
      let bytes = (try? Data(contentsOf: url)) ?? Data()
      let time = (attributes[.modificationDate] as? Date)?.timeIntervalSince1970 ?? 0
      result[file] = "\(time) \(bytes.count) \(bytes.hashValue)"
    }
    return result
  }
}
