/// How many files of folders were left out, by reason.
public struct LeftOut: Hashable, Sendable {
  /// Their names begin with a full stop; a hidden folder counts once.
  public var hidden = 0
  /// An ignore file or `--exclude` names them; a folder counts once.
  public var excluded = 0
  /// Their endings are none of an article, or no `--include` fits.
  public var otherEndings = 0
  /// They are reports that Rhetor wrote.
  public var reports = 0

  /// Creates an empty count.
  public init() {}

  /// All of them.
  public var total: Int { hidden + excluded + otherEndings + reports }
}

extension LeftOut: CustomStringConvertible {
  /// `3 hidden, 12 with other endings`; empty when there are none.
  public var description: String {
    [
      (hidden, "hidden"), (excluded, "excluded"), (otherEndings, "with other endings"),
      (reports, "written by rhetor"),
    ].filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }.joined(separator: ", ")
  }
}
