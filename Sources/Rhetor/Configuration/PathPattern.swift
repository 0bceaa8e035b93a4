/// A pattern for paths in a configuration: a `GlobPattern` that also fits what lies below a folder
/// that it names, and has no sets and no `\`.
public struct PathPattern: Hashable, Sendable {
  /// The pattern as written.
  public let text: String
  /// The longest path that holds all that the pattern can fit, or is the only thing it fits; empty
  /// for the folder that the pattern is written for.
  let root: String
  /// Nil for a pattern that names the folder it is written for, and so fits everything.
  private let pattern: GlobPattern?

  /// Creates a pattern.
  public init(_ text: String) {
    self.text = text
    let scalars = text.unicodeScalars
    // A `/` at the end says that a folder is meant, and ties the pattern to nothing.
    let isTied = scalars.dropLast().contains("/")
    let names = Self.names(of: text)
    root =
      isTied
      ? names.prefix { !$0.unicodeScalars.contains { $0 == "*" || $0 == "?" } }
        .joined(separator: "/") : ""
    pattern =
      names.isEmpty
      ? nil : GlobPattern((isTied ? "/" : "") + names.joined(separator: "/"), of: .scalar)
  }

  /// Whether a path with `/` between its parts matches, or a folder that it lies in.
  public func matches(_ path: String) -> Bool {
    guard let pattern else { return true }
    return pattern.covers(Self.names(of: path))
  }

  private static func names(of path: String) -> [Substring] {
    path.unicodeScalars.split(separator: "/").map { Substring($0) }.filter { $0 != "." }
  }
}

extension PathPattern {
  /// What is wrong with a pattern; nil when it can be used.
  static func fault(in text: String) -> String? {
    if text.allSatisfy(\.isWhitespace) { return "no pattern stands" }
    if text.contains("\\") { return "a backslash stands" }
    if text.contains(where: { "[]{}!".contains($0) }) { return "a sign without a meaning stands" }
    if text.split(separator: "/").contains("..") { return "`..` stands" }
    return nil
  }

  /// How patterns are written.
  static let help =
    "`*` stands for anything in a name, `?` for one character, `**` for any folders, `/` parts names"
}
