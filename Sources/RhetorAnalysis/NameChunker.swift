import RhetorLexicon
import RhetorText

/// Finds proper names: runs of capitalised words.
///
/// A capital inside a sentence is a name's, unless it belongs to a month, a weekday, *I*, or a
/// headline in title case. At the start of a sentence it proves nothing: the word counts as a
/// name when it is no word the lexicons know, when the next word is capitalised too, or when the
/// document writes it with a capital inside some other sentence. A class, because copies of all it
/// knows would be made at each name.
final class NameChunker {
  private let document: Document
  private let terms: [Token]
  private let grammar: Grammar
  /// The words with a capital, first or inside; nothing else begins a name.
  private let capitals: TermBits
  /// Hashes of the words that stand with a capital inside a sentence.
  private var capitalisedInside = HashSet()

  init(
    document: Document, terms: [Token], capitals: TermBits, grammar: Grammar
  ) {
    self.document = document
    self.terms = terms
    self.grammar = grammar
    self.capitals = capitals
  }

  /// The names of all sentences, in order.
  func names(in outline: Outline) -> [Name] {
    let parts = outline.parts
    var titled: [Bool] = []
    titled.reserveCapacity(parts.count)
    var inside = HashSet()
    for part in parts {
      let isHeading = outline.role(of: part).isHeading
      let isTitled = isTitleCase(part.terms, isHeading: isHeading)
      titled.append(isTitled)
      if !isHeading && !isTitled { addCapitals(inside: part.terms, to: &inside) }
    }
    capitalisedInside = inside
    var names: [Name] = []
    for (number, part) in parts.enumerated() {
      let sentence = part.terms
      let titleCase = titled[number]
      var index = capitals.next(from: sentence.lowerBound)
      while index < sentence.upperBound {
        var reach = index + 1
        if startsName(index, in: sentence, titleCase: titleCase) {
          reach = endOfName(from: index, in: sentence, titleCase: titleCase)
          names.append(Name(terms: index..<reach, kind: kind(of: index..<reach)))
        }
        index = capitals.next(from: reach)
      }
    }
    return withSurnames(names)
  }

  private func isTitleCase(_ sentence: Range<Int>, isHeading: Bool) -> Bool {
    let most = capitals.count(in: sentence)
    return isHeading
      ? TitleCase.holds(terms, sentence, capitals: most)
      : TitleCase.isHeadline(terms, sentence, capitals: most, grammar: grammar)
  }

  /// Adds the words that stand with a capital where no sentence begins.
  private func addCapitals(inside sentence: Range<Int>, to words: inout HashSet) {
    var index = capitals.next(from: sentence.lowerBound + 1)
    while index < sentence.upperBound {
      if isCapitalWord(index), !startsQuotedSentence(index, in: sentence) {
        words.insert(hash(index))
      }
      index = capitals.next(from: index + 1)
    }
  }

  /// A single word that ends a person's full name somewhere in the document is that person.
  private func withSurnames(_ names: [Name]) -> [Name] {
    var surnames = HashSet()
    for name in names where name.kind == .person {
      surnames.insert(hash(name.terms.upperBound - 1))
    }
    return names.map { name in
      guard name.kind == .other, surnames.contains(hash(name.terms.lowerBound)) else { return name }
      return Name(terms: name.terms, kind: .person)
    }
  }

  private func isCapitalWord(_ index: Int) -> Bool {
    let traits = terms[index].traits
    return traits.contains(.word) && traits.contains(.initialCapital)
  }

  private func has(_ index: Int, _ classes: WordClasses) -> Bool {
    !grammar.classes(of: terms[index]).isDisjoint(with: classes)
  }

  private func startsName(_ index: Int, in sentence: Range<Int>, titleCase: Bool) -> Bool {
    guard isCapitalWord(index) || isLowerBrand(index) else { return false }
    let isFirst =
      index == sentence.lowerBound || startsQuotedSentence(index, in: sentence)
    if titleCase { return terms[index].word == .unknown && capitalisedInside.contains(hash(index)) }
    let traits = terms[index].traits
    let classes = grammar.classes(of: terms[index])
    if !classes.isDisjoint(with: [.month, .weekday]) {
      // *May* and *Friday* are names only as part of one: *Theresa May* is caught by its run.
      return false
    }
    if isEmphasis(index) { return false }
    guard isFirst else { return !classes.contains(.firstPerson) }
    if classes.contains(.title), nextIsCapital(index, in: sentence) {
      return true
    }
    if traits.contains(.allCapitals), classes.contains(.acronym) {
      // *US troops left*; but in *IT IS TIME* capitals say nothing.
      return !nextIsAllCapitals(index, in: sentence)
    }
    if classes.contains(.functionWord) { return false }
    if traits.contains(.allCapitals) { return terms[index].word == .unknown }
    if classes.contains(.newsOutlet),
      !classes.contains(.organisationNoun)
    {
      return true
    }
    if capitalisedInside.contains(hash(index)) { return true }
    if nextIsCapital(index, in: sentence), !has(index + 1, .firstPerson) { return true }
    return terms[index].word == .unknown && traits.isDisjoint(with: [.endsLy, .endsIng, .endsEd])
  }

  private func endOfName(from start: Int, in sentence: Range<Int>, titleCase: Bool) -> Int {
    var end = start + 1
    while end < sentence.upperBound {
      if terms[end - 1].traits.contains(.possessive) { break }
      if isCapitalWord(end) {
        if titleCase, terms[end].word != .unknown { break }
        if isEmphasis(end) { break }
        end += 1
      } else if terms[end].traits.contains(.number), terms[end - 1].traits.contains(.word),
        end + 1 < sentence.upperBound, isCapitalWord(end + 1)
      {
        end += 1
      } else if canLink(start..<end), has(end, .nameLink), end + 1 < sentence.upperBound {
        // *Bank of England*, *Ursula von der Leyen*: a linking word belongs to the name when a
        // capital follows, at most one word further on. *Seoul on Friday* is no name.
        if isLinked(end + 1) {
          end += 2
        } else if end + 2 < sentence.upperBound, has(end + 1, .nameLink), isLinked(end + 2) {
          end += 3
        } else {
          break
        }
      } else if isInitialStop(end), end + 1 < sentence.upperBound, isCapitalWord(end + 1) {
        end += 2
      } else {
        break
      }
    }
    return end
  }

  /// Whether a linking word can follow: not after a person's two names (*Ana Ruiz of the union*).
  private func canLink(_ range: Range<Int>) -> Bool {
    range.count == 1 || range.contains { has($0, [.organisationNoun, .nameLink]) }
  }

  /// Whether the word behind a linking word belongs to the name.
  private func isLinked(_ index: Int) -> Bool {
    isCapitalWord(index) && !has(index, [.weekday, .month])
  }

  /// The full stop after an initial or a title: *J. Smith*, *Gen. Jones*.
  private func isInitialStop(_ index: Int) -> Bool {
    guard index > 0, terms[index].range.count == 1,
      document.bytes[Int(terms[index].range.lower)] == 0x2E
    else { return false }
    let before = terms[index - 1]
    return before.range.count <= 1 || has(index - 1, .title)
  }

  /// A name such as *iPhone* that begins with a small letter.
  private func isLowerBrand(_ index: Int) -> Bool {
    let traits = terms[index].traits
    return traits.contains(.innerCapital) && !traits.contains(.initialCapital)
  }

  /// An ordinary word in capitals, and so no name.
  private func isEmphasis(_ index: Int) -> Bool {
    grammar.isOrdinaryInCapitals(terms[index])
  }

  private func nextIsCapital(_ index: Int, in sentence: Range<Int>) -> Bool {
    guard index + 1 < sentence.upperBound, !terms[index].traits.contains(.possessive) else {
      return false
    }
    if isCapitalWord(index + 1) { return !has(index + 1, .functionWord) }
    return index + 2 < sentence.upperBound && isInitialStop(index + 1) && isCapitalWord(index + 2)
  }

  private func nextIsAllCapitals(_ index: Int, in sentence: Range<Int>) -> Bool {
    index + 1 < sentence.upperBound && terms[index + 1].traits.contains(.allCapitals)
  }

  /// Whether the term begins a sentence inside another: after an opening quotation mark or a colon.
  private func startsQuotedSentence(_ index: Int, in sentence: Range<Int>) -> Bool {
    guard index > sentence.lowerBound else { return true }
    return !terms[index - 1].traits.isDisjoint(
      with: [.quotationMark, .colon, .terminator, .openingBracket, .dash])
      && !isInitialStop(index - 1)
  }

  private func kind(of range: Range<Int>) -> Name.Kind {
    if has(range.lowerBound, .title), range.count > 1 { return .person }
    if range.contains(where: { has($0, .organisationNoun) }) { return .organisation }
    if range.contains(where: {
      terms[$0].traits.contains(.allCapitals) && terms[$0].range.count > 1
    }) {
      return .organisation
    }
    let words = range.count { terms[$0].traits.contains(.word) }
    if range.contains(where: { has($0, .preposition) }) { return .organisation }
    return (2...4).contains(words) ? .person : .other
  }

  /// A hash of the word's bytes in lower case; a genitive *'s* is left out.
  private func hash(_ index: Int) -> UInt64 {
    var range = terms[index].range.bytes
    if terms[index].traits.contains(.possessive) {
      let apostrophe = range.lastIndex { document.bytes[$0] == 0x27 || document.bytes[$0] == 0xE2 }
      range = range.lowerBound..<(apostrophe ?? range.upperBound)
    }
    return WordHash.of(document.bytes, range)
  }
}
