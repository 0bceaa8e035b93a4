import RhetorTestSupport
import Testing

@testable import RhetorText

/// Lines as the layout sees them, against a twin that looks at one character after another.
@Suite("Lines of plain text")
struct LayoutLineTests {
  /// What is seen of a line.
  private struct Seen: Equatable, CustomStringConvertible {
    var range: Range<Int>
    var indent: Int
    var end: Int
    var firstWordWidth: Int
    var quoteDepth: Int
    var isItem: Bool
    var isApart: Bool
    var ending: String
    var beginsSmall: Bool

    var description: String {
      "\(range) +\(indent) …\(end) \(firstWordWidth) >\(quoteDepth) \(isItem) \(isApart) \(ending) "
        + "\(beginsSmall)"
    }
  }

  private static let bullets = ["-", "*", "•", "◦", "▪", "‣", "·", "+", "●", "■", "–"]
  private static let openings = [
    "(Photo", "(Image", "Photo by ", "Photo courtesy ", "FILE - ", "FILE – ", "FILE — ",
    "Photograph by ", "Image credit",
  ]
  private static let labels = [
    "caption", "file", "file image", "file photo", "file picture", "image", "image caption",
    "image credit", "photo", "photo caption", "photo credit", "photograph", "photographs", "photos",
    "picture", "pictures",
  ]
  private static let links = ["pic.twitter.com/", "//t.co/", "pic.x.com/"]

  private func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0...0x20, 0x7F, 0x85, 0xA0, 0x2000...0x200B, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000,
      0xFEFF:
      true
    default: false
    }
  }

  private func isItem(_ text: String) -> Bool {
    let bytes = Array(text.utf8.prefix(6))
    guard let space = bytes.firstIndex(where: { $0 == 0x20 || $0 == 9 }) else { return false }
    var mark = String(decoding: bytes[..<space], as: UTF8.self)
    if Self.bullets.contains(mark) { return true }
    guard let last = mark.popLast() else { return false }
    if !mark.contains(where: { !$0.isASCII || !$0.isLetter }), mark.utf8.count == 1 {
      return last == ")"
    }
    while mark.first == "(" { mark.removeFirst() }
    if last == ")", mark.utf8.count == 1, mark.allSatisfy({ $0.isASCII && $0.isLetter }) {
      return true
    }
    return (last == "." || last == ")") && (1...3).contains(mark.utf8.count)
      && mark.allSatisfy { $0.isASCII && $0.isNumber }
  }

  private func isApart(_ text: String) -> Bool {
    if Self.openings.contains(where: { text.utf8.starts(with: $0.utf8) }) { return true }
    let head = text.utf8.prefix(24)
    if let colon = head.firstIndex(of: UInt8(ascii: ":")) {
      let label = head[..<colon].map { (0x41...0x5A).contains($0) ? $0 + 32 : $0 }
      if Self.labels.contains(where: { Array($0.utf8) == label }) { return true }
    }
    let isCredit = ["— ", "– ", "-- ", "―", "—"].contains { text.utf8.starts(with: $0.utf8) }
    if isCredit, text.utf8.count <= 200, holds("(@", text) { return true }
    return Self.links.contains { holds($0, text) }
  }

  private func holds(_ part: String, _ text: String) -> Bool {
    let (part, text) = (Array(part.utf8), Array(text.utf8))
    return text.indices.contains { text[$0...].starts(with: part) }
  }

  private func ending(_ scalars: [Unicode.Scalar]) -> String {
    for scalar in scalars.reversed() {
      switch scalar {
      case ".", "!", "?", "…": return "sentence"
      case ":", ";": return "colon"
      case "\"", "'", ")", "]", "”", "’", "»": continue
      default: return "open"
      }
    }
    return "open"
  }

  /// All lines of a text, nil for blank ones.
  private func plainLines(_ text: String) -> [Seen?] {
    var scalars = Array(text.unicodeScalars)
    var offset = 0
    if scalars.first == "\u{FEFF}" {
      scalars.removeFirst()
      offset = 3
    }
    var lines: [[Unicode.Scalar]] = [[]]
    var starts = [offset]
    var index = 0
    while index < scalars.count {
      let scalar = scalars[index]
      offset += UTF8.width(scalar)
      index += 1
      guard scalar == "\r" || scalar == "\n" else {
        lines[lines.count - 1].append(scalar)
        continue
      }
      if scalar == "\r", index < scalars.count, scalars[index] == "\n" {
        offset += 1
        index += 1
      }
      lines.append([])
      starts.append(offset)
    }
    if lines.last?.isEmpty == true { lines.removeLast() }
    return zip(lines, starts).map { line, start in seen(line, start) }
  }

  private func seen(_ line: [Unicode.Scalar], _ start: Int) -> Seen? {
    let spaces = line.prefix { isSpace($0) }
    let rest = Array(line.dropFirst(spaces.count))
    let inner = Array(rest.dropLast(rest.reversed().prefix { isSpace($0) }.count))
    guard let first = inner.first else { return nil }
    let lower = start + spaces.reduce(0) { $0 + UTF8.width($1) }
    let text = String(String.UnicodeScalarView(inner))
    let indent = spaces.reduce(0) { $1 == "\t" ? $0 / 4 * 4 + 4 : $0 + 1 }
    return Seen(
      range: lower..<lower + text.utf8.count, indent: indent, end: indent + inner.count,
      firstWordWidth: inner.prefix { $0.value > 0x20 }.count,
      quoteDepth: inner.prefix { $0 == ">" || $0 == " " }.count { $0 == ">" },
      isItem: isItem(text), isApart: isApart(text), ending: ending(inner),
      beginsSmall: ("a"..."z").contains(first))
  }

  @Test(arguments: 0..<300 as Range<UInt64>)
  func agreeWithTheirTwin(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let pieces = [
      "\n", "\n", "\n", "\r\n", "\r", "\n\n", " ", "\t", "    ", "a", "Word",
      "some plain words of it", "- ", "* ", "+ ", "• ", "· ", "– ", "— ", "-- ", "1. ", "12) ",
      "(3) ", "((a) ", "a) ", "2017. ", "\"", "”", "»", "…", "’", ".", "!", ":", ";", ",", ")", "]",
      "(@b)", "(@", "> ", ">", "Photo: ", "photo by ", "Photo by ", "FILE - ", "FILE – ", "(Image",
      "Image credit", "cap", "Caption: ", "pictures: ", "Pic", "file photo: ", "pic.twitter.com/",
      "http://t.co/", "/", "//", "\u{C}", "\u{0}", "\u{7F}", "\u{85}", "\u{A0}", "\u{2003}",
      "\u{200B}", "\u{2028}", "\u{3000}", "\u{FEFF}", "é", "É", "😀", "\u{1}", "1989", "Â", "„",
    ]
    for _ in 0..<40 {
      var text = ""
      for _ in 0..<Int.random(in: 0...30, using: &random) {
        text += pieces.randomElement(using: &random) ?? ""
      }
      var lines: [Seen?] = []
      LayoutLine.read(Array(text.utf8)) { line in
        lines.append(
          line.map {
            Seen(
              range: $0.range, indent: $0.indent, end: $0.end, firstWordWidth: $0.firstWordWidth,
              quoteDepth: $0.quoteDepth, isItem: $0.isItem, isApart: $0.isApart,
              ending: "\($0.ending)", beginsSmall: $0.beginsSmall)
          })
      }
      #expect(lines == plainLines(text), "seed \(seed): \(text.debugDescription)")
    }
  }

  /// More lines than are found at a time, and more than are kept.
  @Test func manyLines() {
    let text = String(repeating: "One line.\r\n\nAnother é line\rand\n", count: 500)
    var lines: [Range<Int>?] = []
    LayoutLine.read(Array(text.utf8)) { lines.append($0?.range) }
    #expect(lines == plainLines(text).map { $0?.range })
  }
}
