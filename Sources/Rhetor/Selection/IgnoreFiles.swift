import FoundationEssentials

/// The ignore files that hold for a folder, from the top of its repository down to itself.
///
/// Within a file the last line that fits decides; a file farther down has the last word over those
/// above it, and `.rhetorignore` over the `.gitignore` beside it.
struct IgnoreFiles {
  private var levels: [(depth: Int, rules: [IgnoreRule])] = []
  /// The names of the folders from the first level's folder down to the current one.
  private var folders: [Substring] = []

  private static let names = [".gitignore", ".rhetorignore"]

  /// Reads the ignore files above and in a folder; those above only inside a repository.
  init(for folder: String, isFollowed: Bool) {
    guard isFollowed else { return }
    var above: [Substring] = []
    let absolute = Self.absolute(folder)
    var parts = absolute.split(separator: "/")[...]
    while true {
      let path = "/" + parts.joined(separator: "/")
      if FileManager.default.fileExists(atPath: path + "/.git") { break }
      guard let last = parts.popLast() else {
        above = []
        parts = absolute.split(separator: "/")[...]
        break
      }
      above.insert(last, at: 0)
    }
    var path = "/" + parts.joined(separator: "/")
    read(path)
    for name in above {
      folders.append(name)
      path += (path == "/" ? "" : "/") + name
      read(path)
    }
  }

  /// The same and the files of a folder below, which must be a child of the current one.
  func descending(into name: String, path: String, isFollowed: Bool) -> IgnoreFiles {
    guard isFollowed else { return self }
    var next = self
    next.folders.append(Substring(name))
    next.read(path)
    return next
  }

  /// Whether a file or folder in the current folder is left out.
  func ignores(_ name: String, isFolder: Bool) -> Bool {
    guard !levels.isEmpty else { return false }
    let path = folders + [Substring(name)]
    for level in levels.reversed() {
      let relative = Array(path[level.depth...])
      if let rule = level.rules.last(where: { $0.matches(relative, isFolder: isFolder) }) {
        return !rule.isNegated
      }
    }
    return false
  }

  private mutating func read(_ folder: String) {
    for name in Self.names {
      guard let bytes = try? WholeFile.bytes(of: folder + "/" + name, upTo: 1 << 20) else {
        continue
      }
      let rules = IgnoreRule.rules(of: bytes)
      if !rules.isEmpty { levels.append((folders.count, rules)) }
    }
  }

  private static func absolute(_ folder: String) -> String {
    let path =
      folder.hasPrefix("/") ? folder : FileManager.default.currentDirectoryPath + "/" + folder
    var parts: [Substring] = []
    for part in path.split(separator: "/") where part != "." {
      if part == ".." { _ = parts.popLast() } else { parts.append(part) }
    }
    return "/" + parts.joined(separator: "/")
  }
}
