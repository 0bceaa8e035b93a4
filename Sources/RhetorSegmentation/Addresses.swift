internal import RhetorText

/// Marks the tokens of web addresses, e-mail addresses, handles and hashtags.
///
/// ICU divides most addresses into several tokens; the tokens stay and all of them get `.address`.
/// Full stops, commas, quotation marks and brackets at the end are not part of an address.
enum Addresses {
  /// Marks the address that the token at `anchor` belongs to, if it does belong to one.
  ///
  /// An anchor is a word with `@` or `.` in it, a `#` or a `:`.
  static func mark(
    _ tokens: inout [Token], anchor: Int, _ block: Range<Int>, _ bytes: [UInt8]
  ) {
    if tokens[anchor].traits.contains(.address) { return }
    guard let range = address(tokens, anchor, block, bytes) else { return }
    for index in range { tokens[index].traits.insert(.address) }
  }

  private static func address(
    _ tokens: [Token], _ anchor: Int, _ block: Range<Int>, _ bytes: [UInt8]
  ) -> Range<Int>? {
    let spelling = bytes[tokens[anchor].range.bytes]
    switch spelling.first {
    case UInt8(ascii: "#"): return hashtag(tokens, anchor, block)
    case UInt8(ascii: ":"): return link(tokens, anchor, block, bytes)
    default: break
    }
    if let at = spelling.firstIndex(of: UInt8(ascii: "@")) {
      return at == spelling.startIndex && !tokens[anchor].traits.contains(.joined)
        ? anchor..<anchor + 1 : mail(tokens, anchor, block, bytes)
    }
    return domain(tokens, anchor, block, bytes)
  }

  /// `#word`, but neither `C#` nor `#1`.
  private static func hashtag(
    _ tokens: [Token], _ anchor: Int, _ block: Range<Int>
  ) -> Range<Int>? {
    let next = anchor + 1
    guard next < block.upperBound, tokens[next].traits.isSuperset(of: [.word, .joined]),
      !(tokens[anchor].traits.contains(.joined) && tokens[anchor - 1].traits.contains(.word))
    else { return nil }
    return anchor..<next + 1
  }

  /// `https://…`
  private static func link(
    _ tokens: [Token], _ anchor: Int, _ block: Range<Int>, _ bytes: [UInt8]
  ) -> Range<Int>? {
    let colon = Int(tokens[anchor].range.lower)
    guard tokens[anchor].traits.contains(.joined), tokens[anchor - 1].traits.contains(.word),
      bytes[(colon + 1)...].starts(with: "//".utf8)
    else { return nil }
    return anchor - 1..<end(tokens, from: anchor, block)
  }

  /// `first.last@example.co.uk`: words, digits, full stops, hyphens and plus signs on both sides.
  private static func mail(
    _ tokens: [Token], _ anchor: Int, _ block: Range<Int>, _ bytes: [UInt8]
  ) -> Range<Int>? {
    func belongs(_ index: Int) -> Bool {
      let token = tokens[index]
      if !token.traits.isDisjoint(with: [.word, .number]) { return true }
      let byte = bytes[Int(token.range.lower)]
      return token.range.count == 1 && ".-+_".utf8.contains(byte)
    }
    var lower = anchor
    while lower > block.lowerBound, tokens[lower].traits.contains(.joined), belongs(lower - 1) {
      lower -= 1
    }
    var upper = anchor + 1
    while upper < block.upperBound, tokens[upper].traits.contains(.joined), belongs(upper) {
      upper += 1
    }
    while tokens[upper - 1].traits.contains(.punctuation), upper > anchor + 1 { upper -= 1 }
    return lower..<upper
  }

  /// `www.…`, `example.com`, `bbc.co.uk/news`: a known top-level domain, or a path behind it.
  private static func domain(
    _ tokens: [Token], _ anchor: Int, _ block: Range<Int>, _ bytes: [UInt8]
  ) -> Range<Int>? {
    let spelling = bytes[tokens[anchor].range.bytes]
    guard let dot = spelling.lastIndex(of: UInt8(ascii: ".")) else { return nil }
    let top = PackedWord(bytes.span.extracting(dot + 1..<spelling.endIndex))
    let isWeb = spelling.prefix(4).map { $0 < 0x60 && $0 > 0x40 ? $0 | 0x20 : $0 } == www
    let next = anchor + 1
    let hasPath =
      next < block.upperBound && tokens[next].traits.contains(.joined)
      && bytes[Int(tokens[next].range.lower)] == UInt8(ascii: "/")
    let isKnown = top.map(topLevel.contains) ?? false
    guard isWeb || isKnown || hasPath && spelling[(dot + 1)...].count == 2 else { return nil }
    // Digits before the point are a figure, as in "3.5m/day".
    guard spelling.first.map({ $0 &- 0x30 >= 10 }) ?? false else { return nil }
    var lower = anchor
    while lower - 1 > block.lowerBound, tokens[lower].traits.contains(.joined),
      bytes[tokens[lower - 1].range.bytes].elementsEqual("-".utf8),
      tokens[lower - 1].traits.contains(.joined), tokens[lower - 2].traits.contains(.word),
      !tokens[lower - 2].traits.contains(.address)
    {
      lower -= 2
    }
    return lower..<(isWeb || hasPath ? end(tokens, from: anchor, block) : next)
  }

  /// The end of the run of joined tokens, without marks that belong to the sentence.
  private static func end(_ tokens: [Token], from anchor: Int, _ block: Range<Int>) -> Int {
    let outside: TokenTraits = [
      .terminator, .comma, .colon, .quotationMark, .closingBracket, .dash,
    ]
    var upper = anchor + 1
    while upper < block.upperBound, tokens[upper].traits.contains(.joined),
      tokens[upper].traits.isDisjoint(with: .quotationMark)
    {
      upper += 1
    }
    while upper > anchor + 1, !tokens[upper - 1].traits.isDisjoint(with: outside) { upper -= 1 }
    return upper
  }

  private static let www = Array("www.".utf8)
  private static let topLevel = PackedWord.set(
    "com org net edu gov mil int info biz io eu uk ca au de fr ie nz ru tv")
}
