import RhetorLexicon
import RhetorText

/// Tests that look at what the hit itself is, and at what governs it.
extension GuardJudge {
  /// Whether a test without words holds for the hit that is judged.
  func fact(_ place: GuardTest.Place, hit: Hit) -> Bool {
    let first = reading.terms[hit.span.lowerBound]
    switch place {
    case .start:
      return (bounds.lowerBound..<hit.terms.lowerBound).allSatisfy {
        !reading.terms[$0].traits.isDisjoint(with: [.quotationMark, .openingBracket, .dash])
      }
    case .end:
      return (hit.terms.upperBound..<bounds.upperBound).allSatisfy {
        reading.terms[$0].traits.contains(.punctuation)
      }
    case .capital: return first.traits.contains(.initialCapital)
    case .lowercase: return !first.traits.contains(.initialCapital)
    case .caps: return first.traits.contains(.allCapitals)
    case .name: return hit.span.contains { reading.terms[$0].traits.contains(.name) }
    case .negated: return ClauseFacts.isNegated(hit.terms, in: bounds, of: reading)
    case .conditional: return ClauseFacts.isConditional(hit.terms, in: bounds, of: reading)
    case .question:
      let last = bounds.last { !reading.terms[$0].traits.isClosing }
      return last.map { reading.terms[$0].traits.contains(.questionMark) } ?? false
    case .quoted: return first.traits.contains(.quoted)
    case .scareQuoted: return reading.isQuotation(hit.span)
    case .attributed: return ClauseFacts.isAttributed(hit.terms, sentence: sentence, of: reading)
    case .headline: return reading.sentences[sentence].voice.isHeading
    case .mild: return reading.tables.entries[hit.entry].strength == 1
    default: return true  // always
    }
  }
}
