/// A closed list of words with what is known of each, asked by their spelling in the text.
///
/// A `Dictionary` hashes each spelling for a hundred instructions; here a multiplication says where
/// it would stand, and one comparison that it does not.
struct WordTable<Value: Sendable>: Sendable {
  /// Open addressing; nil where no word stands.
  private var places: [Place?]
  /// How many words there are.
  private(set) var count = 0

  private struct Place {
    let word: PackedWord
    let value: Value
  }

  /// Creates a table; of two values for one word the first counts.
  init(_ words: [(PackedWord, Value)]) {
    var capacity = 8
    while capacity < words.count * 2 { capacity *= 2 }
    places = Array(repeating: nil, count: capacity)
    for (word, value) in words {
      let place = place(of: word)
      guard places[place] == nil else { continue }
      places[place] = Place(word: word, value: value)
      count += 1
    }
  }

  /// What is known of a word; nil when it is not in the table.
  subscript(word: PackedWord) -> Value? { places[place(of: word)]?.value }

  /// Whether the table holds a word.
  func contains(_ word: PackedWord) -> Bool { places[place(of: word)] != nil }

  /// Where a word stands, or would.
  private func place(of word: PackedWord) -> Int {
    let mask = places.count - 1
    var place = word.fingerprint & mask
    while let other = places[place], other.word != word { place = (place + 1) & mask }
    return place
  }
}

/// A closed list of words.
typealias WordSet = WordTable<Void>

extension WordSet {
  /// Creates a list.
  init(_ words: [PackedWord]) { self.init(words.map { ($0, ()) }) }
}
