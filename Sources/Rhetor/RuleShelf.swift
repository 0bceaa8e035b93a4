import RhetorReport
import Synchronization

/// The rules that formats of a check asked for: each is looked up once, and not for each finding.
final class RuleShelf: Sendable {
  private let rules = Mutex<[String: RuleRecord?]>([:])

  /// The rule with an id, made when it is asked for first.
  func rule(_ id: String, _ make: () -> RuleRecord?) -> RuleRecord? {
    if let known = rules.withLock({ $0[id] }) { return known }
    let rule = make()
    rules.withLock { $0[id] = .some(rule) }
    return rule
  }
}
