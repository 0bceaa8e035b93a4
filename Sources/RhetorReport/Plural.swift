/// Counts with their noun: "1 article", "2 articles".
package enum Plural {
  /// The count and its noun.
  package static func of(_ count: Int, _ noun: String) -> String {
    "\(count) \(noun)\(count == 1 ? "" : "s")"
  }
}
