/// The bytes of one lexicon file.
public struct LexiconInput: Hashable, Sendable {
  /// The path within the lexicon folder, with `/` between its parts.
  public let path: String
  /// What messages call the file.
  public let shownPath: String
  /// The content.
  public let bytes: [UInt8]

  /// Creates an input; messages call it by `path` unless another name is given.
  public init(path: String, shownPath: String? = nil, bytes: [UInt8]) {
    self.path = path
    self.shownPath = shownPath ?? path
    self.bytes = bytes
  }
}
