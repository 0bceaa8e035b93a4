internal import CBytes
internal import RhetorText

/// Memory in which blocks are divided one after another. It is not cleared before it is written, and
/// what is never written costs nothing.
final class LatinRoom {
  private(set) var bits = UnsafeMutablePointer<cboundaries_bits>.allocate(capacity: 1)
  private(set) var tokens = UnsafeMutablePointer<Token>.allocate(capacity: 1)
  private(set) var others = UnsafeMutablePointer<UInt32>.allocate(capacity: 1)
  private var length = 0

  deinit { free() }

  /// Makes room for a block of `length` bytes; what was written is lost.
  func reserve(_ length: Int) {
    guard length > self.length else { return }
    free()
    self.length = length + length / 2
    bits = .allocate(capacity: Int(cboundaries_groups(Int64(self.length))))
    // A block never has more tokens than bytes.
    tokens = .allocate(capacity: self.length + 16)
    others = .allocate(capacity: self.length + 16)
  }

  private func free() {
    bits.deallocate()
    tokens.deallocate()
    others.deallocate()
  }
}
