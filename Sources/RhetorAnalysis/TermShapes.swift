import RhetorText

/// What can be seen of each term alone and is asked of all of them, as bits.
struct TermShapes {
  /// The words with a capital, first or inside.
  let capitals: TermBits
  /// The quotation marks.
  let marks: TermBits
  /// The terms by which a sentence may tell stages to look into it.
  let telling: TermBits
  /// The words and numbers, those of addresses left out.
  let counted: TermBits

  /// Looks at all terms.
  init(_ terms: [Token]) {
    let bits = ShapeBits(terms)
    capitals = TermBits(bits.capitals, count: terms.count)
    marks = TermBits(bits.marks, count: terms.count)
    telling = TermBits(bits.telling, count: terms.count)
    counted = TermBits(bits.counted, count: terms.count)
  }
}
