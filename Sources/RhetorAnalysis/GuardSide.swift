import RhetorLexicon
import RhetorText

/// Which terms on one side of a phrase some guard of a sheet begins with; 48 bytes.
struct GuardSide: BitwiseCopyable {
  /// The words that are listed.
  let listed: Groups
  /// The large word classes that `open` guards begin with.
  let classes: UInt64
  /// The traits that `open` guards begin with.
  let traits: TokenTraits
  /// Where the table of listed words begins in `GuardSheets.words`, and its size less one.
  let first: UInt32
  let mask: UInt32
  /// The guards that begin with a large class or a trait: a slice of `GuardSheets.lines`.
  let open: TableSlice
  /// Fills the gap before the next side, for the image.
  private let unused: UInt32 = 0

  init(
    listed: Groups, classes: UInt64, traits: TokenTraits, first: UInt32, mask: UInt32,
    open: TableSlice
  ) {
    self.listed = listed
    self.classes = classes
    self.traits = traits
    self.first = first
    self.mask = mask
    self.open = open
  }

  /// No guard looks there; the first of `GuardSheets.words` is empty.
  static let empty = GuardSide(
    listed: Groups(), classes: 0, traits: [], first: 0, mask: 0, open: TableSlice(0..<0))

  /// Whether a term, of whose word the large classes are given, may be one of them; if not, it surely
  /// is not.
  ///
  /// One branch that can be foretold for both looks that follow: they are seldom worth it, and a table
  /// of words is seldom in the cache.
  @inline(__always) func mayHold(_ term: Token, classes own: UInt64) -> Bool {
    shared(term, classes: own) | listed.bit(of: term.word.raw) != 0
  }

  /// Whether an `open` guard may begin with the term.
  @inline(__always) func mayOpen(_ term: Token, classes own: UInt64) -> Bool {
    shared(term, classes: own) != 0
  }

  /// The large classes and the traits that `open` guards and a term share, one over the other.
  @inline(__always) private func shared(_ term: Token, classes own: UInt64) -> UInt64 {
    classes & own | UInt64(traits.rawValue & term.traits.rawValue)
  }

  /// Where a word of the table is looked for first, counted from `first`.
  @inline(__always) static func place(of word: UInt32, _ mask: UInt32) -> UInt32 {
    (word &* 0x9E37_79B1) &>> 15 & mask
  }

  /// Words by 64 groups in one way and 64 in another: one of the words is in a group of both.
  struct Groups: BitwiseCopyable {
    private var ones: UInt64 = 0
    private var others: UInt64 = 0

    /// Every word.
    static let all = Groups(ones: .max, others: .max)

    init() {}

    private init(ones: UInt64, others: UInt64) {
      self.ones = ones
      self.others = others
    }

    /// Adds a word.
    mutating func insert(_ word: UInt32) {
      ones |= 1 &<< UInt64(TermFilter.place(of: word))
      others |= 1 &<< UInt64(TermFilter.otherPlace(of: word))
    }

    /// 1 when the word may be one of them, 0 when it surely is not.
    @inline(__always) func bit(of word: UInt32) -> UInt64 {
      (ones &>> UInt64(TermFilter.place(of: word)))
        & (others &>> UInt64(TermFilter.otherPlace(of: word))) & 1
    }
  }
}
