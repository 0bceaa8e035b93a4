/// Numbers the words of two lists of sentences, and weighs them: what most sentences have says
/// little about which belong together.
struct WordNumbering {
  /// The words of the first list's sentences.
  private(set) var first: [WordBag] = []
  /// The words of the second list's sentences.
  private(set) var second: [WordBag] = []
  /// The weight of each word, from 1 to 4: the binary logarithm of the share of sentences that do
  /// without it.
  private(set) var weights: [Int] = []

  init(_ first: [NormalizedText], _ second: [NormalizedText]) {
    var numbers: [ArraySlice<UInt8>: Int] = [:]
    let one = first.map { Self.words(of: $0, &numbers) }
    let other = second.map { Self.words(of: $0, &numbers) }
    // How many sentences of a list have a word; of both, the list that has more of them counts, so
    // that a word which only one version has weighs no more than one that both have.
    let often = zip(Self.spread(one, numbers.count), Self.spread(other, numbers.count)).map(max)
    let all = max(first.count, second.count)
    weights = often.map {
      min(4, max(1, (all / max(1, $0)).bitWidth - (all / max(1, $0)).leadingZeroBitCount))
    }
    self.first = one.map { WordBag(words: $0, weights: weights) }
    self.second = other.map { WordBag(words: $0, weights: weights) }
  }

  private static func spread(_ sentences: [[Int]], _ count: Int) -> [Int] {
    var result = [Int](repeating: 0, count: count)
    var last = [Int](repeating: -1, count: count)
    for (index, sentence) in sentences.enumerated() {
      for word in sentence where last[word] != index {
        last[word] = index
        result[word] += 1
      }
    }
    return result
  }

  /// The words of a sentence: runs of letters, digits and apostrophes. Every character beyond
  /// ASCII is a letter, but for General Punctuation and the signs of Latin-1.
  private static func words(
    of sentence: NormalizedText, _ numbers: inout [ArraySlice<UInt8>: Int]
  ) -> [Int] {
    let bytes = Array(sentence.text.utf8)
    var result: [Int] = []
    var start = 0
    var position = 0
    func close(_ end: Int, _ numbers: inout [ArraySlice<UInt8>: Int]) {
      var word = bytes[start..<end]
      while word.first == UInt8(ascii: "'") { word.removeFirst() }
      while word.last == UInt8(ascii: "'") { word.removeLast() }
      guard !word.isEmpty else { return }
      let number = numbers[word] ?? numbers.count
      numbers[word] = number
      result.append(number)
    }
    while position < bytes.count {
      let length: Int
      switch bytes[position] {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
        UInt8(ascii: "'"):
        length = 0
      case 0xE2 where position + 2 < bytes.count && bytes[position + 1] == 0x80: length = 3
      case 0xC2: length = 2
      case 0x80...: length = 0
      default: length = 1
      }
      if length == 0 {
        position += 1
        continue
      }
      close(position, &numbers)
      position += length
      start = position
    }
    close(position, &numbers)
    return result
  }
}
