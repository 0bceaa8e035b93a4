/// The lexicons of a run as data for pages: what `lexicon list` and `explain` show.
public struct LexiconListing: Hashable, Sendable {
  /// The categories, as the tables order them.
  public let categories: [CategoryListing]
  /// The entries, as the tables order them.
  public let entries: [EntryListing]
  /// The classes, as the tables order them.
  public let classes: [ClassRecord]

  /// Gathers everything that tables and their catalogue say.
  public init(_ tables: LexiconTables) {
    let records = tables.catalogue.records()
    var counts = [Int](repeating: 0, count: tables.categories.count)
    for entry in tables.entries { counts[Int(entry.category)] += 1 }
    categories = tables.categories.indices.map { index in
      CategoryListing(
        category: tables.categories[index], entryCount: counts[index],
        record: records.categories.indices.contains(index)
          ? records.categories[index] : CategoryRecord())
    }
    entries = tables.entries.indices.map { index in
      EntryListing(
        index, in: tables,
        record: records.entries.indices.contains(index) ? records.entries[index] : EntryRecord())
    }
    classes = records.classes
  }

  /// The entry with an id such as `loaded-language.name-calling/megalomaniac`.
  public func entry(_ id: String) -> EntryListing? { entries.first { $0.id == id } }

  /// The category with an id such as `loaded-language.name-calling`.
  public func category(_ id: String) -> CategoryListing? {
    categories.first { $0.category.id == id }
  }

  /// The entries of a category, in the order of the tables.
  public func entries(ofCategory id: String) -> [EntryListing] {
    entries.filter { $0.category == id }
  }
}
