internal import RhetorText

/// Puts words, marks and white space together, so that they tile the text.
enum Tiling {
  /// The tokens of two lists, each in order, in the order of the text.
  static func merged(_ tokens: [Token], _ spaces: [Token]) -> [Token] {
    var all: [Token] = []
    all.reserveCapacity(tokens.count + spaces.count)
    var rest = spaces[...]
    for token in tokens {
      while let space = rest.first, space.range < token.range {
        all.append(space)
        rest.removeFirst()
      }
      all.append(token)
    }
    return all + rest
  }

  /// The sentences that begin at the given bytes, with each of which a token begins.
  static func sentences(of tokens: [Token], beginningAt offsets: [Int]) -> [Sentence] {
    var sentences: [Sentence] = []
    sentences.reserveCapacity(offsets.count)
    var start = 0
    for number in offsets.indices {
      let end = number + 1 < offsets.count ? offsets[number + 1] : Int.max
      var upper = start
      while upper < tokens.count, Int(tokens[upper].range.lower) < end { upper += 1 }
      let range = TextRange(
        lower: tokens[start].range.lower, upper: tokens[upper - 1].range.upper)
      sentences.append(Sentence(range: range, tokens: start..<upper))
      start = upper
    }
    return sentences
  }
}
