internal import RhetorSettings

extension PhraseSyntax {
  /// Walks over a phrase once, element by element.
  struct Scanner {
    let text: [Unicode.Scalar]
    let isRow: Bool
    private var index = 0
    private var elements: [Element] = []
    private var bracket: Int?
    private var hasBrackets = false

    init(text: [Unicode.Scalar], isRow: Bool) {
      self.text = text
      self.isRow = isRow
    }

    mutating func scan() throws(Problem) -> [Element] {
      while index < text.count {
        switch text[index] {
        case " ": index += 1
        case "[": try open()
        case "]": try close()
        default: try scanElement()
        }
      }
      if let bracket { throw Problem(offset: bracket, message: "`[` has no `]`", help: nil) }
      if elements.isEmpty {
        throw Problem(offset: 0, message: "there is no word here", help: nil)
      }
      if elements.allSatisfy(\.isOptional) {
        throw Problem(
          offset: 0, message: "every element may be missing",
          help: "leave out the `?` of at least one")
      }
      return elements
    }

    private mutating func open() throws(Problem) {
      if isRow { throw noSigns("[") }
      if hasBrackets {
        throw Problem(offset: index, message: "a phrase can have one pair of brackets", help: nil)
      }
      bracket = index
      hasBrackets = true
      for place in elements.indices { elements[place].isCovered = false }
      index += 1
    }

    private mutating func close() throws(Problem) {
      guard let opening = bracket else {
        throw Problem(offset: index, message: "`]` has no `[`", help: nil)
      }
      guard elements.contains(where: { $0.isCovered }) else {
        throw Problem(offset: opening, message: "there is nothing in the brackets", help: nil)
      }
      bracket = nil
      index += 1
    }

    private mutating func scanElement() throws(Problem) {
      let start = index
      while index < text.count, text[index] != " ", text[index] != "[", text[index] != "]" {
        index += 1
      }
      var end = index
      let isOptional = text[end - 1] == "?"
      if isOptional {
        if isRow { throw noSigns("?") }
        end -= 1
      }
      var choices: [Choice] = []
      var from = start
      for place in start...end where place == end || text[place] == "|" {
        choices.append(try choice(from..<place))
        from = place + 1
      }
      elements.append(
        Element(
          choices: choices, isOptional: isOptional, isCovered: !hasBrackets || bracket != nil,
          offset: start))
    }

    private func choice(_ range: Range<Int>) throws(Problem) -> Choice {
      let piece = text[range]
      guard let first = piece.first, let last = piece.last else {
        throw Problem(
          offset: range.lowerBound, message: "an alternative is empty",
          help: "write alternatives as `a|b`, and a word that may be missing as `a?`")
      }
      if first == "<" {
        guard last == ">", piece.count > 2 else {
          throw Problem(
            offset: range.lowerBound, message: "a class is written `<name>`", help: nil)
        }
        return .named(Self.string(piece.dropFirst().dropLast()))
      }
      if piece.count == 1, first == "_" { return .any }
      let parts = piece.split(separator: ":", omittingEmptySubsequences: false)
      try checkLetters(of: parts[0], at: range.lowerBound)
      if parts.count == 1 { return .word(Self.string(piece), nil) }
      let name = Self.string(parts[1])
      guard parts.count == 2, let mark = Inflection.Mark(rawValue: name) else {
        throw Problem(
          offset: range.lowerBound + parts[0].count,
          message: "`:\(name)` is no inflection mark",
          help: "marks are "
            + Inflection.Mark.allCases.map { "`:\($0.rawValue)`" }
            .joined(separator: ", "))
      }
      return .word(Self.string(parts[0]), mark)
    }

    private func checkLetters(of word: ArraySlice<Unicode.Scalar>, at offset: Int) throws(Problem) {
      guard !word.isEmpty else {
        throw Problem(offset: offset, message: "there is no word before the `:`", help: nil)
      }
      for (place, scalar) in word.enumerated() where !Self.isWordScalar(scalar) {
        throw Problem(
          offset: offset + place, message: "`\(Character(scalar))` cannot stand in a word",
          help: "for marks use a class: <comma>, <quote>, <dash>, <stop>, <measure>, <mark>")
      }
    }

    private func noSigns(_ sign: Character) -> Problem {
      Problem(
        offset: index, message: "`\(sign)` means nothing in a guard",
        help: "write each row of words out, separated by commas")
    }

    private static func isWordScalar(_ scalar: Unicode.Scalar) -> Bool {
      switch scalar {
      case "'", "’", "-", ".": true
      default:
        scalar.properties.isAlphabetic || scalar.properties.numericType != nil
          || scalar.properties.generalCategory == .nonspacingMark
      }
    }

    private static func string(_ scalars: some Sequence<Unicode.Scalar>) -> String {
      var text = String.UnicodeScalarView()
      text.append(contentsOf: scalars)
      return String(text)
    }
  }
}
