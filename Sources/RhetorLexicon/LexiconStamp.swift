/// Which version of which lexicon took part in a run.
public struct LexiconStamp: Hashable, Sendable {
  /// The category, or `classes` and `inflection` for what all share.
  public let lexicon: String
  /// The digest of the lexicon's files: paths and content.
  public let digest: Digest
  /// Whether a user brought the lexicon.
  public let isUsers: Bool

  /// Creates a stamp.
  public init(lexicon: String, digest: Digest, isUsers: Bool) {
    self.lexicon = lexicon
    self.digest = digest
    self.isUsers = isUsers
  }
}
