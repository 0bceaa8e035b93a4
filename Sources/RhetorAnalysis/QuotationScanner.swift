import RhetorText

/// Pairs quotation marks into quotations, block by block.
///
/// Curly marks say themselves whether they open. A straight mark opens when white space, an
/// opening bracket or a dash stands before it and something else follows. Apostrophes are told
/// from single marks by the letters around them, so *don’t*, *the ’90s* and *critics’* open
/// nothing. A quotation left open at the end of a block goes on in the next one when that block
/// begins with an opening mark, as newspapers set long speeches.
struct QuotationScanner {
  /// How many quotations may be open at once.
  private static let deepest = 8

  private let document: Document
  private let terms: [Token]
  /// The quotation marks among them.
  private let marks: TermBits
  private var quotations: [Quotation] = []
  /// The marks of the block at hand that wait for their partners.
  private var open: [Opening] = []

  /// One mark that waits for its partner.
  private struct Opening {
    let term: Int
    let double: Bool
    let curly: Bool
    let continues: Bool
  }

  init(document: Document, terms: [Token], marks: TermBits) {
    self.document = document
    self.terms = terms
    self.marks = marks
  }

  /// The quotations of the blocks whose terms are given, in order of their opening marks.
  mutating func scan(blocks: [Range<Int>]) -> [Quotation] {
    var carried = false
    for (number, block) in blocks.enumerated() {
      let next = number + 1 < blocks.count ? blocks[number + 1] : nil
      carried = scan(block, before: next, carriedOver: carried)
    }
    return quotations.sorted {
      ($0.marked.lowerBound, -$0.marked.upperBound) < ($1.marked.lowerBound, -$1.marked.upperBound)
    }
  }

  /// Scans one block; answers whether a quotation is left open for the next one.
  private mutating func scan(
    _ block: Range<Int>, before following: Range<Int>?, carriedOver: Bool
  ) -> Bool {
    var next = marks.next(from: block.lowerBound, before: block.upperBound)
    if next >= block.upperBound { return false }
    open.removeAll(keepingCapacity: true)
    if quotations.isEmpty { quotations.reserveCapacity(16) }
    while next < block.upperBound {
      let index = next
      next = marks.next(from: index + 1, before: block.upperBound)
      guard let mark = mark(at: index, in: block) else { continue }
      switch mark {
      case .opening(let double, let curly):
        let continues = carriedOver && index == block.lowerBound
        // Of marks that never close only the first, which may open a long speech, and the latest
        // count: nobody quotes deeper, and every word stays in few quotations.
        if open.count == Self.deepest { open.remove(at: 1) }
        open.append(Opening(term: index, double: double, curly: curly, continues: continues))
      case .closing(let double):
        guard let last = open.lastIndex(where: { $0.double == double }) else {
          addTail(upTo: index, of: block, double: double)
          continue
        }
        add(open[last], end: index, close: index + 1, depth: last)
        open.removeLast(open.count - last)
      }
    }
    guard let first = open.first,
      first.continues || isSpeech(first, in: block) || goesOn(first, in: following)
    else { return false }
    add(first, end: block.upperBound, close: block.upperBound, depth: 0)
    return true
  }

  /// Whether a mark without a partner opens a speech. A straight one may be an inch sign or a slip, and
  /// is taken at its word where it begins the block or stands behind a comma or colon.
  private func isSpeech(_ opening: Opening, in block: Range<Int>) -> Bool {
    opening.double
      && (opening.curly || opening.term == block.lowerBound
        || !terms[opening.term - 1].traits.isDisjoint(with: [.comma, .colon]))
  }

  /// Whether the next block begins with the same mark: then the speech goes on there.
  private func goesOn(_ opening: Opening, in following: Range<Int>?) -> Bool {
    guard let first = following?.lowerBound, terms[first].traits.contains(.quotationMark) else {
      return false
    }
    return document.bytes[terms[first].range.bytes]
      == document.bytes[terms[opening.term].range.bytes]
  }

  /// Takes a closing mark without an opening one for the end of a speech that began before the
  /// block, when it is the block's first double mark and stands behind punctuation.
  private mutating func addTail(upTo index: Int, of block: Range<Int>, double: Bool) {
    guard double, index > block.lowerBound, terms[index].traits.contains(.joined),
      !terms[index - 1].traits.isDisjoint(with: [.comma, .terminator]),
      quotations.last.map({ $0.marked.upperBound <= block.lowerBound }) ?? true
    else { return }
    quotations.append(
      Quotation(
        terms: block.lowerBound..<index, marked: block.lowerBound..<index + 1, depth: 0,
        continues: true))
  }

  private mutating func add(_ opening: Opening, end: Int, close: Int, depth: Int) {
    guard opening.term + 1 < end else { return }
    quotations.append(
      Quotation(
        terms: opening.term + 1..<end, marked: opening.term..<close, depth: min(depth, 1),
        continues: opening.continues))
  }

  private enum Mark {
    case opening(double: Bool, curly: Bool)
    case closing(double: Bool)
  }

  /// What the mark at a term does, or nil when it is an apostrophe.
  private func mark(at index: Int, in block: Range<Int>) -> Mark? {
    let bytes = document.bytes[terms[index].range.bytes]
    let spaceBefore = index == block.lowerBound || !terms[index].traits.contains(.joined)
    let spaceAfter = index + 1 == block.upperBound || !terms[index + 1].traits.contains(.joined)
    let afterOpener =
      index > block.lowerBound
      && !terms[index - 1].traits.isDisjoint(with: [.openingBracket, .dash, .quotationMark])
    guard bytes.count <= 3 else { return nil }
    switch bytes.reduce(0, { $0 << 8 | UInt32($1) }) {
    case 0xE2809C, 0xC2AB, 0xE2809E:  // “ « „
      return .opening(double: true, curly: true)
    case 0xE2809D, 0xC2BB:  // ” »
      return .closing(double: true)
    case 0xE28098:  // ‘, also a mistyped apostrophe before a decade
      return nextIsDigit(index, in: block) ? nil : .opening(double: false, curly: true)
    case 0xE28099:  // ’
      return closesSingle(index, in: block) ? .closing(double: false) : nil
    case 0x22:  // "
      let opens = (spaceBefore || afterOpener) && !spaceAfter
      if opens, spaceBefore || !open.contains(where: \.double) {
        return .opening(double: true, curly: false)
      }
      if open.contains(where: \.double) || spaceAfter { return .closing(double: true) }
      return .opening(double: true, curly: false)
    case 0x27 where isSecondApostrophe(index, in: block):
      return doubledOpens(index - 1, in: block) ? .opening(double: true, curly: false) : nil
    case 0x27 where index + 1 < block.upperBound && isSecondApostrophe(index + 1, in: block):
      return doubledOpens(index, in: block) ? nil : .closing(double: true)
    case 0x27, 0x60:  // ' `
      if (spaceBefore || afterOpener) && !spaceAfter && !nextIsDigit(index, in: block)
        && closesLater(index, in: block)
      {
        return .opening(double: false, curly: false)
      }
      return closesSingle(index, in: block) ? .closing(double: false) : nil
    default:
      return nil
    }
  }

  /// Whether an apostrophe closes a single quotation that is open, and is none of a word.
  private func closesSingle(_ index: Int, in block: Range<Int>) -> Bool {
    open.contains { !$0.double } && !joinsLetters(index, in: block)
      && !isPluralGenitive(index, in: block)
  }

  /// Whether two apostrophes, of which this is the first, open a quotation: *''Why?'' he asked*.
  private func doubledOpens(_ index: Int, in block: Range<Int>) -> Bool {
    let next = index + 2
    guard next < block.upperBound, terms[next].traits.contains(.joined) else { return false }
    return index == block.lowerBound || !terms[index].traits.contains(.joined)
      || !terms[index - 1].traits.isDisjoint(with: [.openingBracket, .dash])
  }

  /// Whether an apostrophe touches another before it, and is the second half of a double mark.
  private func isSecondApostrophe(_ index: Int, in block: Range<Int>) -> Bool {
    func isApostrophe(_ index: Int) -> Bool {
      terms[index].range.count == 1 && document.bytes[Int(terms[index].range.lower)] == 0x27
    }
    var first = index
    while first > block.lowerBound, index - first < 4, terms[first].traits.contains(.joined),
      isApostrophe(first - 1)
    {
      first -= 1
    }
    return isApostrophe(index) && (index - first) % 2 == 1
  }

  private func nextIsDigit(_ index: Int, in block: Range<Int>) -> Bool {
    guard index + 1 < block.upperBound else { return false }
    return (0x30...0x39).contains(document.bytes[Int(terms[index + 1].range.lower)])
  }

  /// Whether words touch the mark on both sides.
  private func joinsLetters(_ index: Int, in block: Range<Int>) -> Bool {
    index + 1 < block.upperBound && terms[index + 1].traits.contains(.joined)
      && terms[index + 1].traits.contains(.word)
  }

  /// Whether a mark behind an *s* is the apostrophe of *the workers’ pay* inside a quotation: a
  /// word follows it, and before another quotation opens a mark behind punctuation closes this one.
  private func isPluralGenitive(_ index: Int, in block: Range<Int>) -> Bool {
    guard index > block.lowerBound, terms[index - 1].traits.contains([.word, .endsS]),
      terms[index].traits.contains(.joined), index + 1 < block.upperBound,
      terms[index + 1].traits.contains(.word)
    else { return false }
    // Bounded, so that a block full of apostrophes stays linear.
    for next in index + 2..<max(index + 2, min(block.upperBound, index + 300)) {
      let term = terms[next]
      guard term.traits.contains(.quotationMark) else { continue }
      guard term.traits.contains(.joined),
        document.bytes[term.range.bytes] == document.bytes[terms[index].range.bytes]
      else { return false }
      if terms[next - 1].traits.contains(.punctuation) { return true }
    }
    return false
  }

  /// Whether a straight single mark has a partner before the block ends.
  private func closesLater(_ index: Int, in block: Range<Int>) -> Bool {
    // Bounded, so that a block full of apostrophes stays linear.
    let end = min(block.upperBound, index + 300)
    var next = index + 2
    while next < end {
      let term = terms[next]
      if term.traits.contains(.quotationMark), term.traits.contains(.joined),
        document.bytes[Int(term.range.lower)] == 0x27, !joinsLetters(next, in: block)
      {
        return true
      }
      next += 1
    }
    return false
  }
}
