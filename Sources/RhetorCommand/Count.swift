/// Numbers with their nouns.
enum Count {
  /// `1 entry`, `2 entries`.
  static func of(_ number: Int, _ one: String, _ many: String) -> String {
    "\(number) \(number == 1 ? one : many)"
  }
}
