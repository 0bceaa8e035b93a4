internal import RhetorText

/// Corrects ICU's sentence boundaries of one block by what English news prose means.
///
/// ICU applies UAX #29, which knows no words. Each place after a full stop, question mark,
/// exclamation mark or ellipsis is judged again by the rules of this file; boundaries elsewhere
/// stay as ICU has them, except that a sentence never ends inside a token. `StopReading` says what
/// stands around the place. The tailoring, in the order in which it is asked:
///
/// - *nothing follows*: marks without words behind them belong to the sentence before; so do note
///   marks, emoticons and closing brackets (`Trailers`);
/// - *no space*: only a capital begins a sentence, and nothing does in an address or after a digit;
/// - *`?` and `!`*: the sentence goes on with a small letter, with who spoke (`“Why?” Ann asked`)
///   and after names such as `Yahoo!`;
/// - *ellipses* end a sentence only before a capital;
/// - *list markers* (`1.`, `iv.`) end nothing;
/// - *abbreviations*: what follows decides, by the kind of abbreviation (`Abbreviation`);
/// - *suppressions*: after a word of CLDR's list for English (the locale `en@ss=standard`) that is
///   on no list of ours, a sentence begins only with a word such as *the* or *he*
///   (`SentenceWords.starters`) or with a quotation: `in Phys. Review` but `in Phys. |They`. A
///   listed word that is a sentence's only one ends it (`In. |Down.`), and so does `OK`;
/// - *figures, small letters*: a sentence may begin with a figure or with `iPhone`, and in careless
///   writing with a small letter.
struct SentenceTailoring {
  /// For each token of the block whether a sentence begins with it; all false between two blocks,
  /// so that the work of a block is that of its stops and not of its tokens.
  private var begins: [Bool] = []
  /// The places of `begins` that were ever true in the block.
  private var touched: [Int] = []
  /// The places of `begins` that a line separator in the white space before them makes true.
  private var apart: [Int] = []
  /// The stops of the block that the rules must be asked about.
  private var doubtful: [Int] = []

  /// Appends the sentences of the tokens in `block`, with ICU's boundaries in `ends`, which are
  /// bytes from `origin`, and CLDR's `suppressions`.
  mutating func append(
    block: Range<Int>, tokens: [Token], bytes: [UInt8], icuEnds ends: [Int32],
    from origin: Int, suppressions: WordSet, to starts: inout [Int]
  ) {
    makeRoom(for: block)
    if !block.isEmpty { mark(block, tokens, ends, from: origin) }
    let stops = block.filter { tokens[$0].traits.contains(.terminator) }
    judge(stops, block, tokens, bytes, suppressions)
    for place in apart { begin(at: place) }
    apart.removeAll(keepingCapacity: true)
    add(block, to: &starts)
  }

  /// Appends the sentences of a block of which the fast path owns every character, with all marks
  /// that can end a sentence in `stops`, which are counted from the block's first token.
  mutating func append(
    block: Range<Int>, tokens: [Token], bytes: [UInt8],
    latinStops stops: UnsafeBufferPointer<UInt32>, in latin: LatinSentences, suppressions: WordSet,
    to starts: inout [Int]
  ) {
    let plain = PlainStops(block: block, tokens: tokens, bytes: bytes, suppressions: suppressions)
    let known = starts.count
    starts.append(block.lowerBound)
    for stop in stops {
      let stop = block.lowerBound + Int(stop)
      if stop + 1 == block.upperBound { break }
      if plain.endsSentence(stop) {
        starts.append(stop + 1)
        continue
      }
      let reading = StopReading(
        last: stop, block: block, tokens: tokens, bytes: bytes, suppressions: suppressions)
      guard let isBegun = begins(behind: reading, latin) else {
        // Marks that stand together must know of all places where a sentence might begin.
        starts.removeLast(starts.count - known)
        appendCrowded(block, plain, stops, latin, to: &starts)
        return
      }
      if reading.endsSentence(icu: isBegun, isOnlyWord: starts.last == reading.before) {
        starts.append(reading.next)
      }
    }
  }

  /// Whether UAX #29 lets a sentence begin behind a stop, when that touches no other question: no
  /// other stop stands beside it, and the only places in question are its own. Nil otherwise.
  private func begins(behind stop: StopReading, _ latin: LatinSentences) -> Bool? {
    guard stop.first == stop.last, !stop.holdsStop else { return nil }
    guard let next = latin.beginning(behind: Int(stop.tokens[stop.last].range.lower)) else {
      return false
    }
    let index = Self.first(behind: stop.last, atByte: next, of: stop.tokens)
    return index == stop.next || index == stop.nextForICU ? true : nil
  }

  /// The same for a block in which marks stand together.
  private mutating func appendCrowded(
    _ block: Range<Int>, _ plain: PlainStops, _ stops: UnsafeBufferPointer<UInt32>,
    _ latin: LatinSentences, to starts: inout [Int]
  ) {
    makeRoom(for: block)
    doubtful.removeAll(keepingCapacity: true)
    let tokens = plain.tokens
    for stop in stops {
      let stop = block.lowerBound + Int(stop)
      if stop + 1 == block.upperBound { break }
      if plain.endsSentence(stop) {
        begin(at: stop + 1 - block.lowerBound)
        continue
      }
      doubtful.append(stop)
      guard let next = latin.beginning(behind: Int(tokens[stop].range.lower)) else { continue }
      begin(at: Self.first(behind: stop, atByte: next, of: tokens) - block.lowerBound)
    }
    judge(doubtful, block, tokens, plain.bytes, plain.suppressions)
    add(block, to: &starts)
  }

  /// The first token behind another that begins at a byte or behind it.
  private static func first(
    behind token: Int, atByte byte: Int, of tokens: [Token]
  ) -> Int {
    var index = token + 1
    while Int(tokens[index].range.lower) < byte { index += 1 }
    return index
  }

  private mutating func makeRoom(for block: Range<Int>) {
    if begins.count <= block.count {
      begins = Array(repeating: false, count: block.count + block.count / 2 + 1)
    }
  }

  private mutating func begin(at place: Int) {
    begins[place] = true
    touched.append(place)
  }

  private mutating func add(_ block: Range<Int>, to starts: inout [Int]) {
    starts.append(block.lowerBound)
    if touched.isEmpty { return }
    if zip(touched, touched.dropFirst()).contains(where: >) { touched.sort() }
    for place in touched where begins[place] {
      begins[place] = false
      if place > 0 { starts.append(block.lowerBound + place) }
    }
    touched.removeAll(keepingCapacity: true)
  }

  private mutating func judge(
    _ stops: [Int], _ block: Range<Int>, _ tokens: [Token], _ bytes: [UInt8],
    _ suppressions: WordSet
  ) {
    for index in stops {
      let next = index + 1
      if next < block.upperBound,
        tokens[next].traits.isSuperset(of: [.terminator, .joined])
      {
        continue
      }
      let stop = StopReading(
        last: index, block: block, tokens: tokens, bytes: bytes, suppressions: suppressions)
      judge(stop, block)
    }
  }

  /// Writes ICU's boundaries down, without those that fall inside a token. One inside white space
  /// (behind U+0085 or U+2028 and before more of it) is no stop's, so that no rule takes it back.
  private mutating func mark(
    _ block: Range<Int>, _ tokens: [Token], _ ends: [Int32], from origin: Int
  ) {
    var index = block.lowerBound
    for end in ends {
      let offset = origin + Int(end)
      while index < block.upperBound, Int(tokens[index].range.lower) < offset { index += 1 }
      guard index < block.upperBound else { return }
      if Int(tokens[index].range.lower) == offset {
        begin(at: index - block.lowerBound)
      } else if index > block.lowerBound, Int(tokens[index - 1].range.upper) <= offset {
        apart.append(index - block.lowerBound)
      }
    }
  }

  private mutating func judge(_ stop: StopReading, _ block: Range<Int>) {
    let place = stop.next - block.lowerBound
    let icuPlace = stop.nextForICU - block.lowerBound
    let icu = begins[place] || begins[icuPlace]
    begins[icuPlace] = false
    let before = stop.before
    let isOnlyWord =
      before == block.lowerBound
      || before > block.lowerBound && begins[before - block.lowerBound]
    begins[place] = false
    if stop.next < block.upperBound, stop.endsSentence(icu: icu, isOnlyWord: isOnlyWord) {
      begin(at: place)
    }
  }
}
