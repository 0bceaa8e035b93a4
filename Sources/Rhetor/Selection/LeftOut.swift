/// How many files of folders were left out, by reason.
public struct LeftOut: Hashable, Sendable {
  /// Their names begin with a full stop; a hidden folder counts once.
  public var hidden = 0
  /// An ignore file or `--exclude` names them; a folder counts once.
  public var excluded = 0
  /// Their endings are none of an article, or no `--include` fits.
  public var otherEndings = 0
  /// Their endings are an article's, but they hold no text.
  public var binary = 0

  /// Creates an empty count.
  public init() {}

  /// All of them.
  public var total: Int { hidden + excluded + otherEndings + binary }
}

extension LeftOut: CustomStringConvertible {
  /// `3 hidden, 12 with other endings`; empty when there are none.
  public var description: String {
    [
      (hidden, "hidden"), (excluded, "excluded"), (otherEndings, "with other endings"),
      (binary, "without text"),
    ].filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }.joined(separator: ", ")
  }
}
