internal import RhetorText

/// Tells apostrophes from single quotation marks, one block at a time, from left to right.
///
/// A mark keeps `.quotationMark` unless one of these rules says that it cannot be one:
/// - *inner*: letters or digits touch it on both sides (`1990's`);
/// - *decade*: two digits and an *s* follow (`’90s`), or two digits follow a `’`;
/// - *elision*: a `’` with space before and a letter after, which cannot open a quotation, or a
///   straight one before a word of a short list (`'em`);
/// - *genitive*: it follows a word that ends in *s*, and no single quotation is open in the block
///   (`critics’ pick`); the word becomes `.possessive`;
/// - *prime*: it follows digits and no single quotation is open (`5' 6"`, both marks).
///
/// In doubt, as when a genitive stands inside single quotation marks, it stays a quotation mark.
struct Apostrophes {
  private let block: Range<Int>
  private let bytes: [UInt8]
  /// How many single quotations are open.
  private var open = 0

  /// Starts at the beginning of a block.
  init(block: Range<Int>, bytes: [UInt8]) {
    self.block = block
    self.bytes = bytes
  }

  /// Decides the quotation mark at `index`; call for each of the block, in order.
  mutating func settle(_ tokens: inout [Token], _ index: Int) {
    switch UTF8Scalar.decode(bytes, at: Int(tokens[index].range.lower)).scalar {
    case 0x27, 0x2019, 0xFF07: settleApostrophe(&tokens, index)
    case 0x2018, 0x201B:
      if decade(tokens, after: index) == .long {
        tokens[index].traits.remove(.quotationMark)
      } else {
        open += 1
      }
    case 0x201A: open += 1
    case 0x22, 0x201D:
      if isInch(tokens, index) { tokens[index].traits.remove(.quotationMark) }
    default: break
    }
  }

  private mutating func settleApostrophe(_ tokens: inout [Token], _ index: Int) {
    let before = tokens[index].traits.contains(.joined) ? tokens[index - 1].traits : .space
    let after = follower(tokens, index)?.traits ?? .space
    let alphanumeric: TokenTraits = [.word, .number]
    var isMark = true
    if !before.isDisjoint(with: alphanumeric) && !after.isDisjoint(with: alphanumeric) {
      isMark = false
    } else if before.isDisjoint(with: alphanumeric.union(.terminator).union(.comma))
      && !before.contains(.closingBracket) && after != .space
    {
      isMark = !isElision(tokens, index)
      if isMark && !after.isDisjoint(with: alphanumeric.union(.openingBracket)) { open += 1 }
    } else if open > 0 {
      open -= 1
    } else if before.contains(.word), endsInS(tokens[index - 1]) {
      tokens[index - 1].traits.insert(.possessive)
      isMark = false
    } else if before.contains(.number) {
      isMark = false
    }
    if !isMark { tokens[index].traits.remove(.quotationMark) }
  }

  private func isElision(_ tokens: [Token], _ index: Int) -> Bool {
    let isCurly = bytes[Int(tokens[index].range.lower)] == 0xE2
    switch decade(tokens, after: index) {
    case .long: return true
    case .short: return isCurly
    case nil: break
    }
    guard let next = follower(tokens, index), next.traits.contains(.word) else { return false }
    if isCurly { return true }
    return PackedWord(bytes.span.extracting(next.range.bytes)).map(Self.elided.contains) ?? false
  }

  private enum Decade { case short, long }

  /// Whether two digits (`.short`) or two digits and an *s* (`.long`) follow.
  private func decade(_ tokens: [Token], after index: Int) -> Decade? {
    guard let next = follower(tokens, index) else { return nil }
    let spelling = bytes[next.range.bytes]
    guard spelling.count == 2 || spelling.count == 3 && spelling.last == UInt8(ascii: "s"),
      spelling.prefix(2).allSatisfy({ $0 &- 0x30 < 10 })
    else { return nil }
    return spelling.count == 3 ? .long : .short
  }

  /// `5' 6"`: the mark follows digits, and before them stands a prime that follows digits.
  private func isInch(_ tokens: [Token], _ index: Int) -> Bool {
    guard tokens[index].traits.contains(.joined), tokens[index - 1].traits.contains(.number)
    else { return false }
    let prime = index - 2
    guard prime > block.lowerBound, tokens[prime].traits.contains(.joined),
      isNear(tokens[prime], tokens[index - 1]), tokens[prime - 1].traits.contains(.number)
    else { return false }
    switch UTF8Scalar.decode(bytes, at: Int(tokens[prime].range.lower)).scalar {
    case 0x27, 0x2019, 0x2032: return true
    default: return false
    }
  }

  /// Whether no more than one piece of white space stands between two tokens.
  private func isNear(_ before: Token, _ after: Token) -> Bool {
    WhiteSpace.pieces(bytes, Int(before.range.upper)..<Int(after.range.lower)) < 2
  }

  /// The token that touches the end of the token at `index`.
  private func follower(_ tokens: [Token], _ index: Int) -> Token? {
    guard index + 1 < block.upperBound, tokens[index + 1].traits.contains(.joined) else {
      return nil
    }
    return tokens[index + 1]
  }

  private func endsInS(_ token: Token) -> Bool {
    bytes[Int(token.range.upper) - 1] | 0x20 == UInt8(ascii: "s")
  }

  private static let elided = PackedWord.set("em n neath til tis twas twere")
}
