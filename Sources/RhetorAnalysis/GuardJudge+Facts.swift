import RhetorLexicon
import RhetorText

/// Tests that look at what the hit itself is, and at what governs it.
extension GuardJudge {
  /// Whether a test without words holds for the hit that is judged.
  func fact(_ place: GuardTest.Place, at site: Site) -> Bool {
    let hit = site.hit
    let bounds = site.bounds
    let first = terms[hit.span.lowerBound]
    switch place {
    case .start:
      return (bounds.lowerBound..<hit.terms.lowerBound).allSatisfy {
        !traits($0).isDisjoint(with: [.quotationMark, .openingBracket, .dash])
      }
    case .end:
      return (hit.terms.upperBound..<bounds.upperBound).allSatisfy {
        traits($0).contains(.punctuation)
      }
    case .capital: return first.traits.contains(.initialCapital)
    case .lowercase: return !first.traits.contains(.initialCapital)
    case .caps: return first.traits.contains(.allCapitals)
    case .name: return hit.span.contains { traits($0).contains(.name) }
    case .negated: return clause.isNegated(hit.terms, in: bounds)
    case .conditional: return clause.isConditional(hit.terms, in: bounds)
    case .question:
      let last = bounds.last { !traits($0).isClosing }
      return last.map { traits($0).contains(.questionMark) } ?? false
    case .quoted: return first.traits.contains(.quoted)
    case .scareQuoted: return reading.isQuotation(hit.span)
    case .attributed: return clause.isAttributed(hit.terms, sentence: site.sentence)
    case .headline: return reading.sentences[site.sentence].voice.isHeading
    case .mild: return reading.tables.entries[hit.entry].strength == 1
    default: return true  // always
    }
  }

  private var clause: ClauseFacts { ClauseFacts(reading, terms) }
}
