internal import RhetorText

/// The words of lexicons, the commonest first, as the lexicons' own examples use them.
///
/// A vocabulary numbered in this order keeps what running text asks for close together: the facts of
/// the thousand commonest words fill a fiftieth of their table and not all its lines. `AnchorIndex`
/// reads from a word's number how often text is likely to hold it.
public struct WordRanking: Sendable {
  /// The folded spellings, all words of the tables.
  public let spellings: [String]

  /// Counts the words of `tables` in all examples; equally common ones keep their order.
  ///
  /// - Parameter words: divides an example into folded words, exactly as text is divided.
  public init(of tables: LexiconTables, words: (String) -> [String]) {
    var counts = [Int](repeating: 0, count: tables.vocabulary.count)
    for record in tables.catalogue.records().entries {
      for example in record.flags + record.allows {
        for word in words(example.text) { counts[Int(tables.vocabulary.id(of: word).raw)] += 1 }
      }
    }
    let ranked = counts.indices.dropFirst().sorted { (counts[$1], $0) < (counts[$0], $1) }
    spellings = ranked.map { tables.vocabulary.spelling(of: WordID(raw: UInt32($0))) }
  }
}
