import RhetorLexicon
import RhetorText

/// Attributions within what another one reports.
extension FrameFinder {
  /// Whether the frame is only part of what an earlier one reports: in *Ruiz said she believed the
  /// plan would fail* there is one speaker.
  ///
  /// A document and a weak source still count, and so does a cue that commas, quotation marks or a
  /// clause of the author's set apart from the report.
  func isTold(_ frame: Frame, by found: FoundFrames) -> Bool {
    guard let last = found.last(where: { $0.cue.upperBound <= frame.cue.lowerBound }) else {
      return false
    }
    let outer = found.all[last]
    guard let entry = outer.cueEntry,
      outer.source != nil || shows(outer.cue.lowerBound, .endsIng)
    else { return false }
    // *said in a statement that*: the same words, already reported.
    let isNoun =
      frame.cueEntry.map { reading.tables.entries[$0].cue.contains(.noun) } ?? false
    if isNoun,
      (outer.cue.upperBound..<frame.cue.lowerBound).prefix(4).contains(where: {
        has($0, .preposition)
      }),
      outer.content.contains(where: {
        frame.cue.upperBound <= $0.lowerBound && $0.lowerBound < frame.cue.upperBound + 3
      })
    {
      return true
    }
    guard
      outer.content.contains(where: { $0.contains(frame.cue.lowerBound) }),
      outer.content.allSatisfy({ $0.lowerBound >= outer.cue.upperBound })
    else { return false }
    let form = reading.tables.entries[entry].cue
    guard form.contains(.verb), !form.isDisjoint(with: [.that, .clause]) else { return false }
    // *…, but he also warned*, *… while critics fear*: a clause of its own.
    let start =
      frame.head.lowerBound < outer.cue.upperBound ? frame.cue.lowerBound : frame.head.lowerBound
    if isSetApart(start, from: outer.cue) || isSetApart(frame.cue.lowerBound, from: outer.cue) {
      return false
    }
    // *said it was sound and **warned that***: the same speaker goes on, but for *said it is a club
    // and **supports** nobody*.
    if frame.sourceEntry != nil { return false }
    if frame.source == outer.source { return verbs.isPast(outer.cue) && !verbs.isPast(frame.cue) }
    if isNoun { return true }
    switch frame.sourceClass {
    case .namedPerson, .namedOrganisation:
      // *said in May, **after** Hale announced*: a clause of the author's.
      let between = outer.cue.upperBound..<max(outer.cue.upperBound, frame.head.lowerBound)
      return !between.contains { isWord($0, .clauseOpener) }
    case .document:
      return verbs.isUnreal(frame.cue, in: reading.sentences[frame.sentence].terms)
    default: return true
    }
  }

  /// Whether a mark, and perhaps a word that opens a clause, stands before the term.
  private func isSetApart(_ index: Int, from cue: Range<Int>) -> Bool {
    guard index > cue.upperBound else { return false }
    // *…, “We will,” when asked whether*, *…, but he also warned*
    let mark = isWord(index - 1, [.clauseJoiner, .clauseOpener]) ? index - 2 : index - 1
    return shows(mark, [.comma, .dash, .quotationMark])
  }

  /// Whether a weak source speaks within the report of a source that can be asked.
  func isReported(_ frame: Frame, by found: FoundFrames) -> Bool {
    guard frame.sourceEntry != nil,
      let last = found.last(where: { $0.cue.upperBound <= frame.cue.lowerBound })
    else { return false }
    let outer = found.all[last]
    guard outer.canBeAsked else { return false }
    var strong = frame
    strong.sourceEntry = nil
    return isTold(strong, by: found)
  }
}
