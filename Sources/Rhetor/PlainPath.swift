import FoundationEssentials
import SystemPackage

/// A path from the current folder in one spelling, by which files are known: `base.json` for
/// `./base.json`, `drafts/../base.json`, and its absolute path.
///
/// Links are not followed, so that what lies behind two names is two files, as their users see it.
public struct PlainPath: Hashable, Sendable {
  /// The path: relative below the current folder, absolute elsewhere.
  public let string: String

  /// Takes a path from the current folder, or an absolute one.
  public init(_ path: String) {
    guard Self.mayLead(path) else {
      string = path
      return
    }
    let folder = FilePath(FileManager.default.currentDirectoryPath)
    let absolute = folder.pushing(FilePath(path)).lexicallyNormalized()
    var relative = absolute
    let isBelow = folder.lastComponent != nil && relative.removePrefix(folder)
    string = !isBelow ? absolute.string : relative.isEmpty ? "." : relative.string
  }

  /// Whether a path may have steps that lead nowhere or back, or begin elsewhere; most have none.
  private static func mayLead(_ path: String) -> Bool {
    guard let first = path.utf8.first, let last = path.utf8.last else { return true }
    let slash = UInt8(ascii: "/")
    let dot = UInt8(ascii: ".")
    if first == slash || first == dot || last == slash { return true }
    return zip(path.utf8, path.utf8.dropFirst()).contains { one, next in
      one == slash && (next == slash || next == dot)
    }
  }
}
