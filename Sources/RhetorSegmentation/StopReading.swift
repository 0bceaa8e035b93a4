internal import RhetorText

/// What stands around one full stop, question mark, exclamation mark or ellipsis, and whether a
/// sentence ends there.
struct StopReading {
  let block: Range<Int>
  let tokens: [Token]
  let bytes: [UInt8]
  let suppressions: WordSet
  /// The first mark of the run that the stop belongs to, and the last.
  let first: Int
  let last: Int
  /// Whether a quotation mark or bracket closes between the stop and what follows.
  let isClosed: Bool
  /// Whether note marks or emoticons stand between the stop and what follows.
  private let hasTrailer: Bool
  /// The first token of what would be the next sentence; the end of the block if there is none.
  let next: Int
  /// Where UAX #29 would let the next sentence begin: it takes opening marks that touch the stop
  /// for closing ones.
  let nextForICU: Int
  /// The first token of what follows that is neither a quotation mark nor a bracket.
  let head: Int
  /// Whether white space stands between the opening marks and `head`, so that nothing begins there.
  private let isHeadApart: Bool

  /// Reads what stands around the run of marks that ends with the token at `last`.
  init(
    last: Int, block: Range<Int>, tokens: [Token], bytes: [UInt8], suppressions: WordSet
  ) {
    self.block = block
    self.tokens = tokens
    self.bytes = bytes
    self.suppressions = suppressions
    self.last = last
    var first = last
    while first > block.lowerBound, tokens[first].traits.contains(.joined),
      tokens[first - 1].traits.contains(.terminator)
    {
      first -= 1
    }
    self.first = first
    if last + 1 < block.upperBound, tokens[last + 1].traits.contains(.word) {
      // Nearly always; a word is none of all that is looked for below.
      (isClosed, hasTrailer, isHeadApart) = (false, false, false)
      (next, nextForICU, head) = (last + 1, last + 1, last + 1)
      return
    }
    let marks: TokenTraits = [.quotationMark, .openingBracket, .closingBracket]
    func touches(_ index: Int, _ traits: TokenTraits) -> Bool {
      index < block.upperBound && tokens[index].traits.contains(.joined)
        && !tokens[index].traits.isDisjoint(with: traits)
    }
    var next = last + 1
    var isClosed = false
    while touches(next, [.quotationMark, .closingBracket]) {
      isClosed = true
      next += 1
    }
    let trailers = Trailers(block: block, tokens: tokens, bytes: bytes)
    var hasTrailer = false
    while let end = trailers.end(at: next) {
      hasTrailer = true
      next = end
    }
    var nextForICU = last + 1
    while touches(nextForICU, marks) { nextForICU += 1 }
    self.isClosed = isClosed
    self.hasTrailer = hasTrailer
    self.next = next
    self.nextForICU = nextForICU
    var head = next
    var isHeadApart = false
    while !isHeadApart, head < block.upperBound, !tokens[head].traits.isDisjoint(with: marks) {
      head += 1
      isHeadApart = head < block.upperBound && !tokens[head].traits.contains(.joined)
    }
    self.head = head
    self.isHeadApart = isHeadApart
  }

  /// The token before the run of marks.
  var before: Int { first - 1 }

  /// Whether another stop stands among the marks that follow.
  var holdsStop: Bool {
    (last + 1..<min(head + 1, block.upperBound)).contains {
      tokens[$0].traits.contains(.terminator)
    }
  }

  /// Whether the sentence ends at `next`, where `icu` is ICU's own answer and `isOnlyWord` tells
  /// that the sentence began with the token before the stop.
  func endsSentence(icu: Bool, isOnlyWord: Bool) -> Bool {
    guard head < block.upperBound, hasWords() else { return false }
    if tokens[next].traits.contains(.joined) { return endsUnspaced(icu: icu) }
    // UAX #29 looks for the capital right after the stop.
    let icu = icu || hasTrailer && headTraits.contains(.initialCapital)
    var run: TokenTraits = []
    for index in first...last { run.formUnion(tokens[index].traits) }
    if !run.isDisjoint(with: [.questionMark, .exclamationMark]) {
      return endsAfterOutcry(icu: icu)
    }
    if last > first || tokens[last].range.count > 1 { return endsAfterEllipsis(icu: icu) }
    return endsAfterFullStop(icu: icu, isOnlyWord: isOnlyWord)
  }

  /// Without white space only a capital begins a sentence, and nothing does inside an address or
  /// right after a number (`FILE-1.DOC`).
  private func endsUnspaced(icu: Bool) -> Bool {
    if tokens[next].traits.contains(.address) && tokens[next - 1].traits.contains(.address) {
      return false
    }
    if tokens[first].traits.contains(.joined), tokens[before].traits.contains(.number) {
      return false
    }
    return icu && headTraits.contains(.initialCapital)
  }

  /// `?` and `!`: the sentence goes on with a small letter (`“Why?” she asked`), with the speaker
  /// (`“Why?” Mr. Smith asked`), and after a name written with `!` unless a new sentence is plain.
  private func endsAfterOutcry(icu: Bool) -> Bool {
    if isClosed && isSpeaker(from: head) { return false }
    if isSmall(headTraits) {
      if isClosed || isIn(SentenceWords.speech, head) { return false }
      // “OK! magazine” is a name; small letters on both sides are careless writing.
      return tokens[first].traits.contains(.joined) && isSmall(tokens[before].traits)
        || isIn(SentenceWords.smallStarters, head)
    }
    if first == last, tokens[last].traits.contains(.joined),
      isIn(SentenceWords.exclaimed, last - 1)
    {
      return isStarterHead
    }
    // A year in brackets belongs to the title before it: “Viva Maria! (1965)”.
    if tokens[next].traits.contains(.openingBracket), headTraits.contains(.number) {
      return false
    }
    return icu
  }

  /// `…` and `...` end a sentence only before a capital.
  private func endsAfterEllipsis(icu: Bool) -> Bool {
    if isClosed && isSpeaker(from: head) { return false }
    return headTraits.contains(.initialCapital)
  }

  /// A full stop on its own.
  private func endsAfterFullStop(icu: Bool, isOnlyWord: Bool) -> Bool {
    guard tokens[first].traits.contains(.joined) else { return icu }
    if isListMarker(before) { return false }
    let isNumber = headTraits.contains(.number)
    if tokens[before].traits.contains(.word), let kind = abbreviation(before),
      kind != .suppressed || !isOnlyWord
    {
      return endsAfter(kind, before, icu: icu)
    }
    let isOrdinary = tokens[before].range.count > 1 || !tokens[before].traits.contains(.word)
    // UAX #29 sees no sentence in what begins with a figure or with “iPhone”.
    if isNumber || headTraits.contains(.innerCapital) { return isOrdinary }
    guard isSmall(headTraits) else { return icu }
    if headTraits.contains(.address) { return isOrdinary }
    // Careless writing: an ordinary word, and a small letter after the stop.
    if isSmall(tokens[before].traits), tokens[before].range.count > 2 { return true }
    return isIn(SentenceWords.smallStarters, head) ? isOrdinary : icu
  }

  /// The traits of what follows right behind the opening marks.
  private var headTraits: TokenTraits { isHeadApart ? .space : tokens[head].traits }

  private var isStarterHead: Bool { !isHeadApart && isStarter(head) }

  private func isHead(_ words: WordSet) -> Bool { !isHeadApart && isIn(words, head) }

  private func abbreviation(_ index: Int) -> Abbreviation? {
    let spelling = bytes.span.extracting(tokens[index].range.bytes)
    let exact = PackedWord(exactly: spelling)
    guard let word = exact?.small ?? PackedWord(spelling) else { return nil }
    if let kind = Abbreviation.kind(of: spelling, word) { return kind }
    // CLDR lists *OK* too, with which news prose ends sentences.
    guard let exact, suppressions.contains(exact), !SentenceWords.unsuppressed.contains(word)
    else { return nil }
    return .suppressed
  }

  private func endsAfter(_ kind: Abbreviation, _ before: Int, icu: Bool) -> Bool {
    let isNumber = headTraits.contains(.number)
    let isQuoted = head > next
    switch kind {
    case .leading: return false
    case .title: return !isQuoted && isStarterHead && !isBeforeStop(head)
    case .counted: return isNumber || !isHeadApart && isNumeral(head) ? false : icu
    case .date: return isNumber || isHead(SentenceWords.afterClock) ? false : icu
    case .list: return icu
    case .clock:
      return headTraits.contains(.initialCapital) && !isHead(SentenceWords.afterClock)
    case .trailing, .initialism, .suppressed: return isStarterHead || isQuoted && icu
    case .initial:
      if bytes[Int(tokens[before].range.lower)] == UInt8(ascii: "I"),
        isHeadApart || !isInitial(head)
      {
        return icu
      }
      // *vitamin C. Doctors*, *Group A. France*: no name begins there.
      if before > block.lowerBound, isIn(SentenceWords.lettered, before - 1) { return icu }
      return isStarterHead
    }
  }
}
