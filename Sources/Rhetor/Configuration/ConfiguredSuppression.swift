public import RhetorReport
public import RhetorSettings

/// Findings that a configuration switches off, and why.
public struct ConfiguredSuppression: Hashable, Sendable {
  /// The stage, category or entry.
  public let id: String
  /// Where the file names it.
  public let place: SettingsPlace
  /// The paths, relative to the folder of the file that says so; empty for all.
  public let paths: [PathPattern]
  /// The words of the finding, whatever their letter case; nil for any.
  public let words: String?
  /// Why they are switched off; never empty.
  public let reason: String
  /// The last day on which it holds; nil for always.
  public let expires: CalendarDate?

  /// Whether it covers an article, by its path from the folder of the file that says so.
  public func covers(path: String) -> Bool {
    paths.isEmpty || paths.contains { $0.matches(path) }
  }

  /// Files or folders that hold everything it covers, from the folder of the file that says so.
  var roots: [String] { paths.isEmpty ? [""] : paths.map(\.root) }

  /// Whether it means a finding, in an article that it covers.
  public func covers(_ finding: FindingRecord) -> Bool {
    GateLimits.names(for: finding).contains(id)
      && (words.map { finding.isWritten($0) } ?? true)
  }

  /// Whether it no longer holds; without a date of today nothing expires.
  public func hasExpired(on today: CalendarDate?) -> Bool {
    guard let expires, let today else { return false }
    return expires < today
  }
}
