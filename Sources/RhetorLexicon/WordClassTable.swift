public import RhetorText

/// For each word of a vocabulary, the classes it belongs to.
///
/// Most words belong to none and many share theirs, so a word has a number of 16 bits and the number
/// a mask: 32 bytes for each word would be half a megabyte that no cache keeps.
public struct WordClassTable: Sendable {
  /// For each word, its place in `masks`.
  @usableFromInline var numbers: Table<UInt16>
  /// The distinct masks; the first is empty.
  @usableFromInline var masks: Table<ClassMask>

  /// Creates the classes of the unknown word, which belongs to none.
  public init() {
    numbers = [0]
    masks = [.none]
  }

  /// What `write` wrote.
  init(reading reader: inout TableReader) {
    numbers = reader.next()
    masks = reader.next()
  }

  /// Writes everything into an image.
  func write(to writer: inout TableWriter) {
    writer.append(numbers)
    writer.append(masks)
  }

  /// How many words there are.
  public var count: Int { numbers.count }

  /// The words.
  public var indices: Range<Int> { 0..<numbers.count }

  /// The classes of a word, which must be less than `count`.
  @inlinable public subscript(word: Int) -> ClassMask { masks[Int(numbers[word])] }

  /// The same classes, their tables at addresses that stay what they are.
  func laidOut() -> WordClassTable {
    var table = self
    table.numbers = numbers.laidOut()
    table.masks = masks.laidOut()
    return table
  }

  /// Adds words without classes until there are `count`.
  mutating func grow(to count: Int) {
    while numbers.count < count { numbers.append(0) }
  }

  /// The number of each mask.
  var maskNumbers: [ClassMask: UInt16] {
    Dictionary(uniqueKeysWithValues: zip(masks, 0...))
  }

  /// Adds classes to those of a word; answers whether there was a number for the mask.
  ///
  /// - Parameter known: `maskNumbers`, kept from one word to the next.
  mutating func add(
    _ classes: ClassMask, to word: Int, numbering known: inout [ClassMask: UInt16]
  ) -> Bool {
    var mask = self[word]
    mask.formUnion(classes)
    if let number = known[mask] {
      numbers[word] = number
      return true
    }
    guard let number = UInt16(exactly: masks.count) else { return false }
    known[mask] = number
    numbers[word] = number
    masks.append(mask)
    return true
  }
}

extension WordClassTable: Equatable {
  /// Whether each word belongs to the same classes in both.
  public static func == (left: WordClassTable, right: WordClassTable) -> Bool {
    left.count == right.count && left.indices.allSatisfy { left[$0] == right[$0] }
  }
}
