import RhetorLexicon
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
  private let roles: [Block.Role]
  /// The terms that stand in a quotation, and those in one that is more than a mention.
  private var quoted: TermBits
  private var spoken: TermBits

  /// Lays out terms, of which those at `starts` begin a sentence.
  init(document: Document, terms: [Token], starts: [Int]) {
    shapes = TermShapes(terms)
    quoted = TermBits(count: terms.count)
    spoken = TermBits(count: terms.count)
    self.terms = terms
    roles = document.blocks.map(\.role)
    sentenceOfTerm.reserveCapacity(terms.count)
    parts.reserveCapacity(starts.count)
    var block = 0
    var blockStart = 0
    for (number, start) in starts.enumerated() {
      let end = number + 1 < starts.count ? starts[number + 1] : terms.count
      let lower = terms[start].range.lower
      while block + 1 < document.blocks.count, document.blocks[block].range.upper <= lower {
        block += 1
        if start > blockStart { blockTerms.append(blockStart..<start) }
        blockStart = start
      }
      for first in stride(from: start, to: end, by: Self.longestSentence) {
        let last = min(first + Self.longestSentence, end) - 1
        sentenceOfTerm.append(
          contentsOf: repeatElement(UInt32(parts.count), count: last - first + 1))
        parts.append(
          Part(
            range: terms[first].range.union(terms[last].range), terms: first..<last + 1,
            block: block))
      }
    }
    if terms.count > blockStart { blockTerms.append(blockStart..<terms.count) }
  }

  /// What the layout says the sentence is, as a voice.
  func role(of part: Part) -> Voice {
    guard roles.indices.contains(part.block) else { return .author }
    switch roles[part.block] {
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

  /// What occurs in each sentence, once quotations and names are marked.
  func signs(_ accepted: AcceptedTerms) -> [TermSign] {
    parts.map { part in
      var sign = TermSign()
      sign.insert(part.terms, of: terms, accepted)
      return sign
    }
  }

  /// The sentences with their voices, once quotations are marked.
  var sentences: [ReadSentence] {
    parts.map { part in
      let words = shapes.counted.count(in: part.terms)
      let quotedWords = shapes.counted.count(in: part.terms, andIn: quoted)
      let authorWords = words - shapes.counted.count(in: part.terms, andIn: spoken)
      let role = role(of: part)
      let voice = role == .author && words > 0 && quotedWords == words ? .quotation : role
      return ReadSentence(
        range: part.range, terms: part.terms, block: part.block, voice: voice, words: words,
        authorWords: voice == .author ? authorWords : 0)
    }
  }
}
