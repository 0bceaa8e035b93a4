import RhetorAnalysis
import RhetorLexicon
import RhetorReport
import RhetorText

/// Turns a judged reading into the records that are kept: the one place where the live side and
/// the kept side meet, and where byte offsets become lines and columns.
struct ReportBuilder {
  private let reading: Reading
  private let judgement: Judgement
  private let suppressions: Suppressions
  private let lines: LineIndex

  /// Indexes the lines of the file as its writer sees it.
  init(_ reading: Reading, _ judgement: Judgement) {
    self.reading = reading
    self.judgement = judgement
    suppressions = Suppressions(of: reading, judgement)
    lines = LineIndex(reading.document.source?.bytes ?? reading.document.bytes)
  }

  /// The article's record with all its sentences.
  func article() -> ArticleRecord {
    let document = reading.document
    let origin = document.origin
    var notes = origin.notes
    if let first = document.repairs.first {
      let count = document.repairs.count
      let encoding = origin.encoding.name
      notes.append(
        count == 1
          ? "1 malformed \(encoding) sequence, at byte \(first)"
          : "\(count) malformed \(encoding) sequences, the first at byte \(first)")
    }
    let sentences = reading.sentences.indices.map(sentence)
    return ArticleRecord(
      path: document.name, article: origin.article,
      title: sentences.first { $0.voice == .headline }?.text, meta: origin.meta,
      repairs: document.repairs.count, notes: notes,
      source: SourceRecord(
        format: origin.format, encoding: origin.encoding.name,
        encodingReason: origin.encoding.reason.rawValue,
        encodingConfidence: origin.encoding.confidence, places: origin.places.rawValue),
      warnings: CommentProblems(suppressions, of: reading).warnings {
        lines.place(ofSource: $0, in: document)
      }, sentences: sentences)
  }

  private func sentence(_ index: Int) -> SentenceRecord {
    let sentence = reading.sentences[index]
    let place = location(of: sentence.range)
    let findings = judgement.findings[judgement.bySentence[index]]
    return SentenceRecord(
      path: reading.document.name,
      article: reading.document.origin.article ?? reading.document.name, index: index,
      start: place.start, end: place.end, line: place.location.line,
      column: place.location.column, utf16Column: place.location.utf16Column,
      text: reading.document.string(sentence.range),
      voice: VoiceName(rawValue: sentence.voice.rawValue), words: sentence.words,
      authorWords: sentence.authorWords, findings: findings.indices.map(finding),
      frames: reading.frames(inSentence: index).map { frame($0, findings: findings) })
  }

  private func finding(_ index: Int) -> FindingRecord {
    let finding = judgement.findings[index]
    let reason = suppressions.reasons[index]
    let multipliers = finding.multipliers + (reason == nil ? [] : [Suppressions.multiplier])
    let place = location(of: finding.range)
    let category = reading.category(of: finding)
    return FindingRecord(
      id: reading.id(of: finding),
      stage: StageName(rawValue: String(category.stage)) ?? .loadedLanguage,
      category: category.id, start: place.start, end: place.end, line: place.location.line,
      column: place.location.column, utf16Column: place.location.utf16Column,
      utf8Column: utf8Column(of: finding.range),
      text: reading.document.string(finding.range), strength: finding.strength,
      points: reason == nil ? finding.points : 0,
      multipliers: multipliers.map { MultiplierRecord(why: $0.why, by: $0.by) },
      reason: reading.reason(for: finding), suggestion: reading.plainerWording(for: finding),
      quoted: finding.isQuoted, suppressed: reason.map(SuppressionRecord.init(reason:)))
  }

  private func frame(_ frame: Frame, findings: ArraySlice<Finding>) -> FrameRecord {
    FrameRecord(
      cue: span(frame.cue), source: frame.source.map(span),
      antecedent: frame.antecedent.map(span),
      content: frame.content.filter { !$0.isEmpty }.map { content in
        let place = location(of: reading.textRange(content))
        return RangeRecord(start: place.start, end: place.end)
      },
      sourceClass: frame.sourceClass.rawValue,
      points: FramePoints.points(of: frame, among: findings, suppressions),
      note: FrameNote.text(for: frame))
  }

  private func span(_ terms: Range<Int>) -> SpanRecord {
    let range = reading.textRange(terms)
    let place = location(of: range)
    return SpanRecord(start: place.start, end: place.end, text: reading.document.string(range))
  }

  private func location(
    of range: TextRange
  ) -> (start: Int, end: Int, location: SourceLocation) {
    let document = reading.document
    let bytes = document.fileRange(of: range)
    // Without a source, lines and columns are the text's: a repaired sequence is one character.
    let place =
      document.source == nil
      ? lines.location(of: Int(range.lower))
      : lines.place(
        ofSource: document.sourceMap.sourceOffset(of: Int(range.lower)), in: document)
    return (bytes.lowerBound, bytes.upperBound, place)
  }

  /// The column of a range's first byte, in UTF-8 bytes.
  private func utf8Column(of range: TextRange) -> Int {
    let document = reading.document
    let offset = Int(range.lower)
    return lines.utf8Column(
      of: document.source == nil ? offset : document.sourceMap.sourceOffset(of: offset))
  }
}
