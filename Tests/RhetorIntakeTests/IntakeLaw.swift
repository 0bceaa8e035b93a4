import RhetorText

@testable import RhetorIntake

/// What holds for every file that is read, whatever its bytes.
///
/// It says what is wrong instead of testing it, because fuzzers hold it too.
enum IntakeLaw {
  /// A way into the room that takes any bytes.
  enum Door: String, CaseIterable {
    case text, markdown, html, docx, odt, zip, jsonl, csv, packed
  }

  /// Reads bytes through a door; nil when nothing is wrong.
  static func fault(_ bytes: [UInt8], _ door: Door) -> String? {
    switch door {
    case .text, .markdown, .html:
      let options = IntakeOptions(format: InputFormat(rawValue: door.rawValue))
      guard let document = try? Intake(options: options).document(named: "a", from: bytes) else {
        return nil
      }
      return fault(document, sourceCount: bytes.count)
    case .zip:
      for format in [InputFormat.docx, .odt] {
        let intake = Intake(options: IntakeOptions(format: format))
        if let document = try? intake.document(named: "a", from: bytes) {
          if let fault = fault(document, sourceCount: .max) { return fault }
        }
      }
      return nil
    case .docx:
      let reading = DocxReading(StyleSheet())
      guard (try? XMLWalk.read(bytes, part: "x", { reading.take($0) })) != nil else { return nil }
      let document = try? reading.paragraphs.document(
        named: "a", sourceCount: bytes.count, format: .docx)
      return document.flatMap { fault($0, sourceCount: bytes.count) }
    case .odt:
      let reading = ODTReading()
      guard (try? XMLWalk.read(bytes, part: "x", { reading.take($0) })) != nil else { return nil }
      let document = try? reading.paragraphs.document(
        named: "a", sourceCount: bytes.count, format: .odt)
      return document.flatMap { fault($0, sourceCount: bytes.count) }
    case .jsonl, .csv: return corpusFault(bytes, door == .csv ? .csv : .jsonl)
    case .packed:
      guard let unpacker = Decompressor(start: bytes) else { return nil }
      unpacker.feed(bytes)
      for _ in 0..<64 {
        guard let piece = try? unpacker.unpack(4096) else { return nil }
        if piece.count > 4096 { return "more was unpacked than asked for" }
        if piece.isEmpty { break }
      }
      try? unpacker.finish()
      return nil
    }
  }

  private static func corpusFault(_ bytes: [UInt8], _ format: InputFormat) -> String? {
    var cutter = RecordCutter(format, limit: 4096)
    var intake: CorpusIntake?
    func take(_ piece: RecordCutter.Piece) -> String? {
      guard case .record(let record) = piece else { return nil }
      guard record.offset >= 0, record.offset + record.bytes.count <= bytes.count,
        bytes[record.offset...].starts(with: record.bytes)
      else { return "a record is not at its offset" }
      if intake == nil {
        intake = try? CorpusIntake(
          path: "c", format: format, options: IntakeOptions(), first: record)
      }
      guard let intake, case .article(let document) = intake.read(record) else { return nil }
      return fault(document, sourceCount: bytes.count)
    }
    var rest = bytes[...]
    while !rest.isEmpty {
      cutter.feed(Array(rest.prefix(61)))
      rest = rest.dropFirst(61)
      while let piece = cutter.next() { if let fault = take(piece) { return fault } }
    }
    cutter.finish()
    while let piece = cutter.next() { if let fault = take(piece) { return fault } }
    return nil
  }

  /// What is wrong with a document; nil when nothing is.
  static func fault(_ document: Document, sourceCount: Int) -> String? {
    guard String(validating: document.bytes, as: UTF8.self) != nil else {
      return "the text is no UTF-8"
    }
    if let source = document.source, String(validating: source.bytes, as: UTF8.self) == nil {
      return "the source is no UTF-8"
    }
    var last = 0
    for block in document.blocks {
      let range = block.range.bytes
      guard range.lowerBound >= last, range.upperBound <= document.bytes.count, !range.isEmpty
      else { return "blocks overlap, are empty or lie outside" }
      last = range.upperBound
      let place = document.fileRange(of: block.range)
      guard place.lowerBound >= 0, place.upperBound <= sourceCount else {
        return "a block comes from outside of the file"
      }
      for offset in stride(from: range.lowerBound, to: range.upperBound, by: 3) {
        let place = document.fileRange(of: TextRange(offset..<offset + 1))
        guard place.lowerBound >= 0, place.upperBound <= sourceCount else {
          return "a byte comes from outside of the file"
        }
      }
    }
    let lines = LineIndex(document.source?.bytes ?? document.bytes)
    for directive in document.directives {
      guard directive.offset <= document.bytes.count else { return "a comment lies outside" }
      _ = lines.location(of: Int(directive.source.lower))
    }
    return nil
  }
}
