/// Gives the blocks of plain text their roles. The first rule that holds decides:
///
/// 1. *embed*: a credit line (`— Name (@handle) date`), and the block right before it, which is
///    the post itself; so is a block that is not the first and holds a post's own link
///    (`pic.twitter.com/…`) and no full stop at its end, and one that begins with `RT @name`.
/// 2. *blockQuote*: every line begins with `>`, or all lines are indented by four columns or more
///    while most of the text is not.
/// 3. *caption*: it begins with `Photo:`, `Image:`, `(Photo by` or their like.
/// 4. *byline*: one short line `By Jane Doe`, or a credit such as `Reporting by …`.
/// 5. *listItem*: it begins with a bullet, a number or a letter of a list.
/// 6. *headline*: the first block that is not a byline or caption, if it is one line of at most
///    140 columns and 22 words without a full stop or colon at its end, and more text follows.
/// 7. *subheading*: one line of at most 80 columns and 12 words that begins with a capital, a
///    digit or a quotation mark and ends without any mark, followed by a paragraph (or list), and
///    not next to another line of this sort, which would be verse, an address or a table.
/// 8. *paragraph*: all others.
struct LayoutRoles {
  private let parts: [LayoutPart]
  private let text: UnsafeBufferPointer<UInt8>
  private var roles: [Block.Role]

  /// Takes the blocks in order, and the text, which must outlive the roles.
  init(parts: [LayoutPart], text: UnsafeBufferPointer<UInt8>) {
    self.parts = parts
    self.text = text
    roles = Array(filledWith: .paragraph, count: parts.count)
  }

  /// The blocks with their roles.
  consuming func blocks() -> [Block] {
    markEvident()
    markHeadline()
    markSubheadings()
    return parts.indices.map { Block(range: TextRange(parts[$0].range), role: roles[$0]) }
  }

  private mutating func markEvident() {
    let indented = parts.reduce(0) { $0 + ($1.indent >= 4 ? 1 : 0) }
    let mayIndent = indented * 2 < parts.count
    for index in parts.indices {
      let part = parts[index]
      if LayoutWords.isCredit(text, part.range) {
        roles[index] = .embed
        if index > 0, roles[index - 1] == .paragraph { roles[index - 1] = .embed }
      } else if LayoutWords.isRepost(text, part.range)
        || index > 0 && part.ending == .open && LayoutWords.holdsPostLink(text, part.range)
      {
        roles[index] = .embed
      } else if part.quoteDepth > 0 || mayIndent && part.indent >= 4 && !part.isItem {
        roles[index] = .blockQuote
      } else if LayoutWords.isCaption(text, part.range) {
        roles[index] = .caption
      } else if part.lineCount == 1, part.ending != .sentence,
        LayoutWords.isByline(text, part.range)
      {
        roles[index] = .byline
      } else if part.isItem {
        roles[index] = .listItem
      }
    }
  }

  private mutating func markHeadline() {
    guard
      let first = parts.indices.first(where: { roles[$0] != .byline && roles[$0] != .caption }),
      roles[first] == .paragraph, first + 1 < parts.count
    else { return }
    let part = parts[first]
    let isAsked = text[part.range].last == UInt8(ascii: "?")
    if part.lineCount == 1, part.width <= 140, words(part) <= 22, part.ending == .open || isAsked {
      roles[first] = .headline
    }
  }

  private mutating func markSubheadings() {
    let candidates = parts.indices.map { isHeading($0) }
    for index in parts.indices where candidates[index] && roles[index] == .paragraph {
      guard index > 0, index + 1 < parts.count else { continue }
      let isAlone =
        !candidates[index + 1] && (!candidates[index - 1] || roles[index - 1] == .headline)
      let leads = roles[index + 1] == .paragraph || roles[index + 1] == .listItem
      if isAlone && leads { roles[index] = .subheading }
    }
  }

  private func isHeading(_ index: Int) -> Bool {
    let part = parts[index]
    guard part.lineCount == 1, part.width <= 80, part.ending == .open, words(part) <= 12,
      let first = text[part.range].first, let last = text[part.range].last
    else { return false }
    let beginsWell =
      first &- 0x41 < 26 || first &- 0x30 < 10 || first == UInt8(ascii: "\"")
      || first == UInt8(ascii: "'") || first >= 0xC3
    return beginsWell && last != UInt8(ascii: ",") && last != UInt8(ascii: "-")
  }

  private func words(_ part: LayoutPart) -> Int {
    var words = 0
    var isInside = false
    for index in part.range {
      let isWord = text[index] > 0x20
      if isWord && !isInside { words += 1 }
      isInside = isWord
    }
    return words
  }
}
