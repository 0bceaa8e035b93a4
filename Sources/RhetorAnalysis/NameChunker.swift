import RhetorLexicon
import RhetorText

/// Finds proper names: runs of capitalised words.
///
/// A capital inside a sentence is a name's, unless it belongs to a month, a weekday, *I*, or a
/// headline in title case. At the start of a sentence it proves nothing: the word counts as a
/// name when it is no word the lexicons know, when the next word is capitalised too, or when the
/// document writes it with a capital inside some other sentence. A class, because copies of all it
/// knows would be made at each name.
final class NameChunker: TermReading {
  let terms: TermView
  private let bytes: [UInt8]
  private let outline: Outline
  private let grammar: Grammar
  /// The words with a capital, first or inside; nothing else begins a name.
  private let capitals: [Int32]
  /// Hashes of the words that stand with a capital inside a sentence, as far as they are asked for.
  private var capitalisedInside = HashSet()

  init(document: Document, terms: TermView, outline: Outline, grammar: Grammar) {
    bytes = document.bytes
    self.terms = terms
    self.outline = outline
    self.grammar = grammar
    capitals = outline.shapes.capitals.places()
  }

  /// The names of all sentences, in order.
  func names() -> [Name] {
    let titled = titledParts()
    var names: [Name] = []
    names.reserveCapacity(terms.count / 16 + 4)
    capitals.withUnsafeBufferPointer { capitals in
      var place = 0
      var reach = 0
      for (number, part) in outline.parts.enumerated() {
        while place < capitals.count, capitals[place] < part.terms.upperBound {
          let index = Int(capitals[place])
          place &+= 1
          guard index >= reach, startsName(index, in: part.terms, titleCase: titled[number]) else {
            continue
          }
          reach = endOfName(from: index, in: part.terms, titleCase: titled[number])
          names.append(Name(terms: index..<reach, kind: kind(of: index..<reach)))
        }
      }
    }
    giveSurnames(to: &names)
    return names
  }

  /// For each part, whether it is in title case; and learns which words stand with a capital where no
  /// sentence begins.
  ///
  /// Only words that begin like one that will be asked for are kept: hashes of all took 3 instructions
  /// for each byte of text.
  private func titledParts() -> [Bool] {
    var titled: [Bool] = []
    titled.reserveCapacity(outline.parts.count)
    var asked = WordStarts()
    var known = HashSet()
    capitals.withUnsafeBufferPointer { capitals in
      withUnsafeTemporaryAllocation(of: Int32.self, capacity: capitals.count) { inside in
        var count = 0
        var place = 0
        for part in outline.parts {
          let first = place
          while place < capitals.count, capitals[place] < part.terms.upperBound { place &+= 1 }
          let isHeading = outline.layoutVoice(of: part).isHeading
          let isTitled = isTitleCase(part.terms, capitals: place - first, isHeading: isHeading)
          titled.append(isTitled)
          for number in first..<place {
            let index = Int(capitals[number])
            if isTitled || startsSentence(index, in: part.terms) {
              if isTitled || !has(index, .functionWord) {
                asked.insert(bytes, terms[index].range.bytes)
              }
            } else if !isHeading, isCapitalWord(index) {
              inside[count] = capitals[number]
              count &+= 1
            }
          }
        }
        for index in inside[..<count] where asked.mayContain(bytes, terms[Int(index)].range.bytes) {
          known.insert(hash(Int(index)))
        }
      }
    }
    capitalisedInside = known
    return titled
  }

  private func isTitleCase(
    _ sentence: Range<Int>, capitals most: Int, isHeading: Bool
  ) -> Bool {
    guard TitleCase.mayHold(capitals: most) else { return false }
    return isHeading
      ? TitleCase.holds(outline.terms, sentence, capitals: most)
      : TitleCase.isHeadline(outline.terms, sentence, capitals: most, grammar: grammar)
  }

  /// A single word that ends a person's full name somewhere in the document is that person.
  private func giveSurnames(to names: inout [Name]) {
    names.withUnsafeMutableBufferPointer { names in
      var asked = WordStarts()
      var isAsked = false
      for name in names where name.kind == .other {
        asked.insert(bytes, terms[name.terms.lowerBound].range.bytes)
        isAsked = true
      }
      if !isAsked { return }
      var surnames = HashSet()
      for name in names where name.kind == .person {
        let last = name.terms.upperBound - 1
        if asked.mayContain(bytes, terms[last].range.bytes) { surnames.insert(hash(last)) }
      }
      if surnames.isEmpty { return }
      for place in names.indices where names[place].kind == .other {
        let terms = names[place].terms
        if surnames.contains(hash(terms.lowerBound)) {
          names[place] = Name(terms: terms, kind: .person)
        }
      }
    }
  }

  func isCapitalWord(_ index: Int) -> Bool {
    traits(index).isSuperset(of: [.word, .initialCapital])
  }

  // MARK: Where a name begins

  private func startsName(_ index: Int, in sentence: Range<Int>, titleCase: Bool) -> Bool {
    guard isCapitalWord(index) || isLowerBrand(index) else { return false }
    if titleCase { return isUnknown(index) && capitalisedInside.contains(hash(index)) }
    // *May* and *Friday* are names only as part of one: *Theresa May* is caught by its run.
    if has(index, [.month, .weekday]) || isEmphasis(index) { return false }
    guard startsSentence(index, in: sentence) else { return !has(index, .firstPerson) }
    let traits = traits(index)
    let classes = terms.word(index).classes
    if classes.contains(.title), nextIsCapital(index, in: sentence) {
      return true
    }
    if traits.contains(.allCapitals), classes.contains(.acronym) {
      // *US troops left*; but in *IT IS TIME* capitals say nothing.
      return !nextIsAllCapitals(index, in: sentence)
    }
    if classes.contains(.functionWord) { return false }
    if traits.contains(.allCapitals) { return isUnknown(index) }
    if classes.contains(.newsOutlet),
      !classes.contains(.organisationNoun)
    {
      return true
    }
    if nextIsCapital(index, in: sentence), !has(index + 1, .firstPerson) { return true }
    if isUnknown(index), traits.isDisjoint(with: [.endsLy, .endsIng, .endsEd]) { return true }
    return capitalisedInside.contains(hash(index))
  }

  func isUnknown(_ index: Int) -> Bool { terms[index].word == .unknown }

  /// A name such as *iPhone* that begins with a small letter.
  private func isLowerBrand(_ index: Int) -> Bool {
    let traits = traits(index)
    return traits.contains(.innerCapital) && !traits.contains(.initialCapital)
  }

  /// An ordinary word in capitals, and so no name.
  func isEmphasis(_ index: Int) -> Bool {
    traits(index).contains(.allCapitals) && grammar.isOrdinaryInCapitals(terms[index])
  }

  private func nextIsCapital(_ index: Int, in sentence: Range<Int>) -> Bool {
    guard index + 1 < sentence.upperBound, !traits(index).contains(.possessive) else {
      return false
    }
    if isCapitalWord(index + 1) { return !has(index + 1, .functionWord) }
    return index + 2 < sentence.upperBound && isInitialStop(index + 1) && isCapitalWord(index + 2)
  }

  private func nextIsAllCapitals(_ index: Int, in sentence: Range<Int>) -> Bool {
    index + 1 < sentence.upperBound && traits(index + 1).contains(.allCapitals)
  }

  /// Whether the term begins its sentence, or one inside another: after an opening quotation mark or a
  /// colon.
  private func startsSentence(_ index: Int, in sentence: Range<Int>) -> Bool {
    guard index > sentence.lowerBound else { return true }
    return shows(index - 1, .opensSentence) && !isInitialStop(index - 1)
  }

  /// The full stop after an initial or a title: *J. Smith*, *Gen. Jones*.
  func isInitialStop(_ index: Int) -> Bool {
    guard index > 0, terms[index].range.count == 1,
      bytes[Int(terms[index].range.lower)] == 0x2E
    else { return false }
    return terms[index - 1].range.count <= 1 || has(index - 1, .title)
  }

  /// A hash of the word's bytes in lower case; a genitive *'s* is left out.
  private func hash(_ index: Int) -> UInt64 {
    var range = terms[index].range.bytes
    if traits(index).contains(.possessive) {
      let apostrophe = range.lastIndex { bytes[$0] == 0x27 || bytes[$0] == 0xE2 }
      range = range.lowerBound..<(apostrophe ?? range.upperBound)
    }
    return WordHash.of(bytes, range)
  }
}
