/// One line of a `.gitignore` or `.rhetorignore`, as gitignore(5) describes it.
public struct IgnoreRule: Hashable, Sendable {
  /// Whether the line takes files back in (`!`).
  public let isNegated: Bool
  private let isForFolders: Bool
  private let pattern: GlobPattern

  /// Reads a line; nil when it says nothing: blank, or a comment.
  public init?(_ line: some StringProtocol) {
    var text = Substring(line)
    if text.last == "\r" { text.removeLast() }
    while text.last == " " {
      // A space that is meant has a backslash before it.
      if text.dropLast().last == "\\" { break }
      text.removeLast()
    }
    guard !text.isEmpty, text.first != "#" else { return nil }
    isNegated = text.first == "!"
    if isNegated { text.removeFirst() }
    isForFolders = text.last == "/"
    if isForFolders { text.removeLast() }
    guard !text.isEmpty, text != "/" else { return nil }
    // A slash at the start or within ties the pattern to the folder; without one it fits at any
    // depth.
    let isAnchored = text.contains("/")
    pattern = GlobPattern(isAnchored ? String(text) : "**/" + text)
  }

  /// Whether the line is about a path, relative to the folder of the file it stands in.
  public func matches(_ path: [Substring], isFolder: Bool) -> Bool {
    (isFolder || !isForFolders) && pattern.matches(path)
  }

  /// The rules of a whole file.
  public static func rules(of bytes: [UInt8]) -> [IgnoreRule] {
    var text = String(decoding: bytes, as: UTF8.self)[...]
    if text.first == "\u{FEFF}" { text.removeFirst() }
    return text.split(whereSeparator: \.isNewline).compactMap { IgnoreRule($0) }
  }
}
