/// Memory for what is gathered of blocks one after another. It is not cleared before it is written, and
/// what is never written costs nothing.
final class LatinRoom {
  /// The indices of tokens that are not simple, counted from the block's first.
  private(set) var others: UnsafeMutablePointer<UInt32>
  /// The indices of marks after which a sentence might end.
  private(set) var stops: UnsafeMutablePointer<UInt32>
  private var count: Int

  /// Makes room for blocks of up to `length` bytes.
  init(forBlocksOf length: Int) {
    count = LatinTokenizer.mostTokens(in: length)
    others = .allocate(capacity: count)
    stops = .allocate(capacity: count)
  }

  deinit { free() }

  /// Makes room for a block of `length` bytes; what was written is lost.
  func reserve(_ length: Int) {
    guard LatinTokenizer.mostTokens(in: length) > count else { return }
    free()
    count = LatinTokenizer.mostTokens(in: length + length / 2)
    others = .allocate(capacity: count)
    stops = .allocate(capacity: count)
  }

  private func free() {
    others.deallocate()
    stops.deallocate()
  }
}
