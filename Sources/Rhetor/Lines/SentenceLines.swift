import RhetorAnalysis
import RhetorLexicon
import RhetorReport
import RhetorText

/// Writes the sentences of judged readings as JSON Lines, straight from the reading.
///
/// The plain twin is the way through the records: `ReportBuilder` makes them and
/// `JSONLinesRenderer` writes them, to the same bytes. Here no string, list or record is made for a
/// sentence, and what the findings of an entry have in common is written once and copied.
struct SentenceLines: ~Copyable {
  /// The cards of entries, by entry, made when first needed.
  private var entryCards: [FindingCard?]
  /// The cards of findings that stages make without an entry, by category.
  private var categoryCards: [FindingCard?]
  /// What all lines of a document begin with.
  private var opening = LineBuffer()

  /// Creates a writer for readings with the given lexicons.
  init(_ tables: LexiconTables) {
    entryCards = Array(repeating: nil, count: tables.entries.count)
    categoryCards = Array(repeating: nil, count: tables.categories.count)
  }

  /// Appends a line for each sentence.
  ///
  /// - Parameter check: looks at the lines after each sentence, and may take them out.
  mutating func append(
    _ reading: Reading, _ judgement: Judgement, to lines: inout LineBuffer,
    check: (inout LineBuffer) throws -> Void
  ) rethrows {
    let document = reading.document
    opening.removeAll()
    opening.append(#"{"record":"sentence","path":""#)
    opening.append(escaping: document.name)
    opening.append(#"","article":""#)
    opening.append(escaping: document.origin.article ?? document.name)
    opening.append(#"","index":"#)
    let suppressions = Suppressions(of: reading, judgement)
    try document.bytes.withUnsafeBufferPointer { text in
      try (document.source?.bytes ?? document.bytes).withUnsafeBufferPointer { places in
        var page = Page(
          reading: reading, findings: judgement.findings, suppressions: suppressions,
          text: UnsafeRawBufferPointer(text), places: PlaceCursor(places))
        var nextFrame = 0
        for index in reading.sentences.indices {
          let firstFrame = nextFrame
          while nextFrame < reading.frames.count, reading.frames[nextFrame].sentence == index {
            nextFrame += 1
          }
          sentence(
            index, judgement.bySentence[index], reading.frames[firstFrame..<nextFrame],
            on: &page, to: &lines)
          try check(&lines)
        }
      }
    }
  }

  /// One document while it is written.
  struct Page {
    let reading: Reading
    let findings: [Finding]
    let suppressions: Suppressions
    let text: UnsafeRawBufferPointer
    var places: PlaceCursor
    /// Whether the text is the whole file, byte for byte.
    private let isWhole: Bool
    private let linesAbove: Int

    init(
      reading: Reading, findings: [Finding], suppressions: Suppressions,
      text: UnsafeRawBufferPointer, places: PlaceCursor
    ) {
      self.reading = reading
      self.findings = findings
      self.suppressions = suppressions
      self.text = text
      self.places = places
      isWhole = reading.document.source == nil && reading.document.sourceMap.segments.isEmpty
      linesAbove = (reading.document.source?.firstLine ?? 1) - 1
    }

    func fileRange(of range: TextRange) -> Range<Int> {
      isWhole ? range.bytes : reading.document.fileRange(of: range)
    }

    /// Without a source, lines and columns are the text's: a repaired sequence is one character.
    mutating func location(of range: TextRange) -> SourceLocation {
      let document = reading.document
      guard document.source != nil else { return places.location(of: Int(range.lower)) }
      let place = places.location(of: document.sourceMap.sourceOffset(of: Int(range.lower)))
      return SourceLocation(
        line: place.line + linesAbove, column: place.column, utf16Column: place.utf16Column)
    }

    func bytes(_ range: TextRange) -> UnsafeRawBufferPointer {
      UnsafeRawBufferPointer(rebasing: text[range.bytes])
    }

    func points(ofFinding index: Int) -> Int {
      suppressions.reasons.isEmpty || suppressions.reasons[index] == nil
        ? findings[index].points : 0
    }
  }

  private mutating func sentence(
    _ index: Int, _ findings: Range<Int>, _ frames: ArraySlice<Frame>,
    on page: inout Page, to lines: inout LineBuffer
  ) {
    let sentence = page.reading.sentences[index]
    lines.append(opening.bytes)
    lines.append(index)
    lines.append(#","start":"#)
    Self.place(sentence.range, on: &page, to: &lines)
    lines.append(#","text":""#)
    lines.append(escaping: page.bytes(sentence.range))
    lines.append(#"","voice":""#)
    lines.append(plain: sentence.voice.rawValue)
    lines.append(#"","words":"#)
    lines.append(sentence.words)
    lines.append(#","author-words":"#)
    lines.append(sentence.authorWords)
    var scores = ScoresRecord.zero
    for finding in findings {
      scores[card(of: page.findings[finding], page.reading).stage] += page.points(
        ofFinding: finding)
    }
    lines.append(#","scores":{"speculation":"#)
    lines.append(scores.speculation)
    lines.append(#","loaded-language":"#)
    lines.append(scores.loadedLanguage)
    lines.append(#","attribution":"#)
    lines.append(scores.attribution)
    lines.append(#"},"findings":["#)
    let places = page.places
    var isFirst = true
    for item in findings {
      if !isFirst { lines.append(",") }
      isFirst = false
      finding(item, on: &page, to: &lines)
    }
    // The next sentence may begin before the last finding of this one ended.
    page.places = places
    lines.append(#"],"frames":["#)
    isFirst = true
    for frame in frames {
      if !isFirst { lines.append(",") }
      isFirst = false
      Self.frame(frame, page.findings[findings], on: page, to: &lines)
    }
    lines.append("]}\n")
  }

  /// Writes the value of `start`, and the fields from `end` to `utf16-column`.
  private static func place(
    _ range: TextRange, on page: inout Page, to lines: inout LineBuffer
  ) {
    let bytes = page.fileRange(of: range)
    lines.append(bytes.lowerBound)
    lines.append(#","end":"#)
    lines.append(bytes.upperBound)
    let location = page.location(of: range)
    lines.append(#","line":"#)
    lines.append(location.line)
    lines.append(#","column":"#)
    lines.append(location.column)
    lines.append(#","utf16-column":"#)
    lines.append(location.utf16Column)
  }

  private mutating func card(of finding: Finding, _ reading: Reading) -> FindingCard {
    if let entry = finding.entry {
      if let card = entryCards[entry] { return card }
      let card = FindingCard(of: finding, in: reading)
      entryCards[entry] = card
      return card
    }
    if let card = categoryCards[finding.category] { return card }
    let card = FindingCard(of: finding, in: reading)
    categoryCards[finding.category] = card
    return card
  }

  private mutating func finding(
    _ index: Int, on page: inout Page, to lines: inout LineBuffer
  ) {
    let finding = page.findings[index]
    let suppression = page.suppressions.reasons.isEmpty ? nil : page.suppressions.reasons[index]
    let card = card(of: finding, page.reading)
    lines.append(card.head)
    Self.place(finding.range, on: &page, to: &lines)
    lines.append(#","text":""#)
    let start = lines.count
    lines.append(escaping: page.bytes(finding.range))
    let words = start..<lines.count
    lines.append(#"","strength":"#)
    lines.append(finding.strength)
    lines.append(#","points":"#)
    lines.append(page.points(ofFinding: index))
    lines.append(#","multipliers":["#)
    var isFirst = true
    func write(_ multiplier: Multiplier) {
      lines.append(isFirst ? #"{"why":""# : #",{"why":""#)
      isFirst = false
      lines.append(escaping: multiplier.why)
      lines.append(#"","by":"#)
      lines.append(thousandths: multiplier.by)
      lines.append("}")
    }
    for multiplier in finding.multipliers { write(multiplier) }
    if suppression != nil { write(Suppressions.multiplier) }
    lines.append(#"],"reason":""#)
    isFirst = true
    for piece in card.reason {
      if !isFirst { lines.repeatWritten(words) }
      isFirst = false
      lines.append(piece)
    }
    lines.append("\"")
    lines.append(card.suggestion)
    lines.append(finding.isQuoted ? #","quoted":true"# : #","quoted":false"#)
    if let suppression {
      lines.append(#","suppressed":{"reason":""#)
      lines.append(escaping: suppression)
      lines.append(#""}"#)
    }
    lines.append("}")
  }
}
