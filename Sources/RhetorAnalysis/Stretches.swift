/// Up to two stretches of terms, without memory of their own: a frame is copied often.
public struct Stretches: RandomAccessCollection, Hashable, Sendable {
  private var first = 0..<0
  private var second = 0..<0
  /// How many they are.
  public private(set) var count = 0

  /// No stretch.
  init() {}

  /// One stretch.
  init(_ first: Range<Int>) {
    self.first = first
    count = 1
  }

  /// Adds a stretch behind the first.
  mutating func append(_ range: Range<Int>) {
    precondition(count < 2, "law broken: what is reported stands in more than two places")
    if count == 0 { first = range } else { second = range }
    count += 1
  }

  /// The place of the first stretch.
  public var startIndex: Int { 0 }
  /// The place behind the last stretch.
  public var endIndex: Int { count }

  /// The stretch at a place, which must be one of `indices`.
  public subscript(position: Int) -> Range<Int> {
    precondition(indices.contains(position))
    return position == 0 ? first : second
  }
}
