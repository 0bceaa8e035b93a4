import RhetorText

/// What can be seen of each term alone and is asked of all of them, as bits.
struct TermShapes {
  /// The words with a capital, first or inside.
  let capitals: TermBits
  /// The quotation marks.
  let marks: TermBits
  /// The words and numbers, those of addresses left out.
  let counted: TermBits

  /// Looks at all terms in one pass. Without branches, and unsafe, because bounds took longer than
  /// the answers.
  init(_ terms: [Token]) {
    let groups = TermBits.groups(ofCount: terms.count)
    var capitals = [UInt64](repeating: 0, count: groups)
    var marks = capitals
    var counted = capitals
    terms.withUnsafeBufferPointer { terms in
      for group in 0..<groups {
        let lower = group &* 64
        var (capital, mark, count) = (0 as UInt64, 0 as UInt64, 0 as UInt64)
        for index in lower..<min(lower &+ 64, terms.count) {
          let traits = terms[index].traits
          let bit = 1 &<< UInt64(truncatingIfNeeded: index)
          capital |= traits.isDisjoint(with: [.initialCapital, .innerCapital]) ? 0 : bit
          mark |= traits.isDisjoint(with: .quotationMark) ? 0 : bit
          count |=
            traits.isDisjoint(with: [.word, .number]) || !traits.isDisjoint(with: .address)
            ? 0 : bit
        }
        capitals[group] = capital
        marks[group] = mark
        counted[group] = count
      }
    }
    self.capitals = TermBits(capitals, count: terms.count)
    self.marks = TermBits(marks, count: terms.count)
    self.counted = TermBits(counted, count: terms.count)
  }
}
