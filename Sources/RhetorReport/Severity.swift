/// How serious the gate takes a finding.
public enum Severity: String, Hashable, Sendable, Decodable, CaseIterable, Comparable {
  /// Not shown and not counted.
  case off
  /// Shown, never scored.
  case note
  /// Shown; does not fail the gate by itself.
  case warning
  /// Fails the gate.
  case error

  /// From `off` to `error`.
  public static func < (left: Severity, right: Severity) -> Bool { left.rank < right.rank }

  private var rank: Int {
    switch self {
    case .off: 0
    case .note: 1
    case .warning: 2
    case .error: 3
    }
  }
}
