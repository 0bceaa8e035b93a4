import RhetorTestSupport

/// Writes articles with all the oddities of real files, and remembers the words that are prose.
struct MarkupWriter {
  /// The file.
  private(set) var source = ""
  /// The words that a reader sees, in order.
  private(set) var words: [String] = []
  private var random: SeededGenerator
  private let lineBreak: String

  private static let plain = [
    "council", "vote", "critics", "said", "perhaps", "Müller’s", "café", "AT&T", "10,000", "“no”",
    "so-called", "plan;", "naïve", "5<6", "end.", "Why?", "it’s", "日本", "😀", "state-run", "R&D,",
  ]

  private init(seed: Int) {
    random = SeededGenerator(seed: UInt64(seed))
    lineBreak = seed % 3 == 0 ? "\r\n" : seed % 7 == 1 ? "\r" : "\n"
  }

  /// A page.
  static func html(seed: Int) -> (source: String, words: [String]) {
    var writer = MarkupWriter(seed: seed)
    writer.writePage()
    return (writer.source, writer.words)
  }

  /// A Markdown file.
  static func markdown(seed: Int) -> (source: String, words: [String]) {
    var writer = MarkupWriter(seed: seed)
    writer.writeMarkdown()
    return (writer.source, writer.words)
  }

  private mutating func chance(_ percent: Int) -> Bool {
    Int.random(in: 0..<100, using: &random) < percent
  }

  private mutating func pick(_ choices: [String]) -> String {
    choices[Int.random(in: choices.indices, using: &random)]
  }

  // MARK: Pages

  private mutating func writePage() {
    if chance(80) { source += pick(["<!DOCTYPE html>", "<!doctype HTML PUBLIC '-//W3C'>", ""]) }
    if chance(70) {
      source += "<html><head><title>Words that are not prose</title><meta charset=utf-8>"
      source += "<style>p > a { content: \"<p>no\" }</style><script>if (a<b) \"</p>\"</script>"
      source += chance(50) ? "</head><body>" : lineBreak
    }
    if chance(50) { source += "<nav><ul><li><a href='/'>Home</a><li><a href=/x>No</a></ul></nav>" }
    let wraps = chance(60)
    if wraps { source += pick(["<main>", "<article>", "<MAIN CLASS=x><Article>"]) }
    for _ in 0..<Int.random(in: 2...7, using: &random) { writeBlock() }
    if wraps, chance(60) { source += "</article></main>" }
    if chance(50) { source += "<footer>not prose</footer><!-- done -->" }
    if chance(30) { source += "</body></html>" + lineBreak }
  }

  private mutating func writeBlock() {
    let name = pick(["p", "p", "p", "h2", "h3", "li", "blockquote", "div", "figcaption", "td", "P"])
    switch name {
    case "li": source += "<ul><li class=\"a > b\">"
    case "td": source += "<table><tr><td>"
    case "blockquote": source += "<blockquote><p>"
    default: source += chance(30) ? "<\(name) title='x \"y\" <z>' data-a=1>" : "<\(name)>"
    }
    let count = Int.random(in: 1...12, using: &random)
    for index in 0..<count {
      if index > 0 { writeGap() }
      writeHTMLWord(pick(Self.plain))
    }
    switch name {
    case "li": source += chance(50) ? "</ul>" : "</li></ul>"
    case "td": source += chance(50) ? "</table>" : "</td></tr></table>"
    case "blockquote": source += "</blockquote>"
    // A paragraph that nobody closes ends where the next block begins.
    case "p", "P": source += chance(40) ? "" : "</p>"
    default: source += "</\(name)>"
    }
    if chance(40) { source += lineBreak }
  }

  private mutating func writeGap() {
    let space = pick([" ", "  ", lineBreak, lineBreak + "   ", "\t", "<br>", " <br/> "])
    source += space
    if chance(8) { source += pick(["<!-- not prose -->", "<!-- a > b -- c -->"]) }
    if chance(6) { source += "<span style=\"display: none\">not prose</span>" }
    if chance(5) { source += "<span hidden>not</span>" }
    if chance(5) { source += "<sup>[3]</sup> " }
    if chance(4) { source += "<script>document.write('<p>not prose')</script>" }
    if chance(5) { source += "</nonsense>" }
    if chance(5) { source += "<img alt='not prose' src=x>" }
  }

  private mutating func writeHTMLWord(_ word: String) {
    words.append(word)
    let scalars = Array(word.unicodeScalars)
    let cut = chance(30) ? Int.random(in: 0..<scalars.count, using: &random) : -1
    let tag = pick(["b", "em", "i", "a href=\"/x?a=1&b=2\"", "span class='x'", "STRONG", "q-x"])
    for (index, scalar) in scalars.enumerated() {
      if index == cut { source += "<\(tag)>" }
      source += reference(scalar)
    }
    if cut >= 0 { source += "</\(tag.split(separator: " ")[0])>" }
  }

  private mutating func reference(_ scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "&": return pick(["&amp;", "&AMP;", "&#38;", "&#x26;"])
    case "<": return pick(["&lt;", "&#60;", "&lt;"])
    case "é": return pick(["é", "&eacute;", "&#233;", "&#xE9;"])
    case "ï": return pick(["ï", "&iuml;", "&#0239;"])
    case "’": return pick(["’", "&rsquo;", "&#8217;", "&#146;"])
    case "“": return pick(["“", "&ldquo;"])
    case "”": return pick(["”", "&rdquo;", "&#x201d;"])
    default: return scalar.value > 0xFFFF && chance(50) ? "&#\(scalar.value);" : String(scalar)
    }
  }

  /// What a browser would show of a piece of such a page.
  static func shown(html: String) -> String {
    var text = ""
    var rest = html[...]
    while let first = rest.first {
      if rest.hasPrefix("<") {
        var quote: Character?
        var index = rest.index(after: rest.startIndex)
        while index < rest.endIndex, quote != nil || rest[index] != ">" {
          let mark = rest[index]
          if mark == quote {
            quote = nil
          } else if quote == nil, mark == "\"" || mark == "'" {
            quote = mark
          }
          index = rest.index(after: index)
        }
        rest = index < rest.endIndex ? rest[rest.index(after: index)...] : ""
      } else if first == "&", let end = rest.firstIndex(of: ";") {
        text += character(rest[rest.index(after: rest.startIndex)..<end])
        rest = rest[rest.index(after: end)...]
      } else {
        text.append(first)
        rest.removeFirst()
      }
    }
    return text
  }

  private static func character(_ name: Substring) -> String {
    let names = [
      "amp": "&", "AMP": "&", "lt": "<", "eacute": "é", "iuml": "ï", "rsquo": "’", "ldquo": "“",
      "rdquo": "”", "#146": "’",
    ]
    if let known = names[String(name)] { return known }
    let digits = name.dropFirst()
    let value = digits.first == "x" ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
    return value.flatMap(Unicode.Scalar.init).map(String.init) ?? "?"
  }

  // MARK: Markdown

  private mutating func writeMarkdown() {
    if chance(50) {
      let fence = pick(["---", "+++"])
      let mark = fence == "---" ? ": " : " = "
      source += [fence, "title\(mark)\"Not prose\"", "tags\(mark)[a, b]", fence, ""]
        .joined(separator: lineBreak)
    }
    for _ in 0..<Int.random(in: 2...8, using: &random) { writeMarkdownBlock() }
  }

  private mutating func writeMarkdownBlock() {
    source += lineBreak
    let kind = pick(["p", "p", "p", "#", "##", "-", "1.", ">", "|", "code", "html", "setext"])
    switch kind {
    case "code":
      source += ["```swift", "let perhaps = 1", "```", ""].joined(separator: lineBreak)
      return
    case "html":
      source += "<div align=\"center\">"
      writeWords(Int.random(in: 1...4, using: &random), wraps: "", isHTML: true)
      source += "</div>" + lineBreak
      return
    case "|":
      source += "| "
      writeWords(1, wraps: "")
      source += " | "
      writeWords(1, wraps: "")
      source += " |" + lineBreak + "|---|:-:|" + lineBreak + "| "
      writeWords(2, wraps: "")
      source += " |  |" + lineBreak
      return
    case "p": writeWords(Int.random(in: 2...14, using: &random), wraps: "")
    case "setext":
      writeWords(Int.random(in: 1...4, using: &random), wraps: nil)
      source += lineBreak + "======"
    case ">":
      source += "> "
      writeWords(Int.random(in: 1...9, using: &random), wraps: "> ")
    case "-", "1.":
      source += kind + " "
      writeWords(Int.random(in: 1...6, using: &random), wraps: kind == "-" ? "  " : "   ")
    default:
      source += kind + " "
      writeWords(Int.random(in: 1...4, using: &random), wraps: nil)
    }
    source += lineBreak
  }

  /// - Parameter wraps: what a line begins with after a break; nil where a break would end it.
  private mutating func writeWords(_ count: Int, wraps: String?, isHTML: Bool = false) {
    for index in 0..<count {
      if index > 0 {
        let breaks = chance(15) && wraps != nil
        source += breaks ? lineBreak + (wraps ?? "") : " "
        if chance(5), !isHTML { source += "`not perhaps` " }
        // At the start of a line a comment would be a block of its own.
        if chance(5), !breaks { source += "<!-- not prose -->" }
        if chance(5), !isHTML { source += "![not prose](x.png) " }
        if chance(4), !isHTML { source += "~~not prose~~ " }
      }
      if isHTML { writeHTMLWord(pick(Self.plain)) } else { writeMarkdownWord(pick(Self.plain)) }
    }
  }

  private mutating func writeMarkdownWord(_ word: String) {
    words.append(word)
    let text = word.unicodeScalars.map { scalar -> String in
      switch scalar {
      case "&": return pick(["&amp;", "\\&", "&#38;"])
      case "<": return pick(["&lt;", "&#60;"])
      case "é": return pick(["é", "&eacute;", "&#xE9;"])
      case "’": return pick(["’", "&rsquo;"])
      default: return String(scalar)
      }
    }
    // Emphasis may begin and end within a word only where letters stand on both sides.
    let letters = word.unicodeScalars.allSatisfy { $0.properties.isAlphabetic && $0.value < 0x80 }
    switch Int.random(in: 0..<10, using: &random) {
    case 0 where letters && text.count > 3:
      source += text[..<2].joined() + "*" + text[2...].joined() + "*"
    case 1 where letters: source += "**" + text.joined() + "**"
    case 2 where letters: source += "_" + text.joined() + "_"
    case 3 where letters: source += "[" + text.joined() + "](https://x.example/perhaps \"not\")"
    default: source += text.joined()
    }
  }

  /// What a reader would see of a piece of such a file.
  static func shown(markdown: String) -> String {
    var text = ""
    var rest = shown(html: markdown)[...]
    while let first = rest.first {
      rest.removeFirst()
      switch first {
      case "*", "_", "[", "\\": continue
      case "]":
        if rest.first == "(", let end = rest.firstIndex(of: ")") {
          rest = rest[rest.index(after: end)...]
        }
      default: text.append(first)
      }
    }
    return text
  }
}
