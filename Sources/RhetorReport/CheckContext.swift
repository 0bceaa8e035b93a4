/// What formats of a check need to know before the first article.
public struct CheckContext: Sendable {
  /// What scored the articles.
  public let stamp: RunStamp
  /// Whether findings are compared with a baseline or an older version.
  public let isCompared: Bool
  /// Looks up the rule with an id; nil when nothing is known of it.
  public let rule: @Sendable (String) -> RuleRecord?

  /// Creates a context.
  public init(
    stamp: RunStamp, isCompared: Bool = false,
    rule: @escaping @Sendable (String) -> RuleRecord? = { _ in nil }
  ) {
    self.stamp = stamp
    self.isCompared = isCompared
    self.rule = rule
  }
}
