/// What is to be said once all articles are judged.
public struct CheckOutcome: Hashable, Sendable {
  /// The file of the baseline, as its user named it; nil without one.
  public let baseline: String?
  /// Entries of the baseline that stand for nothing any more.
  public let stale: [BaselineEntry]
  /// What should be put right in the configurations: suppressions that suppress nothing.
  public let warnings: [FileWarning]

  /// Creates an outcome.
  public init(
    baseline: String? = nil, stale: [BaselineEntry] = [], warnings: [FileWarning] = []
  ) {
    self.baseline = baseline
    self.stale = stale
    self.warnings = warnings
  }

  /// The warnings of each file, in their order.
  public var warningsByFile: [(path: String, warnings: [FileWarning])] {
    var files: [(path: String, warnings: [FileWarning])] = []
    for warning in warnings {
      if files.last?.path == warning.path {
        files[files.count - 1].warnings.append(warning)
      } else {
        files.append((warning.path, [warning]))
      }
    }
    return files
  }
}
