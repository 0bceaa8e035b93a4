/// Counts with their noun: "1 article", "2 articles".
package enum Plural {
  /// The count and its noun.
  package static func of(_ count: Int, _ noun: String) -> String {
    of(count, noun, noun + "s")
  }

  /// The count and its noun, of which not only the end changes: "1 entry", "2 entries".
  package static func of(_ count: Int, _ one: String, _ many: String) -> String {
    "\(count) \(count == 1 ? one : many)"
  }
}
