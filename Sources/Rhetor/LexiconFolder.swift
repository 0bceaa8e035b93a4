import FoundationEssentials
public import RhetorLexicon

/// Lexicon files on disk: a folder laid out like the built-in lexicons, or one file by itself.
public struct LexiconFolder: Sendable {
  /// The files with their paths within the folder; at least one.
  public let inputs: [LexiconInput]

  /// How deep files can lie in a lexicon folder, with one to spare so that a misplaced file is
  /// told of. It also ends a walk that links lead round in a circle.
  private static let deepest = 4

  /// Reads all `.toml` files of a folder, or the one file that `path` names.
  ///
  /// - Throws: `FileError` when something cannot be read or is no lexicon.
  public init(readingFrom path: String) throws(FileError) {
    var isFolder = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      throw FileError(
        path: path, message: "no such lexicon file or folder",
        help: "check the spelling; paths are taken from the current folder")
    }
    guard isFolder else {
      guard path.hasSuffix(".toml") else {
        throw FileError(
          path: path, message: "not a lexicon file", help: "lexicon files end in .toml")
      }
      let name = path.split(separator: "/").last.map(String.init) ?? path
      let bytes = try WholeFile.bytes(of: path)
      inputs = [LexiconInput(path: name, shownPath: path, bytes: bytes)]
      return
    }
    var found: [LexiconInput] = []
    try Self.collect(path, "", depth: 1, into: &found)
    guard !found.isEmpty else {
      throw FileError(
        path: path, message: "the folder holds no lexicon files",
        help: "lexicon files end in .toml and lie in <stage>/<category>/ or classes/")
    }
    inputs = found
  }

  private static func collect(
    _ folder: String, _ prefix: String, depth: Int, into inputs: inout [LexiconInput]
  ) throws(FileError) {
    let names: [String]
    do {
      names = try FileManager.default.contentsOfDirectory(atPath: folder)
    } catch {
      throw FileError(
        path: folder, message: "the folder cannot be read",
        help: "check its permissions, or leave it out")
    }
    for name in names.sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) })
    where !name.hasPrefix(".") {
      let path = folder.hasSuffix("/") ? folder + name : folder + "/" + name
      var isFolder = false
      guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else { continue }
      if isFolder {
        guard depth < deepest else { continue }
        try collect(path, prefix + name + "/", depth: depth + 1, into: &inputs)
      } else if name.hasSuffix(".toml") {
        let bytes = try WholeFile.bytes(of: path)
        inputs.append(LexiconInput(path: prefix + name, shownPath: path, bytes: bytes))
      }
    }
  }
}
