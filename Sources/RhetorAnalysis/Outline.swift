import RhetorText

/// A document laid out for reading: its terms, and which of them make each sentence and block.
struct Outline {
  /// One sentence before its voice is known.
  struct Part {
    let range: TextRange
    let terms: Range<Int>
    let block: Int
  }

  /// A sentence of more terms is no prose but a list or a table without full stops. It is read in
  /// pieces, so that what looks through a whole sentence stays linear in the document.
  private static let longestSentence = 250

  /// A quotation of at most this many words counts as the author's words: it is a mention.
  private static let longestMention = 3

  private(set) var terms: [Token]
  private(set) var parts: [Part] = []
  /// For each term, the index of its part.
  private(set) var sentenceOfTerm: [UInt32] = []
  /// The terms of each block that has any.
  private(set) var blockTerms: [Range<Int>] = []
  /// What kinds of terms there are.
  let shapes: TermShapes
  private let blocks: [Block]
  /// The terms that stand in a quotation, and those in one that is more than a mention.
  private var quoted: TermBits
  private var spoken: TermBits

  /// Lays out terms, of which those at `starts` begin a sentence.
  init(document: Document, terms: [Token], starts: [Int]) {
    shapes = TermShapes(terms)
    quoted = TermBits(count: terms.count)
    spoken = TermBits(count: terms.count)
    blocks = document.blocks
    parts.reserveCapacity(starts.count)
    blockTerms.reserveCapacity(blocks.count)
    var block = 0
    var blockStart = 0
    for (number, start) in starts.enumerated() {
      let end = number + 1 < starts.count ? starts[number + 1] : terms.count
      let lower = terms[start].range.lower
      while block + 1 < blocks.count, blocks[block].range.upper <= lower {
        block += 1
        if start > blockStart { blockTerms.append(blockStart..<start) }
        blockStart = start
      }
      var first = start
      while first < end {
        let last = min(first + Self.longestSentence, end)
        parts.append(
          Part(
            range: terms[first].range.union(terms[last - 1].range), terms: first..<last,
            block: block))
        first = last
      }
    }
    if terms.count > blockStart { blockTerms.append(blockStart..<terms.count) }
    sentenceOfTerm = Self.sentences(of: parts, count: terms.count)
    self.terms = terms
  }

  /// For each term, the index of its part; the parts follow one another.
  private static func sentences(of parts: [Part], count: Int) -> [UInt32] {
    [UInt32](room: count) { sentences in
      for (number, part) in parts.enumerated() {
        sentences[part.terms].update(repeating: UInt32(number))
      }
      // No sentence begins behind the first term.
      return parts.last?.terms.upperBound ?? 0
    }
  }

  /// What the layout says the sentence is, as a voice.
  func layoutVoice(of part: Part) -> Voice {
    guard blocks.indices.contains(part.block) else { return .author }
    switch blocks[part.block].role {
    case .headline: return .headline
    case .subheading: return .subheading
    case .byline: return .byline
    case .caption: return .caption
    case .blockQuote: return .quotation
    case .embed: return .embed
    case .paragraph, .listItem: return .author
    }
  }

  /// Marks the terms inside quotation marks.
  mutating func mark(_ quotations: [Quotation]) {
    for quotation in quotations {
      let words = quotation.terms.count { terms[$0].traits.contains(.word) }
      for index in quotation.terms { terms[index].traits.insert(.quoted) }
      quoted.insert(quotation.terms)
      if words > Self.longestMention { spoken.insert(quotation.terms) }
    }
  }

  /// Marks the terms that belong to names.
  mutating func mark(_ names: [Name]) {
    for name in names {
      for index in name.terms { terms[index].traits.insert(.name) }
    }
  }

  /// The traits of each sentence by which it may tell stages to look into it.
  var tellingTraits: [TokenTraits] {
    parts.map { part in
      var traits: TokenTraits = []
      var index = shapes.telling.next(from: part.terms.lowerBound, before: part.terms.upperBound)
      while index < part.terms.upperBound {
        traits.formUnion(terms[index].traits)
        index = shapes.telling.next(from: index + 1, before: part.terms.upperBound)
      }
      return traits.intersection(ShapeBits.tellingTraits)
    }
  }

  /// The sentences with their voices, once quotations are marked.
  var sentences: [ReadSentence] {
    parts.map { part in
      let words = shapes.counted.counts(in: part.terms, quoted: quoted, spoken: spoken)
      let role = layoutVoice(of: part)
      let isQuoted = words.all > 0 && words.quoted == words.all
      let voice = role == .author && isQuoted ? .quotation : role
      return ReadSentence(
        range: part.range, terms: part.terms, block: part.block, voice: voice, words: words.all,
        authorWords: voice == .author ? words.all - words.spoken : 0)
    }
  }
}
