/// A phrase as a lexicon file writes it, taken apart but not yet looked up.
struct PhraseSyntax: Hashable {
  /// The elements, in order.
  var elements: [Element] = []

  /// One element: a word, a choice of words, a class or a gap.
  struct Element: Hashable {
    /// What may stand there.
    let choices: [Choice]
    /// Whether nothing may stand there as well (`?`).
    let isOptional: Bool
    /// Whether the finding covers it; context elements stand outside the brackets.
    var isCovered: Bool
    /// Where it begins, in code points from the start of the phrase.
    let offset: Int
  }

  /// One alternative of an element.
  enum Choice: Hashable {
    /// A word, and the forms of it that are meant.
    case word(String, Inflection.Mark?)
    /// A class, built in or from a file.
    case named(String)
    /// Any one word (`_`).
    case any
  }

  /// What is wrong, and how many code points into the text.
  struct Problem: Error, Hashable {
    let offset: Int
    let message: String
    let help: String?
  }

  /// Parses a phrase.
  ///
  /// - Parameter isRow: whether it stands in a guard, where nothing is optional or covered.
  init(_ text: Substring, isRow: Bool = false) throws(Problem) {
    var scanner = Scanner(text: Array(text.unicodeScalars), isRow: isRow)
    elements = try scanner.scan()
  }
}

extension PhraseSyntax {
  /// The default name of the entry: words joined by hyphens, first alternatives only.
  ///
  /// Optional elements and gaps are left out, and classes too where a word remains; letters that an
  /// id cannot hold are dropped.
  var defaultID: String {
    let required = elements.filter { !$0.isOptional }
    var parts: [String] = []
    for element in required {
      if case .word(let word, _) = element.choices[0] { parts.append(Self.plain(word)) }
    }
    if parts.isEmpty {
      for element in required {
        if case .named(let name) = element.choices[0] { parts.append(name) }
      }
    }
    return parts.filter { !$0.isEmpty }.joined(separator: "-")
  }

  private static func plain(_ word: String) -> String {
    var plain = ""
    for scalar in word.lowercased().unicodeScalars {
      switch scalar {
      case "a"..."z", "0"..."9", "-": plain.unicodeScalars.append(scalar)
      case "à", "á", "â", "ã", "ä", "å": plain += "a"
      case "ç": plain += "c"
      case "è", "é", "ê", "ë": plain += "e"
      case "ì", "í", "î", "ï": plain += "i"
      case "ñ": plain += "n"
      case "ò", "ó", "ô", "õ", "ö", "ø": plain += "o"
      case "ù", "ú", "û", "ü": plain += "u"
      default: break
      }
    }
    return plain
  }
}
