/// Makes the forms of English words: regular rules first checked against the irregular ones.
public struct Inflection: Sendable {
  private let irregular: IrregularForms

  /// Creates an inflection with these exceptions.
  public init(_ irregular: IrregularForms) { self.irregular = irregular }

  /// Which forms of a word are meant: what stands after the colon in a lexicon file.
  public enum Mark: String, Hashable, Sendable, CaseIterable {
    /// Every form of a verb.
    case verb = "v"
    /// Singular and plural of a noun.
    case noun = "n"
    /// Positive, comparative and superlative of an adjective.
    case adjective = "a"
    /// The *-ing* form.
    case ing
    /// Past tense and past participle.
    case past
    /// Third person singular.
    case third = "s"
    /// Past participle only.
    case participle = "pp"
  }

  /// The forms of a folded word, the word itself first where it is one of them, without repeats.
  public func forms(of word: String, _ mark: Mark) -> [String] {
    let letters = Array(word.utf8)
    let forms: [String] =
      switch mark {
      case .verb:
        [word] + third(word, letters) + ing(word, letters) + past(word, letters)
          + participle(word, letters) + (irregular.verbs[word]?.also ?? [])
      case .noun: [word] + plurals(word, letters)
      case .adjective: [word] + degrees(word, letters)
      case .ing: ing(word, letters)
      case .past: past(word, letters) + participle(word, letters)
      case .third: third(word, letters)
      case .participle: participle(word, letters)
      }
    var seen: Set<String> = []
    return forms.filter { seen.insert($0).inserted }
  }

  // MARK: Verbs

  private func third(_ word: String, _ letters: [UInt8]) -> [String] {
    if let forms = irregular.verbs[word]?.third, !forms.isEmpty { return forms }
    if letters.endsInConsonant(before: "o") { return [word + "es"] }
    return [Self.withS(word, letters)]
  }

  private func ing(_ word: String, _ letters: [UInt8]) -> [String] {
    if let forms = irregular.verbs[word]?.ing, !forms.isEmpty { return forms }
    if letters.ends(with: "ie") { return [word.dropLast(2) + "ying"] }
    if letters.ends(with: "e"), letters.count > 2, !letters.ends(with: "ee"),
      !letters.ends(with: "oe"), !letters.ends(with: "ye")
    {
      return [word.dropLast() + "ing"]
    }
    return stems(word, letters).map { $0 + "ing" }
  }

  private func past(_ word: String, _ letters: [UInt8]) -> [String] {
    if let forms = irregular.verbs[word]?.past, !forms.isEmpty { return forms }
    if letters.ends(with: "e") { return [word + "d"] }
    if letters.endsInConsonant(before: "y") { return [word.dropLast() + "ied"] }
    return stems(word, letters).map { $0 + "ed" }
  }

  private func participle(_ word: String, _ letters: [UInt8]) -> [String] {
    if let forms = irregular.verbs[word]?.participle, !forms.isEmpty { return forms }
    return past(word, letters)
  }

  /// The word as it stands before *-ed* and *-ing*: doubled, lengthened by *k*, or unchanged.
  private func stems(_ word: String, _ letters: [UInt8]) -> [String] {
    guard let last = letters.last else { return [word] }
    let doubled = word + String(UnicodeScalar(last))
    if irregular.eitherWay.contains(word) { return [word, doubled] }
    if irregular.doubling.contains(word) { return [doubled] }
    if last == UInt8(ascii: "c"), letters.count > 3, letters.dropLast().last?.isVowel == true {
      return [word + "k"]
    }
    guard letters.endsInShortSyllable else { return [word] }
    if letters.syllables == 1 { return [doubled] }
    // British and American spelling part here: travelled, traveled.
    return last == UInt8(ascii: "l") ? [doubled, word] : [word]
  }

  // MARK: Nouns

  private func plurals(_ word: String, _ letters: [UInt8]) -> [String] {
    if let forms = irregular.plurals[word] { return forms }
    if !irregular.regularNouns.contains(word) {
      for length in stride(from: word.count - 1, through: 3, by: -1) {
        let tail = String(word.suffix(length))
        guard irregular.compounding.contains(tail), let forms = irregular.plurals[tail] else {
          continue
        }
        return forms.map { word.dropLast(length) + $0 }
      }
      if letters.count > 4, letters.ends(with: "sis") { return [word.dropLast(2) + "es"] }
    }
    return [Self.withS(word, letters)]
  }

  /// *-s*, *-es* after a hiss, *-ies* for consonant and *y*.
  private static func withS(_ word: String, _ letters: [UInt8]) -> String {
    if letters.endsInConsonant(before: "y") { return word.dropLast() + "ies" }
    for hiss: StaticString in ["s", "x", "z", "ch", "sh"] where letters.ends(with: hiss) {
      return word + "es"
    }
    return word + "s"
  }

  // MARK: Adjectives

  private func degrees(_ word: String, _ letters: [UInt8]) -> [String] {
    if let forms = irregular.adjectives[word] { return forms }
    let syllables = letters.syllables
    let endsInY = letters.endsInConsonant(before: "y")
    guard syllables == 1 || (syllables == 2 && endsInY) || irregular.suffixing.contains(word)
    else { return [] }
    let stem: String
    if letters.ends(with: "e") {
      stem = String(word.dropLast())
    } else if endsInY {
      stem = word.dropLast() + "i"
    } else if syllables == 1, letters.ends(with: "ed") {
      return []
    } else if syllables == 1, letters.endsInShortSyllable, let last = letters.last {
      stem = word + String(UnicodeScalar(last))
    } else {
      stem = word
    }
    return [stem + "er", stem + "est"]
  }
}

extension UInt8 {
  fileprivate var isVowel: Bool {
    switch self {
    case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"),
      UInt8(ascii: "u"):
      true
    default: false
    }
  }
}

extension [UInt8] {
  fileprivate func ends(with tail: StaticString) -> Bool {
    tail.withUTF8Buffer { suffix($0.count).elementsEqual($0) }
  }

  fileprivate func endsInConsonant(before last: Unicode.Scalar) -> Bool {
    count > 1 && self[count - 1] == UInt8(ascii: last) && !self[count - 2].isVowel
  }

  /// Consonant, one vowel, one consonant that can be doubled: *stop*, *quit*, but not *show*.
  fileprivate var endsInShortSyllable: Bool {
    guard count > 2 else { return false }
    let last = self[count - 1]
    let finals: [UInt8] = [UInt8(ascii: "w"), UInt8(ascii: "x"), UInt8(ascii: "y")]
    guard !last.isVowel, !finals.contains(last), self[count - 2].isVowel else { return false }
    guard self[count - 3].isVowel else { return true }
    return count > 3 && self[count - 3] == UInt8(ascii: "u") && self[count - 4] == UInt8(ascii: "q")
  }

  /// Groups of vowels, a silent final *e* left out; at least 1.
  fileprivate var syllables: Int {
    var groups = 0
    var wasVowel = false
    for (place, letter) in enumerated() {
      let isVowel = letter.isVowel || (letter == UInt8(ascii: "y") && place > 0)
      if isVowel, !wasVowel { groups += 1 }
      wasVowel = isVowel
    }
    if groups > 1, ends(with: "e"), count > 2, !self[count - 2].isVowel,
      !(ends(with: "le") && count > 3 && !self[count - 3].isVowel)
    {
      groups -= 1
    }
    return Swift.max(1, groups)
  }
}
