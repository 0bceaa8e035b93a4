import RhetorLexicon
import RhetorText

/// Whatever asks a reading about its terms, one by one.
protocol TermReading {
  /// The reading that is asked.
  var reading: Reading { get }
}

extension TermReading {
  /// Whether the word of the term belongs to one of the classes.
  func has(_ index: Int, _ classes: ClassMask) -> Bool { reading.term(index, isIn: classes) }

  /// Kind and shape of the term.
  func traits(_ index: Int) -> TokenTraits { reading.terms[index].traits }

  /// Whether the term has the form of a past tense or participle.
  func hasPastForm(_ index: Int) -> Bool {
    traits(index).contains(.endsEd) || has(index, reading.grammar.pastVerb)
  }
}
