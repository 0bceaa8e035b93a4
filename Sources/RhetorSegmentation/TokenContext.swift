internal import RhetorText

/// Settles what a token is by its neighbours: hyphens and dashes, apostrophes, addresses.
///
/// While a block is read, `note` gathers the few tokens in question; `settle` then decides them.
struct TokenContext {
  private var hyphens: [Int] = []
  private var quotes: [Int] = []
  private var addresses: [Int] = []
  /// The hyphens that `settle` found to join words, of the block that was settled last.
  private(set) var joining: [Int] = []

  /// Whether nothing was noted since the last block was settled, as for most blocks.
  private var isSettled = true

  /// Forgets what was noted.
  mutating func reset() {
    // Most blocks leave two of them empty.
    if !hyphens.isEmpty { hyphens.removeAll(keepingCapacity: true) }
    if !quotes.isEmpty { quotes.removeAll(keepingCapacity: true) }
    if !addresses.isEmpty { addresses.removeAll(keepingCapacity: true) }
    isSettled = true
  }

  /// Takes note of a word with `@` or `.` in it, which could be (part of) an address.
  mutating func note(address index: Int) {
    isSettled = false
    addresses.append(index)
  }

  /// Takes note of a mark whose bits depend on its neighbours.
  mutating func note(mark index: Int, first byte: UInt8, _ traits: TokenTraits) {
    isSettled = false
    switch byte {
    case UInt8(ascii: "-"): note(hyphen: index)
    case UInt8(ascii: "#"), UInt8(ascii: ":"): addresses.append(index)
    case 0xE2, 0xEF:
      if traits.contains(.quotationMark) {
        note(quote: index)
      } else if traits == .punctuation {
        note(hyphen: index)
      }
    default:
      if traits.contains(.quotationMark) { note(quote: index) }
    }
  }

  // Room for as many as a block of news has, instead of for one, two and four of them.

  private mutating func note(hyphen index: Int) {
    if hyphens.capacity == 0 { hyphens.reserveCapacity(8) }
    hyphens.append(index)
  }

  private mutating func note(quote index: Int) {
    if quotes.capacity == 0 { quotes.reserveCapacity(16) }
    quotes.append(index)
  }

  /// Sets the bits that depend on context for the tokens of `block`.
  mutating func settle(_ tokens: inout [Token], block: Range<Int>, _ bytes: [UInt8]) {
    if !joining.isEmpty { joining.removeAll(keepingCapacity: true) }
    if isSettled { return }
    for index in hyphens {
      Self.settleHyphen(&tokens, index, block, bytes)
      if tokens[index].traits.contains(.hyphen) { joining.append(index) }
    }
    if !quotes.isEmpty {
      var apostrophes = Apostrophes(block: block, bytes: bytes)
      for index in quotes { apostrophes.settle(&tokens, index) }
    }
    for index in addresses { Addresses.mark(&tokens, anchor: index, block, bytes) }
    reset()
  }

  /// A hyphen without space on either side joins; doubled, or with space on both sides, it is a
  /// dash; with space on one side only (`pro- and anti-`, `-5`) it is neither.
  private static func settleHyphen(
    _ tokens: inout [Token], _ index: Int, _ block: Range<Int>, _ bytes: [UInt8]
  ) {
    guard isHyphen(tokens[index], bytes) else { return }
    let before = tokens[index].traits.contains(.joined)
    let after = index + 1 < block.upperBound && tokens[index + 1].traits.contains(.joined)
    let doubled =
      before && isHyphen(tokens[index - 1], bytes) || after && isHyphen(tokens[index + 1], bytes)
    if doubled || !before && !after {
      tokens[index].traits.insert(.dash)
    } else if before && after {
      tokens[index].traits.insert(.hyphen)
    }
  }

  /// `-`, U+2010, U+2011 and the wide and small forms of `-`.
  private static func isHyphen(_ token: Token, _ bytes: [UInt8]) -> Bool {
    switch UTF8Scalar.decode(bytes, at: Int(token.range.lower)).scalar {
    case 0x2D, 0x2010, 0x2011, 0xFE63, 0xFF0D: true
    default: false
    }
  }
}
