internal import RhetorText

/// Small things behind a full stop that belong to the sentence before: note marks and emoticons.
struct Trailers {
  let block: Range<Int>
  let tokens: [Token]
  let bytes: [UInt8]

  /// The end of the trailer that begins with the token at `index`; nil if none does.
  func end(at index: Int) -> Int? {
    guard index < block.upperBound else { return nil }
    return note(at: index) ?? emoticon(at: index) ?? bracket(at: index)
  }

  /// `[3]`, or a remark in small letters such as `[citation needed]`.
  private func note(at index: Int) -> Int? {
    guard bytes[Int(tokens[index].range.lower)] == UInt8(ascii: "["), index + 2 < block.upperBound,
      tokens[index + 1].traits.contains(.joined)
    else { return nil }
    let inside = tokens[index + 1].traits
    if inside.contains(.number) {
      return isClosing(index + 2) && tokens[index + 2].traits.contains(.joined) ? index + 3 : nil
    }
    guard inside.contains(.word), !inside.contains(.initialCapital) else { return nil }
    // A space counts as much as a word.
    var place = index + 2
    for end in index + 2..<block.upperBound {
      if !tokens[end].traits.contains(.joined) { place += 1 }
      guard place < index + 8 else { return nil }
      if isClosing(end) { return end + 1 }
      if !tokens[end].traits.contains(.word) { return nil }
      place += 1
    }
    return nil
  }

  private func isClosing(_ index: Int) -> Bool {
    index < block.upperBound && bytes[Int(tokens[index].range.lower)] == UInt8(ascii: "]")
  }

  /// A closing bracket with space before it.
  private func bracket(at index: Int) -> Int? {
    tokens[index].traits.contains(.closingBracket) ? index + 1 : nil
  }

  /// `:)`, `;-(`, `^_^`, `<3`, or emoji: two to four marks that touch one another and nothing else.
  private func emoticon(at index: Int) -> Int? {
    // Nearly always a word follows.
    if tokens[index].traits.contains(.word) { return nil }
    if isEmoji(tokens[index]) { return index + 1 }
    guard ":;=^<>8".utf8.contains(bytes[Int(tokens[index].range.lower)]) else { return nil }
    var end = index + 1
    var hasMouth = false
    while end < block.upperBound, tokens[end].traits.contains(.joined) {
      let isLast =
        end + 1 == block.upperBound || !tokens[end + 1].traits.contains(.joined)
      guard tokens[end].range.count == 1, end - index < 4 else { return nil }
      let byte = bytes[Int(tokens[end].range.lower)]
      let isFace = ":-_^'o()[]|/\\<>=*".utf8.contains(byte)
      guard isFace || isLast && "DPp3".utf8.contains(byte) else { return nil }
      hasMouth = hasMouth || "()[]|/\\DPp3^".utf8.contains(byte)
      end += 1
    }
    return hasMouth ? end : nil
  }

  private func isEmoji(_ token: Token) -> Bool {
    token.traits.contains(.symbol) && bytes[Int(token.range.lower)] >= 0xE2
      && UTF8Scalar.properties(UTF8Scalar.decode(bytes, at: Int(token.range.lower)).scalar)?
        .isEmojiPresentation ?? false
  }
}
