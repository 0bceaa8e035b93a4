import RhetorAnalysis
import RhetorLexicon
import RhetorReport
import RhetorText

/// Writes the sentences of judged readings as JSON Lines, straight from the reading.
///
/// The plain twin is the way through the records: `ReportBuilder` makes them and
/// `JSONLinesRenderer` writes them, to the same bytes. Here no string, list or record is made for a
/// sentence, and what the findings of an entry have in common is written once and copied. The fixed
/// parts of a line are literals that hold as much as is always the same: a sentence without findings
/// has no scores to be written.
struct SentenceLines: ~Copyable {
  /// The cards of entries, by entry, made when first needed.
  private var entryCards: [FindingCard?]
  /// The cards of findings that stages make without an entry, by category.
  private var categoryCards: [FindingCard?]
  /// What all lines of a document begin with.
  private var opening = LineBuffer()

  /// More bytes than the literals and numbers between two texts of unknown length take.
  static let room = 512

  /// Creates a writer for readings with the given lexicons.
  init(_ tables: LexiconTables) {
    entryCards = Array(repeating: nil, count: tables.entries.count)
    categoryCards = Array(repeating: nil, count: tables.categories.count)
  }

  /// Appends a line for each sentence.
  ///
  /// - Parameters:
  ///   - sentences: the sentences to write; all, if nothing is said.
  ///   - position: where in the file a walk may begin that looks for lines and columns.
  ///   - check: looks at the lines after each sentence, and may take them out.
  mutating func append(
    _ reading: Reading, _ judgement: Judgement, _ suppressions: Suppressions,
    sentences: Range<Int>? = nil, from position: PlaceCursor.Position = .start,
    to lines: inout LineBuffer,
    check: (inout LineBuffer) throws -> Void
  ) rethrows {
    let sentences = sentences ?? reading.sentences.indices
    let document = reading.document
    opening.removeAll()
    opening.append(#"{"record":"sentence","path":""#)
    opening.append(escaping: document.name)
    opening.append(#"","article":""#)
    opening.append(escaping: document.origin.article ?? document.name)
    opening.append(#"","index":"#)
    try LinePage.open(reading, judgement, suppressions, from: position) { page in
      var nextFrame = reading.frames(inSentences: sentences).startIndex
      for index in sentences {
        let firstFrame = nextFrame
        while nextFrame < page.frames.count, page.frames[nextFrame].sentence == index {
          nextFrame += 1
        }
        sentence(index, frames: firstFrame..<nextFrame, on: &page, to: &lines)
        try check(&lines)
      }
    }
  }

  private mutating func sentence(
    _ index: Int, frames: Range<Int>, on page: inout LinePage, to lines: inout LineBuffer
  ) {
    let sentence = page.reading.sentences[index]
    let findings = page.judgement.bySentence[index]
    let opening = opening.bytes
    let range = sentence.range.bytes
    let bytes = page.fileRange(of: range)
    let location = page.location(of: range.lowerBound)
    lines.write(room: opening.count + Self.room) { pen in
      pen.write(opening)
      pen.write(index)
      pen.write(#","start":"#)
      pen.write(bytes, location)
      pen.write(#","text":""#)
    }
    // Findings look back at places in the sentence.
    let start = findings.isEmpty ? nil : page.places
    page.append(range, to: &lines)
    lines.write(room: Self.room) { pen in
      if sentence.voice == .author {
        pen.write(#"","voice":"author","words":"#)
      } else {
        pen.write(#"","voice":""#)
        pen.write(sentence.voice.literal)
        pen.write(#"","words":"#)
      }
      pen.write(sentence.words)
      pen.write(#","author-words":"#)
      pen.write(sentence.authorWords)
    }
    if let start {
      page.goingBack(to: start) { write(findings, on: &$0, to: &lines) }
    } else {
      lines.append(
        #","scores":{"speculation":0,"loaded-language":0,"attribution":0},"findings":["#)
    }
    lines.append(#"],"frames":["#)
    for frame in frames {
      if frame > frames.lowerBound { lines.append(",") }
      Self.frame(frame, among: findings, on: page, to: &lines)
    }
    lines.append("]}\n")
  }

  /// Writes the scores of a sentence, and its findings without the bracket that closes them.
  private mutating func write(
    _ findings: Range<Int>, on page: inout LinePage, to lines: inout LineBuffer
  ) {
    var scores = ScoresRecord.zero
    for index in findings {
      scores[card(ofFinding: index, on: page).stage] += page.points(ofFinding: index)
    }
    lines.write(room: Self.room) { pen in
      pen.write(#","scores":{"speculation":"#)
      pen.write(scores.speculation)
      pen.write(#","loaded-language":"#)
      pen.write(scores.loadedLanguage)
      pen.write(#","attribution":"#)
      pen.write(scores.attribution)
      pen.write(#"},"findings":["#)
    }
    for index in findings {
      if index > findings.lowerBound { lines.append(",") }
      finding(index, on: &page, to: &lines)
    }
  }

  private mutating func card(
    ofFinding index: Int, on page: borrowing LinePage
  ) -> FindingCard {
    let finding = page.finding(index)
    let (entry, category) = (finding.pointee.entry, finding.pointee.category)
    let known = if let entry { entryCards[entry] } else { categoryCards[category] }
    if let known { return known }
    let card = FindingCard(of: finding.pointee, in: page.reading)
    if let entry { entryCards[entry] = card } else { categoryCards[category] = card }
    return card
  }

  private mutating func finding(
    _ index: Int, on page: inout LinePage, to lines: inout LineBuffer
  ) {
    let finding = page.finding(index)
    let card = card(ofFinding: index, on: page)
    let suppression = page.suppressions.reasons.isEmpty ? nil : page.suppressions.reasons[index]
    let multipliers = finding.pointee.multipliers
    let range = finding.pointee.range.bytes
    let bytes = page.fileRange(of: range)
    let location = page.location(of: range.lowerBound)
    let points = page.points(ofFinding: index)
    lines.append(card.head)
    lines.write(room: Self.room) { pen in
      pen.write(bytes, location)
      pen.write(#","text":""#)
    }
    let start = lines.count
    lines.append(escaping: range, of: page.text)
    let words = start..<lines.count
    lines.write(room: Self.room) { pen in
      pen.write(#"","strength":"#)
      pen.write(finding.pointee.strength)
      pen.write(#","points":"#)
      pen.write(points)
      pen.write(#","multipliers":["#)
    }
    for (number, multiplier) in multipliers.enumerated() {
      if number > 0 { lines.append(",") }
      Self.write(multiplier, to: &lines)
    }
    if suppression != nil {
      if !multipliers.isEmpty { lines.append(",") }
      Self.write(Suppressions.multiplier, to: &lines)
    }
    for (number, piece) in card.rest.enumerated() {
      if number > 0 { lines.repeatWritten(words) }
      lines.append(piece)
    }
    if finding.pointee.isQuoted { lines.append("true") } else { lines.append("false") }
    if let suppression {
      lines.append(#","suppressed":{"reason":""#)
      lines.append(escaping: suppression)
      lines.append(#""}"#)
    }
    lines.append("}")
  }

  private static func write(_ multiplier: Multiplier, to lines: inout LineBuffer) {
    lines.append(#"{"why":""#)
    lines.append(escaping: multiplier.why)
    lines.write(room: Self.room) { pen in
      pen.write(#"","by":"#)
      pen.write(thousandths: multiplier.by)
      pen.write("}")
    }
  }
}

extension LinePen {
  /// Writes the value of `start`, and the fields from `end` to `utf16-column`.
  @inline(__always)
  fileprivate mutating func write(_ bytes: Range<Int>, _ location: SourceLocation) {
    write(bytes.lowerBound)
    write(#","end":"#)
    write(bytes.upperBound)
    write(#","line":"#)
    write(location.line)
    write(#","column":"#)
    write(location.column)
    write(#","utf16-column":"#)
    write(location.utf16Column)
  }
}
