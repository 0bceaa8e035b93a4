import RhetorAnalysis
import RhetorText

/// One judged document while its sentences are written as lines.
///
/// Its lists are reached through pointers: to take a finding or an attribution out of an array would
/// copy it, and count references, for each sentence.
struct LinePage: ~Copyable {
  let reading: Reading
  let suppressions: Suppressions
  let judgement: Judgement
  private let findings: UnsafeBufferPointer<Finding>
  let frames: UnsafeBufferPointer<Frame>
  /// The text of the document.
  let text: UnsafeRawBufferPointer
  private let terms: UnsafeBufferPointer<Token>
  private(set) var places: PlaceCursor
  /// Whether the text is the whole file, byte for byte.
  private let isWhole: Bool
  private let hasSource: Bool
  private let linesAbove: Int

  /// Opens a document for as long as `body` runs.
  ///
  /// - Parameter position: where a walk may begin that looks for lines and columns.
  static func open(
    _ reading: Reading, _ judgement: Judgement, _ suppressions: Suppressions,
    from position: PlaceCursor.Position, _ body: (inout LinePage) throws -> Void
  ) rethrows {
    let document = reading.document
    try document.bytes.withUnsafeBytes { text in
      try (document.source?.bytes ?? document.bytes).withUnsafeBufferPointer { places in
        try judgement.findings.withUnsafeBufferPointer { findings in
          try reading.frames.withUnsafeBufferPointer { frames in
            try reading.terms.withUnsafeBufferPointer { terms in
              var page = LinePage(
                reading: reading, suppressions: suppressions, judgement: judgement,
                findings: findings, frames: frames, text: text, terms: terms,
                places: PlaceCursor(places, at: position),
                isWhole: document.source == nil && document.sourceMap.segments.isEmpty,
                hasSource: document.source != nil,
                linesAbove: (document.source?.firstLine ?? 1) - 1)
              try body(&page)
            }
          }
        }
      }
    }
  }

  /// The position in the file at which a sentence begins.
  ///
  /// - Parameter position: a position before it.
  static func position(
    ofSentence number: Int, of reading: Reading, from position: PlaceCursor.Position
  ) -> PlaceCursor.Position {
    let document = reading.document
    let offset = Int(reading.sentences[number].range.lower)
    return (document.source?.bytes ?? document.bytes).withUnsafeBufferPointer { bytes in
      var places = PlaceCursor(bytes, at: position)
      _ = places.location(
        of: document.source == nil ? offset : document.sourceMap.sourceOffset(of: offset))
      return places.position
    }
  }

  /// The bytes from the first term to the last; the range must not be empty.
  @inline(__always)
  func range(ofTerms range: Range<Int>) -> Range<Int> {
    precondition(
      0 <= range.lowerBound && range.lowerBound < range.upperBound
        && range.upperBound <= terms.count,
      "law broken: terms outside of the reading")
    return Int(terms[range.lowerBound].range.lower)..<Int(terms[range.upperBound - 1].range.upper)
  }

  /// The bytes of the file that a part of the text was read from.
  @inline(__always)
  func fileRange(of range: Range<Int>) -> Range<Int> {
    isWhole ? range : reading.document.fileRange(of: TextRange(range))
  }

  /// The line and columns of a byte of the text. Without a source they are the text's: a repaired
  /// sequence is one character.
  mutating func location(of offset: Int) -> SourceLocation {
    guard hasSource else { return places.location(of: offset) }
    let place = places.location(of: reading.document.sourceMap.sourceOffset(of: offset))
    return SourceLocation(
      line: place.line + linesAbove, column: place.column, utf16Column: place.utf16Column)
  }

  /// Appends a part of the text as JSON, and walks along where line ends are counted on the way.
  @inline(__always)
  mutating func append(_ range: Range<Int>, to lines: inout LineBuffer) {
    guard !hasSource else { return lines.append(escaping: range, of: text) }
    places.standing(at: range.lowerBound) { place in
      lines.append(escaping: range, of: text, moving: place)
    }
  }

  /// Takes up the walk at `start` for as long as `body` looks at places, and then goes on from here.
  @inline(__always)
  mutating func goingBack(to start: PlaceCursor, _ body: (inout LinePage) -> Void) {
    let here = places
    places = start
    body(&self)
    places = here
  }

  /// A finding where it lies.
  @inline(__always)
  func finding(_ index: Int) -> UnsafePointer<Finding> {
    guard let first = findings.baseAddress, findings.indices.contains(index) else {
      preconditionFailure("law broken: a finding outside of the judgement")
    }
    return first + index
  }

  func points(ofFinding index: Int) -> Int {
    suppressions.reasons.isEmpty || suppressions.reasons[index] == nil
      ? finding(index).pointee.points : 0
  }

  /// The points of the finding that an attribution made, among those of its sentence.
  func points(ofFrame index: Int, among findings: Range<Int>) -> Int {
    // Most attributions have a source that no entry is for.
    if frames[index].sourceEntry == nil { return 0 }
    return FramePoints.points(of: frames[index], among: judgement.findings[findings], suppressions)
  }
}
