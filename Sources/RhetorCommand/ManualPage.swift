import Rhetor

/// A page of the manual for a person.
struct ManualPage {
  private let page: Explanation
  private let width: Int

  init(_ page: Explanation, width: Int) {
    self.page = page
    self.width = max(40, min(width, 100))
  }

  /// The page, with a line feed at its end.
  var text: String {
    var lines: [String] = []
    switch page.kind {
    case .stage, .entry: lines.append("\(page.id) (\(page.kind.rawValue))")
    case .category: lines.append("\(page.id) (category): \(page.title)")
    }
    func section(_ title: String, _ paragraphs: [String], prefix: String = "") {
      let paragraphs = paragraphs.filter { !$0.isEmpty }
      guard !paragraphs.isEmpty else { return }
      lines += ["", title]
      for paragraph in paragraphs { lines += wrapped(paragraph, first: prefix) }
    }
    section(page.kind == .stage ? "Asks" : "What it finds", [page.finds])
    section("Phrases", page.phrases)
    section("Why it matters", [page.why])
    section("What it leaves alone", page.leavesAlone, prefix: "- ")
    if let strength = page.strength { section("Strength", [Self.words(for: strength)]) }
    section("What a finding says", [page.reason])
    section("Plainer wording", [page.plainer])
    section("Depends on its surroundings", page.guards.map { "\($0.effect): \($0.text)" })
    section("Used against", [page.lean.replacing("-target", with: "")])
    section("Its mirror, of the same strength", [page.mirror])
    section("Flags", page.flags, prefix: "+ ")
    section("Allows", page.allows, prefix: "- ")
    section("Where the words come from", [page.provenance])
    section("File", [page.file])
    section(page.kind == .stage ? "Categories" : "Entries", page.members)
    return lines.joined(separator: "\n") + "\n"
  }

  private static func words(for strength: Int) -> String {
    switch strength {
    case 1: "1, mild: one point"
    case 2: "2, clear: two points"
    case 3: "3, strong: three points"
    default: "0: a note, never scored"
    }
  }

  /// Breaks a paragraph at spaces, and rows of alternatives behind their bars; lines begin with two
  /// spaces, or as many as the prefix has more.
  private func wrapped(_ paragraph: String, first prefix: String) -> [String] {
    var lines: [String] = []
    var line = "  " + prefix
    let indent = String(repeating: " ", count: line.count)
    var isEmpty = true
    for word in paragraph.split(separator: " ") {
      var space = isEmpty ? "" : " "
      for piece in Self.pieces(of: word, width: width - indent.count) {
        if !isEmpty, line.count + space.count + piece.count > width {
          lines.append(line)
          line = indent
          space = ""
        }
        line += space + piece
        space = ""
        isEmpty = false
      }
    }
    return lines + [line]
  }

  /// A word as it is, or, where it is wider than a line, each alternative with the bar behind it.
  private static func pieces(of word: Substring, width: Int) -> [Substring] {
    guard word.count > width else { return [word] }
    var pieces: [Substring] = []
    var rest = word
    while let bar = rest.firstIndex(of: "|") {
      pieces.append(rest[...bar])
      rest = rest[rest.index(after: bar)...]
    }
    return pieces + [rest]
  }
}
