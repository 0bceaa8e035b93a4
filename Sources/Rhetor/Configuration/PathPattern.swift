/// A pattern for paths, in the manner of `.gitignore`.
///
/// `*` stands for any characters but `/`, `?` for one of them, `**` for any folders. A pattern
/// without a `/` before its end is sought at every depth, any other from the folder of the file
/// that holds it. What matches a folder matches everything below it.
public struct PathPattern: Hashable, Sendable {
  /// The pattern as written.
  public let text: String
  private let segments: [[Unicode.Scalar]]

  /// Creates a pattern.
  public init(_ text: String) {
    self.text = text
    var parts = text.split(separator: "/").map { Array($0.unicodeScalars) }
    parts.removeAll { $0 == ["."] }
    if !text.dropLast().contains("/") { parts.insert(["*", "*"], at: 0) }
    segments = parts
  }

  /// Whether a path with `/` between its parts matches, or a folder that it lies in.
  public func matches(_ path: String) -> Bool {
    let parts = path.split(separator: "/").map { Array($0.unicodeScalars) }.filter { $0 != ["."] }
    guard segments.contains(where: { $0 != ["*", "*"] }) else { return !segments.isEmpty }
    // The states are the numbers of segments that the parts so far can have used up.
    var states = Self.closed([0], segments)
    for part in parts {
      if states.contains(segments.count) { return true }
      var next: Set<Int> = []
      for state in states where state < segments.count {
        if segments[state] == ["*", "*"] {
          next.insert(state)
        } else if Self.matches(segments[state], part) {
          next.insert(state + 1)
        }
      }
      states = Self.closed(next, segments)
    }
    return states.contains(segments.count)
  }

  /// The states with those that a `**` standing for no folder leads to.
  private static func closed(_ states: Set<Int>, _ segments: [[Unicode.Scalar]]) -> Set<Int> {
    var closed = states
    for index in segments.indices where closed.contains(index) && segments[index] == ["*", "*"] {
      closed.insert(index + 1)
    }
    return closed
  }

  /// Whether one part of a path matches one part of a pattern: rows of a table, no backtracking.
  private static func matches(_ pattern: [Unicode.Scalar], _ part: [Unicode.Scalar]) -> Bool {
    var row = [Bool](repeating: false, count: part.count + 1)
    row[0] = true
    for sign in pattern {
      if sign == "*" {
        for index in row.indices.dropFirst() where row[index - 1] { row[index] = true }
      } else {
        for index in part.indices.reversed() {
          row[index + 1] = row[index] && (sign == "?" || sign == part[index])
        }
        row[0] = false
      }
    }
    return row[part.count]
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
