/// A finding with points in a row.
struct RowFinding: Hashable, Sendable {
  /// The id of its entry, or of its category where there is no entry.
  let id: String
  /// The id of its category.
  let category: String
  /// The id of its stage.
  let stage: String
  /// 1 to 3.
  let strength: Int
  /// The points, in thousandths; above 0.
  let points: Int
  /// The bytes from its first to its last letter.
  let range: Range<Int>
}
