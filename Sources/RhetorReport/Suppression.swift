/// How a finding was switched off.
public struct Suppression: Hashable, Sendable {
  /// Why; empty where no reason was given.
  public let reason: String
  /// `path:line:column` in a configuration; nil when it was done in the article.
  public let place: String?

  /// Creates a suppression.
  public init(reason: String, place: String? = nil) {
    self.reason = reason
    self.place = place
  }
}
