/// The findings that were there before a team began to check: they do not fail the gate.
public struct Baseline: Hashable, Sendable {
  /// The number of the form of the file that this version writes.
  public static let currentSchema = 1

  /// The number of the form of the file.
  public let schema: Int
  /// The entries, sorted, no two alike but for their count.
  public let entries: [BaselineEntry]

  /// Creates a baseline; entries that are alike become one.
  public init(_ entries: [BaselineEntry] = []) {
    var counts: [BaselineEntry: Int] = [:]
    for entry in entries { counts[entry.with(count: 1), default: 0] += entry.count }
    schema = Self.currentSchema
    self.entries = counts.map { $0.key.with(count: $0.value) }.sorted()
  }

  /// How many findings it knows.
  public var count: Int { entries.reduce(0) { $0 + $1.count } }
}

extension Baseline: Decodable {
  /// Reads a baseline of this version or an older one.
  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    let schema = try values.decode(Int.self, forKey: .schema)
    guard schema == Self.currentSchema else {
      throw DecodingError.dataCorruptedError(
        forKey: .schema, in: values,
        debugDescription: "`schema` is \(schema), and this version reads \(Self.currentSchema)")
    }
    self.init(try values.decode([BaselineEntry].self, forKey: .findings))
  }

  private enum CodingKeys: String, CodingKey { case schema, findings }
}
