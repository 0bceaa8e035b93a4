internal import RhetorText

/// The shape of one word's letters.
struct WordShape {
  private var traits: TokenTraits = []
  private var letters = 0
  private var capitals = 0
  private var afterLowerCase = false

  /// The shape of the word in `range`, whose folded spelling is `folded`.
  ///
  /// For a genitive both are without the `'s`: `NATO's` is all capitals and does not end in *s*.
  static func traits(
    of bytes: [UInt8], _ range: Range<Int>, folded: [UInt8]
  ) -> TokenTraits {
    var shape = WordShape()
    var index = range.lowerBound
    while index < range.upperBound {
      let byte = bytes[index]
      if byte < 0x80 {
        shape.add(ascii: byte)
        index += 1
      } else {
        let (scalar, length) = UTF8Scalar.decode(bytes, at: index)
        shape.add(beyondASCII: scalar)
        index += length
      }
    }
    return shape.finished(folded: folded)
  }

  private mutating func add(ascii byte: UInt8) {
    if byte &- 0x61 < 26 {
      addLower()
    } else if byte &- 0x41 < 26 {
      addCapital()
    } else if byte &- 0x30 < 10 {
      traits.insert(.hasDigit)
    }
  }

  private mutating func add(beyondASCII scalar: UInt32) {
    guard let properties = UTF8Scalar.properties(scalar) else { return }
    if properties.isUppercase || properties.generalCategory == .titlecaseLetter {
      addCapital()
    } else if properties.isLowercase {
      addLower()
    } else if properties.generalCategory == .decimalNumber {
      traits.insert(.hasDigit)
    } else if properties.isAlphabetic && properties.canonicalCombiningClass == .notReordered {
      letters += 1
      afterLowerCase = false
    }
  }

  private mutating func addLower() {
    letters += 1
    afterLowerCase = true
  }

  private mutating func addCapital() {
    if letters == 0 { traits.insert(.initialCapital) }
    if afterLowerCase { traits.insert(.innerCapital) }
    letters += 1
    capitals += 1
    afterLowerCase = false
  }

  private func finished(folded: [UInt8]) -> TokenTraits {
    var traits = traits
    if letters >= 2 && capitals == letters { traits.insert(.allCapitals) }
    guard let last = folded.last else { return traits }
    let before = folded.count > 1 ? folded[folded.count - 2] : 0
    switch last {
    case UInt8(ascii: "g"):
      if letters >= 5 && folded.suffix(3).elementsEqual("ing".utf8) { traits.insert(.endsIng) }
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
