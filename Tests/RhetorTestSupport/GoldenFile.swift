import Foundation

/// A file below `Fixtures/golden` that keeps what was written once and read by a person.
///
/// With `UPDATE_GOLDEN=1` in the environment it is written anew, and the test fails all the same,
/// so that no run passes without having compared. A file that is missing is never written without
/// being asked for.
public struct GoldenFile: Sendable {
  /// The folder of all golden files, from the top of the package.
  public static let folder = "Fixtures/golden"

  private let path: String

  /// Names a file by its path below the folder.
  public init(_ path: String) { self.path = "\(Self.folder)/\(path)" }

  /// What is wrong with `output`; nil when the file keeps the same bytes.
  public func problem(with output: [UInt8]) throws -> String? {
    let file = PackageFiles.url(path)
    if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" {
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(output).write(to: file)
      return "\(path): recorded; run again"
    }
    guard FileManager.default.fileExists(atPath: file.path) else {
      return "\(path): missing; record it with UPDATE_GOLDEN=1 swift test"
    }
    let expected = try [UInt8](Data(contentsOf: file))
    guard expected != output else { return nil }
    return "--- \(path)\n+++ output\n\(LineDifference(from: expected, to: output))"
  }

  /// Every file below the folder, as `init` names it, sorted.
  public static func all() -> [String] {
    let files = FileManager.default.enumerator(atPath: PackageFiles.url(folder).path)
    return (files?.allObjects as? [String] ?? [])
      .filter { URL(filePath: $0).pathExtension != "" }.sorted()
  }
}
