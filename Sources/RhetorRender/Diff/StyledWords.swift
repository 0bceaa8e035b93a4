import RhetorReport

/// Words of a text, each with the way it is painted, broken into lines of a terminal.
struct StyledWords {
  /// How words are set apart; where there is no colour, brackets tell what was removed and added.
  enum Style {
    case plain, removed, added, strong, faint, warning, error
  }

  private typealias Piece = (text: String, style: Style)
  private typealias Word = (pieces: [Piece], width: Int)
  private var words: [Word] = []

  /// Both sides in one text: what went in `[-…-]`, what came in `{+…+}`.
  init(unified runs: [WordRun]) {
    for (index, run) in runs.enumerated() {
      if run.isSame {
        // What begins the new side may follow something on the old one.
        let isFirst = index > 0 && runs[index - 1].new.isEmpty
        let isApart = isFirst && (run.old.first?.isWhitespace ?? false)
        add((isApart ? " " : "") + run.new, .plain)
      } else {
        add(bracketed: run.old, "[-", "-]", .removed)
        add(bracketed: run.new, "{+", "+}", .added)
      }
    }
  }

  /// The old side alone.
  init(old runs: [WordRun]) {
    for run in runs {
      if run.isSame { add(run.old, .plain) } else { add(bracketed: run.old, "[-", "-]", .removed) }
    }
  }

  /// The new side alone.
  init(new runs: [WordRun]) {
    for run in runs {
      if run.isSame { add(run.new, .plain) } else { add(bracketed: run.new, "{+", "+}", .added) }
    }
  }

  /// A text in one style.
  init(_ text: String, _ style: Style = .plain) { add(text, style) }

  /// Adds text behind what is there; nothing divides the two but white space in either.
  mutating func append(_ text: String, _ style: Style = .plain) { add(text, style) }

  /// Writes the lines, no wider than `width` with the indents, those after the first by two more
  /// columns to the right.
  func write(indent: Int, width: Int, _ style: TerminalStyle, into sink: inout ByteSink) {
    let first = String(repeating: " ", count: indent)
    for (index, line) in lines(width: width - indent - 2, style).enumerated() {
      sink.write("\(first)\(index == 0 ? "" : "  ")\(line.text)\n")
    }
  }

  /// The lines, no wider than `width` cells unless a word is; each with its width.
  func lines(width: Int, _ style: TerminalStyle) -> [(text: String, width: Int)] {
    var lines: [(text: String, width: Int)] = []
    var line: [Piece] = []
    var used = 0
    func close() {
      guard !line.isEmpty else { return }
      lines.append((Self.painted(line, style), used))
      line = []
      used = 0
    }
    for word in words.flatMap({ Self.broken($0, width) }) {
      if used > 0, used + 1 + word.width > width { close() }
      if used > 0 {
        // A space between two words of one style is painted with them.
        let same = line.last?.style == word.pieces.first?.style
        line.append((" ", same ? word.pieces.first?.style ?? .plain : .plain))
        used += 1
      }
      line += word.pieces
      used += word.width
    }
    close()
    return lines
  }

  private mutating func add(bracketed text: String, _ open: String, _ close: String, _ style: Style)
  {
    let core = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    guard !core.isEmpty else { return }
    // Brackets stand apart from what stayed only where the text does.
    let lead = text.first.map(\.isWhitespace) ?? false ? " " : ""
    add(lead + open + core + close, style)
  }

  private mutating func add(_ text: String, _ style: Style) {
    var isOpen = isLastWordOpen
    var piece = ""
    func flush(_ words: inout [Word]) {
      guard !piece.isEmpty else { return }
      let width = CellWidth.of(piece)
      if isOpen, !words.isEmpty {
        words[words.count - 1].pieces.append((piece, style))
        words[words.count - 1].width += width
      } else {
        words.append(([(piece, style)], width))
      }
      piece = ""
    }
    for character in VisibleText.line(text) {
      if character == " " {
        flush(&words)
        isOpen = false
      } else {
        piece.append(character)
      }
    }
    let endsOpen = !piece.isEmpty || (isOpen && text.isEmpty)
    flush(&words)
    isLastWordOpen = endsOpen
  }

  /// Whether what comes next belongs to the last word unless it begins with white space.
  private var isLastWordOpen = false

  /// A word that is wider than a line, in pieces.
  private static func broken(_ word: Word, _ width: Int) -> [Word] {
    guard word.width > width, width > 1 else { return [word] }
    var result: [Word] = []
    var current: Word = ([], 0)
    for piece in word.pieces {
      for character in piece.text {
        let cells = CellWidth.of(character)
        if current.width + cells > width {
          result.append(current)
          current = ([], 0)
        }
        if current.pieces.last?.style == piece.style {
          current.pieces[current.pieces.count - 1].text.append(character)
        } else {
          current.pieces.append((String(character), piece.style))
        }
        current.width += cells
      }
    }
    result.append(current)
    return result
  }

  private static func painted(_ pieces: [Piece], _ style: TerminalStyle) -> String {
    var result = ""
    var index = 0
    while index < pieces.count {
      let kind = pieces[index].style
      var text = ""
      while index < pieces.count, pieces[index].style == kind {
        text += pieces[index].text
        index += 1
      }
      switch kind {
      case .plain: result += text
      case .removed: result += style.removed(text)
      case .added: result += style.added(text)
      case .strong: result += style.strong(text)
      case .faint: result += style.faint(text)
      case .warning: result += style.warning(text)
      case .error: result += style.error(text)
      }
    }
    return result
  }
}
