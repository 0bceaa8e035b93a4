internal import RhetorText

/// Corrects ICU's sentence boundaries of one block by what English news prose means.
///
/// ICU applies UAX #29, which knows no words. Each place after a full stop, question mark,
/// exclamation mark or ellipsis is judged again by the rules of this file; boundaries elsewhere
/// stay as ICU has them, except that a sentence never ends inside a token. `StopReading` says what
/// stands around the place.
struct SentenceTailoring {
  /// For each token of the block whether a sentence begins with it.
  private var begins: [Bool] = []

  /// Appends the sentences of the tokens in `block`, with ICU's boundaries in `ends`, which are
  /// bytes from the start of the block.
  mutating func append(
    block: Range<Int>, tokens: [Token], bytes: [UInt8], icuEnds ends: [Int32],
    to starts: inout [Int]
  ) {
    guard !block.isEmpty else { return }
    mark(block, tokens, ends)
    for index in block where tokens[index].traits.contains(.terminator) {
      let next = index + 1
      if next < block.upperBound,
        tokens[next].traits.isSuperset(of: [.terminator, .joined])
      {
        continue
      }
      judge(StopReading(last: index, block: block, tokens: tokens, bytes: bytes), block)
    }
    starts.append(block.lowerBound)
    for index in block.dropFirst() where begins[index - block.lowerBound] { starts.append(index) }
  }

  /// Writes ICU's boundaries down, without those that fall inside a token.
  private mutating func mark(_ block: Range<Int>, _ tokens: [Token], _ ends: [Int32]) {
    begins.removeAll(keepingCapacity: true)
    begins.append(contentsOf: repeatElement(false, count: block.count + 1))
    let origin = Int(tokens[block.lowerBound].range.lower)
    var index = block.lowerBound
    for end in ends {
      let offset = origin + Int(end)
      while index < block.upperBound, Int(tokens[index].range.lower) < offset { index += 1 }
      if index < block.upperBound, Int(tokens[index].range.lower) == offset {
        begins[index - block.lowerBound] = true
      }
    }
  }

  private mutating func judge(_ stop: StopReading, _ block: Range<Int>) {
    let place = stop.next - block.lowerBound
    let icuPlace = stop.nextForICU - block.lowerBound
    let icu = begins[place] || begins[icuPlace]
    begins[icuPlace] = false
    begins[place] = stop.next < block.upperBound && stop.endsSentence(icu: icu)
  }
}
