import RhetorLexicon
import RhetorText

/// Whatever asks terms, one by one.
protocol TermReading {
  /// The terms that are asked.
  var terms: TermView { get }
}

extension TermReading {
  /// Whether the word of the term belongs to one of the classes.
  @inline(__always) func has(_ index: Int, _ classes: WordClasses) -> Bool {
    !terms.word(index).classes.isDisjoint(with: classes)
  }

  /// Whether the term is one of these function words.
  @inline(__always) func isWord(_ index: Int, _ words: FunctionWords) -> Bool {
    !terms.word(index).functions.isDisjoint(with: words)
  }

  /// Kind and shape of the term.
  @inline(__always) func traits(_ index: Int) -> TokenTraits { terms[index].traits }

  /// Whether the term has one of the traits.
  @inline(__always) func shows(_ index: Int, _ traits: TokenTraits) -> Bool {
    !terms[index].traits.isDisjoint(with: traits)
  }

  /// Whether the term has the form of a past tense or participle.
  @inline(__always) func hasPastForm(_ index: Int) -> Bool {
    traits(index).contains(.endsEd) || has(index, .pastVerb)
  }

  /// Whether a word begins another part of the sentence: an auxiliary, or what breaks a clause but for
  /// prepositions and *and*.
  func breaksClause(_ index: Int) -> Bool {
    has(index, .auxiliary)
      || has(index, .clauseBreak) && !has(index, .preposition) && !isWord(index, .coordinator)
  }

  /// Whether an adverb, a negation or another word that may stand between auxiliary and verb.
  @inline(__always) func isAdverbial(_ index: Int) -> Bool {
    traits(index).contains(.endsLy) || has(index, [.preverb, .negation])
  }
}
