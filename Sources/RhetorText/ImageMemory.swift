/// The memory that tables lie in: whole numbers of 64 bits, aligned to 8 bytes.
///
/// A program carries its tables as integer literals, which is the only way to have the compiler put
/// megabytes of numbers into the binary in seconds: a literal of an array is optimised element by
/// element, and a string must be decoded. So nothing is copied or decoded when a run starts, and
/// only the pages are read that the run touches.
///
/// Unchecked because the memory is never written once it is there.
public final class ImageMemory: @unchecked Sendable {
  /// The numbers.
  public let words: UnsafeBufferPointer<UInt64>
  /// Whether the numbers are used where they lie in the binary.
  public var isInPlace: Bool { !isOwned }

  private let isOwned: Bool

  /// Memory that holds a copy of numbers.
  public init(_ words: [UInt64]) {
    self.words = Self.copy(words.count) { words[$0] }
    isOwned = true
  }

  /// The memory of literals, which follow one another.
  ///
  /// A literal is the address of its words (lowest first) and their size, as in the ABI of Swift's
  /// `Builtin.IntLiteral`. The compiler lays literals of one array side by side, so that they are used
  /// where they are; were they ever apart, or the ABI another, they would be copied.
  public init(_ literals: [StaticBigInt]) {
    let count = literals.reduce(0) { $0 + Self.wordCount($1) }
    if let start = Self.address(of: literals) {
      words = UnsafeBufferPointer(start: start, count: count)
      isOwned = false
      return
    }
    let all = literals.flatMap { literal in
      (0..<Self.wordCount(literal)).map { UInt64(literal[$0]) }
    }
    words = Self.copy(count) { all[$0] }
    isOwned = true
  }

  deinit {
    if isOwned { words.deallocate() }
  }

  /// Splits numbers for literals, so that these lie side by side and no longer than they must be
  /// (reading a literal takes the compiler the square of its length).
  ///
  /// A literal has an even number of words, because it is aligned to two of them, and at least six,
  /// because linkers keep constants of up to 32 bytes elsewhere. Its last word is neither zero, which
  /// it would not keep, nor has it the highest bit, which is the sign.
  ///
  /// - Returns: the ranges of `words`; what is left after the last of them could end no literal.
  public static func literalRanges(of words: [UInt64], longest: Int = 256) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var start = 0
    var end = 0
    for (index, word) in words.enumerated() {
      let length = index + 1 - start
      if word > 0, word >> 63 == 0, length % 2 == 0, length >= 6 { end = index + 1 }
      if length >= longest, end > start {
        ranges.append(start..<end)
        start = end
      }
    }
    if end > start { ranges.append(start..<end) }
    return ranges
  }

  private static func copy(_ count: Int, _ word: (Int) -> UInt64) -> UnsafeBufferPointer<UInt64> {
    let memory = UnsafeMutableBufferPointer<UInt64>.allocate(capacity: count)
    for index in 0..<count { memory.initializeElement(at: index, to: word(index)) }
    return UnsafeBufferPointer(memory)
  }

  private static func wordCount(_ literal: StaticBigInt) -> Int { (literal.bitWidth + 63) / 64 }

  /// Where the words of literals begin, if they lie side by side.
  private static func address(of literals: [StaticBigInt]) -> UnsafePointer<UInt64>? {
    guard MemoryLayout<StaticBigInt>.size == 2 * MemoryLayout<UInt>.size, UInt.bitWidth == 64 else {
      return nil
    }
    var first: UnsafePointer<UInt64>?
    var next: UnsafePointer<UInt64>?
    for literal in literals {
      let address = withUnsafeBytes(of: literal) { $0.load(as: UnsafePointer<UInt64>?.self) }
      let last = wordCount(literal) - 1
      guard let address, next == nil || next == address,
        address[0] == UInt64(literal[0]), address[last] == UInt64(literal[last])
      else { return nil }
      first = first ?? address
      next = address + last + 1
    }
    return first
  }
}
