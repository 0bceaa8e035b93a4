import RhetorLexicon
import RhetorText

/// The terms of a reading and the facts of their words, lent to rules that ask term by term.
///
/// Unsafe, because such a question is three instructions, and the bounds of arrays took 5 for each
/// byte of text. `Reading.has` and `Reading.isWord` are the plain twins, which the tests hold it
/// against.
struct TermView {
  private let terms: UnsafeBufferPointer<Token>
  private let facts: UnsafeBufferPointer<WordFacts>

  private init(_ terms: UnsafeBufferPointer<Token>, _ facts: UnsafeBufferPointer<WordFacts>) {
    self.terms = terms
    self.facts = facts
  }

  /// Lends terms and what a grammar knows of their words.
  static func lend<Result>(
    _ terms: [Token], _ grammar: Grammar, to body: (TermView) -> Result
  ) -> Result {
    terms.withUnsafeBufferPointer { terms in
      grammar.facts.withUnsafeBufferPointer { facts in body(TermView(terms, facts)) }
    }
  }

  /// How many terms there are.
  var count: Int { terms.count }

  /// The term, which must be one of the reading.
  @inline(__always) subscript(_ index: Int) -> Token {
    assert(terms.indices.contains(index))
    return terms.baseAddress.unsafelyUnwrapped[index]
  }

  /// What is known of the word of a term.
  @inline(__always) func word(_ index: Int) -> WordFacts {
    let word = Int(self[index].word.raw)
    assert(facts.indices.contains(word))
    return facts.baseAddress.unsafelyUnwrapped[word]
  }
}

extension Reading {
  /// Lends the terms to rules that ask them one by one.
  func withView<Result>(_ body: (TermView) -> Result) -> Result {
    TermView.lend(terms, grammar, to: body)
  }
}
