/// A category and how much it holds.
public struct CategoryListing: Hashable, Sendable {
  /// The card.
  public let category: Category
  /// How many entries belong to it.
  public let entryCount: Int
  /// File, line and examples.
  public let record: CategoryRecord
}
