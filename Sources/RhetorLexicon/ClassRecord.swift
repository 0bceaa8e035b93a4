/// A word class as its file writes it.
public struct ClassRecord: Hashable, Sendable {
  /// The name, without angle brackets.
  public var name = ""
  /// What it is for, or empty.
  public var why = ""
  /// Its members as written.
  public var words: [String] = []
}
