import RhetorLexicon
import RhetorText

/// A quick look at a term that says no to nearly all that the rows of a guard do not begin with.
///
/// Unlike a `TermFilter` it knows large word classes by bits of their own: a guard that names a class
/// of hundreds of words would else let nearly every word pass, which took 4 instructions for each byte
/// of text.
struct GuardFilter: Sendable, BitwiseCopyable {
  /// The large classes.
  var classes: UInt64 = 0
  /// The listed words and those of small classes, and the traits.
  var terms = TermFilter.none

  /// Lets everything pass.
  static var all: GuardFilter {
    GuardFilter(classes: .max, terms: .all)
  }

  /// Lets pass what `other` lets pass, too.
  mutating func formUnion(_ other: GuardFilter) {
    terms.formUnion(other.terms)
    classes |= other.classes
  }

  /// Whether the term, a filter of nothing else, may be accepted; if not, it surely is not.
  @inline(__always) func passes(_ term: GuardFilter) -> Bool {
    // One branch, because which words pass cannot be foretold.
    let words = terms.words & term.terms.words == 0 ? 0 : terms.again & term.terms.again
    let traits = UInt64(terms.traits.rawValue & term.terms.traits.rawValue)
    return classes & term.classes | words | traits != 0
  }

  /// The same for a term of whose word the large classes are given; most terms need one look at the
  /// words.
  @inline(__always) func passes(_ term: Token, classes own: UInt64) -> Bool {
    classes & own != 0 || terms.passes(term)
  }
}
