/// How often malformed bytes had to be replaced by U+FFFD, and where first.
public struct Repairs: Hashable, Sendable {
  /// How many malformed sequences were replaced.
  public let count: Int
  /// The byte offset of the first one in the source; nil when there was none.
  public let first: Int?

  /// Creates a record.
  public init(count: Int, first: Int?) {
    self.count = count
    self.first = first
  }

  /// The source was well-formed.
  public static let none = Repairs(count: 0, first: nil)
}
