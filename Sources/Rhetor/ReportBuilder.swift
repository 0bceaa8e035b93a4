import RhetorAnalysis
import RhetorLexicon
import RhetorReport
import RhetorText

/// Turns a judged reading into the records that are kept: the one place where the live side and
/// the kept side meet, and where byte offsets become lines and columns.
struct ReportBuilder {
  private let reading: Reading
  private let judgement: Judgement
  private let lines: LineIndex
  private let hasSource: Bool

  /// - Parameter source: the bytes of the file as read, when they are not the document's text.
  init(_ reading: Reading, _ judgement: Judgement, source: [UInt8]? = nil) {
    self.reading = reading
    self.judgement = judgement
    lines = LineIndex(source ?? reading.document.bytes)
    hasSource = source != nil
  }

  /// The article's record with all its sentences.
  func article() -> ArticleRecord {
    let document = reading.document
    var notes: [String] = []
    if let first = document.repairs.first {
      let count = document.repairs.count
      notes.append("\(count) malformed UTF-8 sequences, the first at byte \(first)")
    }
    let sentences = reading.sentences.indices.map(sentence)
    return ArticleRecord(
      path: document.name,
      title: sentences.first { $0.voice == .headline }?.text,
      repairs: document.repairs.count, notes: notes, sentences: sentences)
  }

  private func sentence(_ index: Int) -> SentenceRecord {
    let sentence = reading.sentences[index]
    let place = location(of: sentence.range)
    let findings = judgement.findings[judgement.bySentence[index]]
    return SentenceRecord(
      path: reading.document.name, article: reading.document.name, index: index,
      start: place.start, end: place.end, line: place.location.line,
      column: place.location.column, utf16Column: place.location.utf16Column,
      text: reading.document.string(sentence.range),
      voice: VoiceName(rawValue: sentence.voice.rawValue), words: sentence.words,
      authorWords: sentence.authorWords, findings: findings.map(finding),
      frames: reading.frames(inSentence: index).map { frame($0, findings: findings) })
  }

  private func finding(_ finding: Finding) -> FindingRecord {
    let place = location(of: finding.range)
    let category = reading.category(of: finding)
    return FindingRecord(
      id: reading.id(of: finding),
      stage: StageName(rawValue: String(category.stage)) ?? .loadedLanguage,
      category: category.id, start: place.start, end: place.end, line: place.location.line,
      column: place.location.column, utf16Column: place.location.utf16Column,
      text: reading.document.string(finding.range), strength: finding.strength,
      points: finding.points,
      multipliers: finding.multipliers.map { MultiplierRecord(why: $0.why, by: $0.by) },
      reason: reading.reason(for: finding), suggestion: reading.plainerWording(for: finding),
      quoted: finding.isQuoted)
  }

  private func frame(_ frame: Frame, findings: ArraySlice<Finding>) -> FrameRecord {
    let points =
      frame.sourceEntry.map { self.points(ofEntry: $0.entry, at: frame.head, findings) } ?? 0
    return FrameRecord(
      cue: span(frame.cue), source: frame.source.map(span),
      content: frame.content.filter { !$0.isEmpty }.map { content in
        let place = location(of: reading.textRange(content))
        return RangeRecord(start: place.start, end: place.end)
      },
      sourceClass: frame.sourceClass.rawValue, points: points)
  }

  /// The points of the finding that an attribution made.
  private func points(
    ofEntry entry: Int, at head: Range<Int>, _ findings: ArraySlice<Finding>
  ) -> Int {
    // Findings stand in order and apart, so the first that ends behind the head's start is it.
    var low = findings.startIndex
    var high = findings.endIndex
    while low < high {
      let middle = (low + high) / 2
      if findings[middle].terms.upperBound <= head.lowerBound {
        low = middle + 1
      } else {
        high = middle
      }
    }
    let near = findings[low...].prefix { $0.terms.lowerBound < head.upperBound }
    return near.first { $0.entry == entry }?.points ?? 0
  }

  private func span(_ terms: Range<Int>) -> SpanRecord {
    let range = reading.textRange(terms)
    let place = location(of: range)
    return SpanRecord(start: place.start, end: place.end, text: reading.document.string(range))
  }

  private func location(
    of range: TextRange
  ) -> (start: Int, end: Int, location: SourceLocation) {
    let map = reading.document.sourceMap
    let start = map.sourceOffset(of: Int(range.lower))
    // Without the source, lines and columns are the text's: a repaired sequence is one character.
    let place = lines.location(of: hasSource ? start : Int(range.lower))
    return (start, map.sourceEnd(of: Int(range.upper)), place)
  }
}
