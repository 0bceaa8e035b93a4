/// A comment in an article that speaks to Rhetor: `rhetor:ignore CATEGORY -- reason`.
public struct Directive: Hashable, Sendable {
  /// What it asks for.
  public let action: Action
  /// The stages, categories and entries it is about; empty for all.
  public let ids: [String]
  /// Why; empty where no reason was given.
  public let reason: String
  /// The offset in the document's text at which it stands.
  public let offset: Int
  /// The bytes of the comment in the source's text, for its place.
  public let source: TextRange

  /// Creates a directive.
  public init(action: Action, ids: [String], reason: String, offset: Int, source: TextRange) {
    self.action = action
    self.ids = ids
    self.reason = reason
    self.offset = offset
    self.source = source
  }

  /// What a directive asks for.
  public enum Action: Hashable, Sendable {
    /// To switch findings off in the next sentence.
    case ignoreNext
    /// To switch findings off from here on.
    case ignoreStart
    /// To end what the last `ignoreStart` with the same ids began.
    case ignoreEnd
    /// To switch findings off in the whole file.
    case ignoreFile
    /// Something that is not known; the word as written.
    case unknown(String)
  }

  /// Reads the content of a comment; nil when it does not speak to Rhetor.
  ///
  /// - Parameters:
  ///   - comment: what stands between `<!--` and `-->`.
  ///   - offset: the offset in the document's text at which the comment stands.
  ///   - source: the bytes of the comment in the source's text.
  public init?(comment: some StringProtocol, offset: Int, source: TextRange) {
    let words = comment.split(omittingEmptySubsequences: true) { $0.isWhitespace }
    guard let head = words.first, head.hasPrefix("rhetor:") else { return nil }
    switch head.dropFirst("rhetor:".count) {
    case "ignore": action = .ignoreNext
    case "ignore-start": action = .ignoreStart
    case "ignore-end": action = .ignoreEnd
    case "ignore-file": action = .ignoreFile
    case let other: action = .unknown(String(other))
    }
    let rest = words.dropFirst()
    let end = rest.firstIndex { $0 == "--" || $0 == "—" || $0 == "–" } ?? rest.endIndex
    ids = rest[..<end].flatMap { $0.split(separator: "," as Character).map { String($0) } }
    reason = rest[end...].dropFirst().joined(separator: " ")
    self.offset = offset
    self.source = source
  }
}
