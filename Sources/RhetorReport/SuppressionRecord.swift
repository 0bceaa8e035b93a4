/// That somebody switched a finding off in the article, and why.
public struct SuppressionRecord: Hashable, Sendable, Decodable {
  /// The reason given; empty where none was.
  public let reason: String

  /// Creates a record.
  public init(reason: String) { self.reason = reason }
}
