import RhetorLexicon
import RhetorText

/// A verb that stands before its subject: *said the mayor*.
extension ClauseShape {
  /// *“…,” said Smith*: quoted or reported words before the verb, and a noun phrase after it.
  func isInverted(_ cue: Range<Int>, in bounds: Range<Int>) -> Bool {
    let before = cue.lowerBound - 1
    guard before > bounds.lowerBound, cue.upperBound < bounds.upperBound else { return false }
    guard !traits(before).isDisjoint(with: [.quotationMark, .comma, .dash]),
      !traits(cue.lowerBound).contains(.endsIng),
      !has(cue.lowerBound, .addressingVerb)
    else { return false }
    let next = cue.upperBound
    if !traits(before).contains(.quotationMark),
      isAside(closedBy: before, in: bounds) || beginsReport(at: next, in: bounds)
    {
      return false
    }
    return shows(next, .name) || has(next, [.determiner, .title, .sourceNoun, .quantifier])
      || has(next, .subjectPronoun) && shows(before, .quotationMark)
      || beginsRoleAndName(at: next, in: bounds)
      || sources.classifier.weakSource(startingIn: next..<min(bounds.upperBound, next + 3))
  }

  /// *…, wrote **film director Osman Lane***: one or two plain words, a role and a name.
  private func beginsRoleAndName(at start: Int, in bounds: Range<Int>) -> Bool {
    (start + 1...start + 2).contains { role in
      role + 1 < bounds.upperBound && has(role, .sourceNoun)
        && traits(role + 1).contains(.name)
        && (start..<role).allSatisfy {
          shows($0, .word) && !has($0, [.preposition, .conjunction, .auxiliary])
        }
    }
  }

  /// Whether a comma or dash closes an apposition (*Smith, a farmer, said*) and not reported words.
  private func isAside(closedBy mark: Int, in bounds: Range<Int>) -> Bool {
    let opening = sources.skipAside(before: mark + 1, in: bounds)
    guard opening < mark, opening > bounds.lowerBound else { return false }
    return sources.classifier.canBeSource(opening - 1) && mark - opening < 30
  }

  /// Whether a clause begins behind the cue (*Critics, who met in June, say **the bridge is** old*)
  /// and not a source.
  private func beginsReport(at start: Int, in bounds: Range<Int>) -> Bool {
    var end = start
    while end < bounds.upperBound, end - start < SourceFinder.reach,
      !sources.endsPhrase(end, start: end, last: start)
    {
      end += 1
    }
    guard end > start, end < bounds.upperBound else { return false }
    return has(end, .auxiliary)
  }
}
