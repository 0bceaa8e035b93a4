import RhetorAnalysis
import RhetorLexicon
import RhetorSegmentation
import RhetorText

/// Reads the rows of a corpus, each by itself as one paragraph.
struct RowScorer: Sendable {
  private let engine: Engine

  init(_ engine: Engine) { self.engine = engine }

  /// Scores a labelled sentence; fails when ICU does.
  func scored(_ row: CorpusRow) -> Result<ScoredRow, SegmentationError> {
    do { return .success(try score(row)) } catch { return .failure(error) }
  }

  /// Divides a text into sentences; fails when ICU does.
  func divided(_ row: CorpusRow) -> Result<BoundaryRow, SegmentationError> {
    do {
      return .success(BoundaryRow(row: row, agreement: try boundaries(row)))
    } catch {
      return .failure(error)
    }
  }

  private func score(_ row: CorpusRow) throws(SegmentationError) -> ScoredRow {
    let bytes = Array(row.text.utf8)
    let paragraph = Block(range: TextRange(0..<bytes.count), role: .paragraph)
    let document = Self.document(row, bytes, blocks: bytes.isEmpty ? [] : [paragraph])
    let reading = try engine.read(document)
    let judgement = Judgement(of: reading)
    let findings = judgement.findings.filter { $0.points > 0 }.map { finding in
      let category = reading.category(of: finding)
      return RowFinding(
        id: reading.id(of: finding), category: category.id, stage: String(category.stage),
        strength: finding.strength, points: finding.points,
        range: Self.trimmed(finding.range.bytes, of: bytes))
    }
    let frames = reading.frames.map { frame in
      RowFrame(
        cue: Self.trimmed(reading.textRange(frame.cue).bytes, of: bytes),
        source: frame.source.map { Self.trimmed(reading.textRange($0).bytes, of: bytes) },
        head: reading.textRange(frame.head).bytes)
    }
    return ScoredRow(
      row: row, marked: Self.places(of: row.spans, in: row.text, bytes), findings: findings,
      frames: frames)
  }

  /// Compares the sentence boundaries of a text, laid out as an article is, with its sentences.
  ///
  /// Boundaries are told by the number of visible scalars before them, so that white space, which
  /// corpora keep with more or less care, cannot move them. The end of the text is no boundary.
  private func boundaries(_ row: CorpusRow) throws(SegmentationError) -> SpanAgreement {
    let bytes = Array(row.text.utf8)
    let document: Document
    do {
      document = try Document(name: row.id, decoding: bytes)
    } catch {
      preconditionFailure("law broken: a row is larger than 4 GiB")
    }
    let reading = try engine.read(document)
    let found = reading.sentences.map { Self.visible(document.string($0.range)) }
    let marked = (row.sentences ?? []).map(Self.visible)
    return SpanAgreement(found: Self.ends(found), marked: Self.ends(marked))
  }

  private static func document(_ row: CorpusRow, _ bytes: [UInt8], blocks: [Block]) -> Document {
    do {
      return try Document(name: row.id, text: bytes, sourceMap: .identity, blocks: blocks)
    } catch {
      preconditionFailure("law broken: a row is larger than 4 GiB")
    }
  }

  private static func visible(_ text: String) -> Int {
    text.unicodeScalars.count { !$0.properties.isWhitespace }
  }

  /// Where sentences of these lengths end, but for the last, each as a range of one.
  private static func ends(_ lengths: [Int]) -> [Range<Int>] {
    var end = 0
    return lengths.filter { $0 > 0 }.dropLast().map { length in
      end += length
      return end..<end + 1
    }
  }

  /// The bytes of spans given in scalars.
  private static func places(
    of spans: [MarkedSpan], in text: String, _ bytes: [UInt8]
  ) -> [Range<Int>] {
    guard !spans.isEmpty else { return [] }
    var offsets = [0]
    for scalar in text.unicodeScalars { offsets.append(offsets[offsets.count - 1] + width(scalar)) }
    return spans.map {
      trimmed(offsets[$0.scalars.lowerBound]..<offsets[$0.scalars.upperBound], of: bytes)
    }
  }

  /// A range without the marks and spaces at its ends, unless it holds nothing else.
  private static func trimmed(_ range: Range<Int>, of bytes: [UInt8]) -> Range<Int> {
    let scalars = Array(String(decoding: bytes[range], as: UTF8.self).unicodeScalars)
    guard let first = scalars.firstIndex(where: isWordy),
      let last = scalars.lastIndex(where: isWordy)
    else { return range }
    let before = scalars[..<first].reduce(0) { $0 + width($1) }
    let after = scalars[(last + 1)...].reduce(0) { $0 + width($1) }
    return range.lowerBound + before..<range.upperBound - after
  }

  private static func isWordy(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || scalar.properties.numericType != nil
  }

  private static func width(_ scalar: Unicode.Scalar) -> Int {
    UTF8.encode(scalar)?.count ?? 0
  }
}
