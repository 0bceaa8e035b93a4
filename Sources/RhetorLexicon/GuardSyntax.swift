internal import RhetorSettings

/// A guard as a lexicon file writes it, taken apart but not yet looked up.
struct GuardSyntax: Hashable {
  /// The tests, all of which must hold.
  var tests: [Test] = []

  /// One test.
  struct Test: Hashable {
    let place: GuardTest.Place
    let isNegated: Bool
    /// How far it reaches; 0 where the place has no distance.
    let distance: Int
    /// The accepted rows, with where each begins in the guard; empty for facts.
    let rows: [Row]
  }

  /// A row of elements, and how many code points into the guard it begins.
  struct Row: Hashable {
    let phrase: PhraseSyntax
    let offset: Int
  }

  /// Parses a guard.
  init(_ text: String) throws(PhraseSyntax.Problem) {
    var offset = 0
    for piece in Self.pieces(of: text) {
      tests.append(try Self.test(piece, at: offset))
      offset += piece.unicodeScalars.count + Self.joint.unicodeScalars.count
    }
  }

  private static let joint = " and "

  /// Splits at each ` and ` that a test follows; any other belongs to a row of words.
  private static func pieces(of text: String) -> [Substring] {
    var pieces: [Substring] = []
    var from = text.startIndex
    var place = from
    var takesWords = false
    while place < text.endIndex {
      let rest = text[place...]
      if rest.hasPrefix(joint), !takesWords || beginsTest(rest.dropFirst(joint.count)) {
        pieces.append(text[from..<place])
        from = text.index(place, offsetBy: joint.count)
        place = from
        takesWords = false
      } else {
        if rest.first == ":" { takesWords = true }
        place = text.index(after: place)
      }
    }
    return pieces + [text[from...]]
  }

  /// Whether a text begins with a test: a keyword, right or misspelt, where a keyword can stand.
  private static func beginsTest(_ text: Substring) -> Bool {
    var rest = text.drop { $0 == " " }
    if rest.hasPrefix("not ") { return true }
    let keyword = String(rest.prefix { $0.isLetter || $0 == "-" })
    rest = rest.dropFirst(keyword.count)
    if rest.isEmpty || rest.hasPrefix(joint) {
      let flags = GuardTest.Place.allCases.filter { !$0.takesWords }.map(\.keyword)
      if flags.contains(keyword) { return true }
      return keyword.count > 5 && Suggestion.closest(to: keyword, among: flags) != nil
    }
    rest = rest.drop { $0 == " " }.drop { $0.isASCII && $0.isNumber }
    // What stands right after the colon of an inflection mark is never a space.
    return rest.hasPrefix(": ") || rest == ":"
  }

  private static func test(_ piece: Substring, at start: Int) throws(PhraseSyntax.Problem) -> Test {
    var rest = piece
    func offset() -> Int {
      start + piece.unicodeScalars.count - rest.unicodeScalars.count
    }
    func skipSpaces() { rest = rest.drop { $0 == " " } }
    skipSpaces()
    var isNegated = false
    if rest.hasPrefix("not ") {
      isNegated = true
      rest = rest.dropFirst(4)
      skipSpaces()
    }
    let keyword = String(rest.prefix { $0.isLetter || $0 == "-" })
    guard let place = GuardTest.Place.allCases.first(where: { $0.keyword == keyword }) else {
      throw unknown(keyword, at: offset())
    }
    rest = rest.dropFirst(keyword.count)
    skipSpaces()
    let digits = rest.prefix { $0.isASCII && $0.isNumber }
    let distance = Int(digits) ?? 0
    guard digits.isEmpty || place.takesDistance else {
      throw PhraseSyntax.Problem(
        offset: offset(), message: "`\(keyword)` takes no distance", help: nil)
    }
    guard !place.takesDistance || (1...150).contains(distance) else {
      throw PhraseSyntax.Problem(
        offset: offset(), message: "`\(keyword)` needs a distance from 1 to 150",
        help: "as in `\(keyword) 3: word`")
    }
    rest = rest.dropFirst(digits.count)
    skipSpaces()
    guard place.takesWords else {
      guard rest.isEmpty else {
        throw PhraseSyntax.Problem(
          offset: offset(), message: "`\(keyword)` takes no words",
          help: "join tests by ` and `")
      }
      return Test(place: place, isNegated: isNegated, distance: 0, rows: [])
    }
    guard rest.first == ":" else {
      throw PhraseSyntax.Problem(
        offset: offset(), message: "there is no `:` after `\(keyword)`",
        help: "as in `\(keyword)\(place.takesDistance ? " 3" : ""): word`")
    }
    rest = rest.dropFirst()
    var rows: [Row] = []
    for item in rest.split(separator: ",", omittingEmptySubsequences: false) {
      do {
        rows.append(Row(phrase: try PhraseSyntax(item, isRow: true), offset: offset()))
      } catch {
        throw PhraseSyntax.Problem(
          offset: offset() + error.offset, message: error.message,
          help: error.help ?? "commas separate rows of words, and ` and ` joins two tests")
      }
      rest = rest.dropFirst(item.count + 1)
    }
    return Test(place: place, isNegated: isNegated, distance: distance, rows: rows)
  }

  private static func unknown(
    _ keyword: String, at offset: Int
  ) -> PhraseSyntax.Problem {
    let help =
      Suggestion.question(for: keyword, among: GuardTest.Place.allCases.map(\.keyword))
    return PhraseSyntax.Problem(
      offset: offset, message: keyword.isEmpty ? "a test is missing" : "unknown test `\(keyword)`",
      help: help ?? "tests are \(GuardTest.Place.allCases.map(\.keyword).joined(separator: ", "))")
  }
}
