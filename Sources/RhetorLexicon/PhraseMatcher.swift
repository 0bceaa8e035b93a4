public import RhetorText

/// Finds every phrase of every lexicon in one pass over a sentence's terms.
///
/// Each term's word leads straight to the patterns it anchors; their other elements are then
/// compared with the neighbours. The work per term depends on how many phrases share its rarest
/// word, not on how many phrases there are.
public struct PhraseMatcher: Sendable {
  private let tables: LexiconTables

  /// Creates a matcher over compiled lexicons.
  public init(_ tables: LexiconTables) { self.tables = tables }

  /// Appends the hits that lie inside `sentence`, in order of their anchors.
  ///
  /// - Parameter terms: the document's tokens without white space and joining hyphens.
  public func appendHits(in sentence: Range<Int>, of terms: [Token], to hits: inout [Hit]) {
    for index in sentence where terms[index].word != .unknown {
      let word = Int(terms[index].word.raw)
      let first = Int(tables.anchorStarts[word])
      let end = Int(tables.anchorStarts[word + 1])
      for slot in first..<end {
        let pattern = tables.patterns[Int(tables.anchored[slot])]
        let begin = index - Int(pattern.anchor)
        let upper = begin + pattern.elements.count
        guard begin >= sentence.lowerBound, upper <= sentence.upperBound else { continue }
        guard stands(pattern, at: begin, in: terms) else { continue }
        hits.append(
          Hit(
            entry: Int(pattern.entry), terms: begin..<upper,
            span: begin + Int(pattern.span.lowerBound)..<begin + Int(pattern.span.upperBound)))
      }
    }
  }

  private func stands(_ pattern: Pattern, at begin: Int, in terms: [Token]) -> Bool {
    for offset in 0..<pattern.elements.count {
      let set = tables.patternSets[Int(pattern.elements.lowerBound) + offset]
      if !tables.accepts(set, terms[begin + offset]) { return false }
    }
    return true
  }
}
