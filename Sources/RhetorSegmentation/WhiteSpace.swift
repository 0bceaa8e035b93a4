internal import RhetorText

/// White space between tokens, which divides into pieces as UAX #29 divides it.
enum WhiteSpace {
  /// Where the piece that begins at `index` ends: a run of spaces, CR LF, or one other character.
  static func pieceEnd(_ bytes: [UInt8], at index: Int, before end: Int) -> Int {
    var next = index + UTF8Scalar.decode(bytes, at: index).length
    if bytes[index] == 0x20 {
      while next < end, bytes[next] == 0x20 { next += 1 }
    } else if bytes[index] == 0x0D, next < end, bytes[next] == 0x0A {
      next += 1
    }
    return next
  }

  /// How many pieces stand in `range`.
  static func pieces(_ bytes: [UInt8], _ range: Range<Int>) -> Int {
    var count = 0
    var index = range.lowerBound
    while index < range.upperBound {
      index = pieceEnd(bytes, at: index, before: range.upperBound)
      count += 1
    }
    return count
  }

  /// Appends the pieces in `range` as tokens.
  static func append(_ bytes: [UInt8], _ range: Range<Int>, to tokens: inout [Token]) {
    var index = range.lowerBound
    while index < range.upperBound {
      let end = pieceEnd(bytes, at: index, before: range.upperBound)
      tokens.append(Token(range: TextRange(index..<end), word: .unknown, traits: .space))
      index = end
    }
  }
}
