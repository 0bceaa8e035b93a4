/// One line of a `.gitignore` or `.rhetorignore`, as gitignore(5) describes it.
public struct IgnoreRule: Hashable, Sendable {
  /// Whether the line takes files back in (`!`).
  public let isNegated: Bool
  private let isForFolders: Bool
  private let pattern: GlobPattern

  /// Reads a line; nil when it says nothing: blank, or a comment.
  ///
  /// - Parameter sign: what `?` stands for one of; in ignore files a byte, because git has it so.
  public init?(_ line: some StringProtocol, of sign: GlobPattern.Sign = .byte) {
    var text = Substring(line).unicodeScalars
    if text.last == "\r" { text.removeLast() }
    Self.trim(&text)
    guard let first = text.first, first != "#" else { return nil }
    isNegated = first == "!"
    if isNegated { text.removeFirst() }
    isForFolders = text.last == "/"
    if isForFolders { text.removeLast() }
    guard !text.isEmpty else { return nil }
    pattern = GlobPattern(Substring(text), of: sign)
  }

  /// Whether it is a pattern to git, so that it can fit anything.
  public var isSound: Bool { pattern.isSound }

  /// Takes spaces off the end; one that is meant has a `\` before it.
  private static func trim(_ text: inout Substring.UnicodeScalarView) {
    var end = text.startIndex
    var isMeant = false
    for index in text.indices {
      if isMeant || text[index] != " " { end = text.index(after: index) }
      isMeant = !isMeant && text[index] == "\\"
    }
    text = text[..<end]
  }

  /// Whether the line is about a path, relative to the folder of the file it stands in.
  public func matches(_ path: [Substring], isFolder: Bool) -> Bool {
    (isFolder || !isForFolders) && pattern.matches(path)
  }

  /// The rules of a whole file.
  public static func rules(of bytes: [UInt8]) -> [IgnoreRule] {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let lines = bytes.starts(with: mark) ? bytes[mark.count...] : bytes[...]
    return lines.split(separator: UInt8(ascii: "\n")).compactMap {
      IgnoreRule(String(decoding: $0, as: UTF8.self))
    }
  }
}
