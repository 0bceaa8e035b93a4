internal import RhetorText

/// The shape of one word's letters, gathered letter by letter.
struct WordShape {
  private var traits: TokenTraits = []
  private var letters = 0
  private var capitals = 0
  private var afterLowerCase = false

  /// Nothing has been seen yet.
  init() {}

  /// The shape of the text in `range`.
  init(of bytes: [UInt8], _ range: Range<Int>) {
    var index = range.lowerBound
    while index < range.upperBound {
      let (scalar, length) = UTF8Scalar.decode(bytes, at: index)
      if scalar < 0x80 { add(ascii: UInt8(scalar)) } else { add(beyondASCII: scalar) }
      index += length
    }
  }

  private mutating func add(ascii byte: UInt8) {
    if byte &- 0x61 < 26 {
      addLower()
    } else if byte &- 0x41 < 26 {
      addCapital()
    }
  }

  private mutating func add(beyondASCII scalar: UInt32) {
    guard let properties = UTF8Scalar.properties(scalar) else { return }
    if properties.isUppercase || properties.generalCategory == .titlecaseLetter {
      addCapital()
    } else if properties.isLowercase {
      addLower()
    } else if properties.isAlphabetic && properties.canonicalCombiningClass == .notReordered {
      letters += 1
      afterLowerCase = false
    }
  }

  /// Adds a small letter.
  mutating func addLower() {
    letters += 1
    afterLowerCase = true
  }

  /// Adds a capital letter.
  mutating func addCapital() {
    if letters == 0 { traits.insert(.initialCapital) }
    if afterLowerCase { traits.insert(.innerCapital) }
    letters += 1
    capitals += 1
    afterLowerCase = false
  }

  /// The traits of the whole word, whose folded spelling is `folded`.
  ///
  /// For a genitive both are without the `'s`: `NATO's` is all capitals and does not end in *s*.
  func finished(folded: Span<UInt8>) -> TokenTraits {
    var traits = traits
    if letters >= 2 && capitals == letters { traits.insert(.allCapitals) }
    let count = folded.count
    guard count > 0 else { return traits }
    let before = count > 1 ? folded[count - 2] : 0
    switch folded[count - 1] {
    case UInt8(ascii: "g"):
      if letters >= 5, count > 2, before == UInt8(ascii: "n"),
        folded[count - 3] == UInt8(ascii: "i")
      {
        traits.insert(.endsIng)
      }
    case UInt8(ascii: "d"):
      if letters >= 4 && before == UInt8(ascii: "e") { traits.insert(.endsEd) }
    case UInt8(ascii: "y"):
      if letters >= 4 && before == UInt8(ascii: "l") { traits.insert(.endsLy) }
    case UInt8(ascii: "s"):
      if letters >= 3 && before != UInt8(ascii: "s") { traits.insert(.endsS) }
    default: break
    }
    return traits
  }
}
