import RhetorLexicon
import RhetorText

/// Which terms on one side of a phrase some guard of a sheet begins with; 32 bytes.
struct GuardSide: BitwiseCopyable {
  /// The large word classes that `open` guards begin with.
  let classes: UInt64
  /// The traits that `open` guards begin with.
  let traits: TokenTraits
  /// Where the table of listed words begins in `GuardSheets.words`, and its size less one.
  let first: UInt32
  let mask: UInt32
  /// The guards that begin with a large class or a trait: a slice of `GuardSheets.calls`.
  let open: TableSlice
  /// Fills the gap before the next side, for the image.
  private let unused: UInt32 = 0

  init(
    classes: UInt64, traits: TokenTraits, first: UInt32, mask: UInt32, open: TableSlice
  ) {
    self.classes = classes
    self.traits = traits
    self.first = first
    self.mask = mask
    self.open = open
  }

  /// No guard looks there; the first of `GuardSheets.words` is empty.
  static let empty = GuardSide(
    classes: 0, traits: [], first: 0, mask: 0, open: TableSlice(0..<0))

  /// Where a word of the table is looked for first, counted from `first`.
  @inline(__always) static func place(of word: UInt32, _ mask: UInt32) -> UInt32 {
    (word &* 0x9E37_79B1) &>> 15 & mask
  }
}
