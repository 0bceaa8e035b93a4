import RhetorTestSupport
import RhetorText
import Testing

@testable import RhetorIntake

@Suite("Corpora of many articles")
struct CorpusTests {
  private func pieces(
    _ text: String, _ format: InputFormat, limit: Int = 1 << 20, step: Int = .max
  ) -> [RecordCutter.Piece] {
    var cutter = RecordCutter(format, limit: limit)
    var pieces: [RecordCutter.Piece] = []
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      cutter.feed(Array(rest.prefix(step)))
      rest = rest.dropFirst(step)
      while let piece = cutter.next() { pieces.append(piece) }
    }
    cutter.finish()
    while let piece = cutter.next() { pieces.append(piece) }
    return pieces
  }

  private func records(_ text: String, _ format: InputFormat) -> [RawRecord] {
    pieces(text, format).compactMap { if case .record(let record) = $0 { record } else { nil } }
  }

  private func documents(
    _ text: String, _ format: InputFormat, options: IntakeOptions = IntakeOptions()
  ) throws -> [Document] {
    let records = records(text, format)
    let intake = try CorpusIntake(
      path: "c", format: format, options: options, first: try #require(records.first))
    return try records.dropFirst(intake.firstIsArticle ? 0 : 1).map { record in
      switch intake.read(record) {
      case .article(let document): return document
      case .failure(_, let error): throw error
      }
    }
  }

  @Test("records are the same however the file is read", arguments: [1, 2, 3, 7, 64])
  func cutting(step: Int) {
    let lines = "{\"a\":1}\r\n\n  \n{\"b\":2}\n{}"
    #expect(pieces(lines, .jsonl, step: step) == pieces(lines, .jsonl))
    #expect(records(lines, .jsonl).map(\.line) == [1, 4, 5])
    #expect(records(lines, .jsonl).map(\.offset) == [0, 13, 21])
    let rows = "id,text\n1,\"one\r\n\"\"two\"\"\"\r\n2,three\n"
    #expect(pieces(rows, .csv, step: step) == pieces(rows, .csv))
    #expect(records(rows, .csv).map(\.line) == [1, 2, 4])
  }

  @Test("a quotation mark quotes only from the start of a field", arguments: [1, 2, 5, 1000])
  func marksInsideOfFields(step: Int) throws {
    let rows = "id,text\n1,A 5\" disc may fail.\n2,Two.\n"
    #expect(pieces(rows, .csv, step: step) == pieces(rows, .csv))
    #expect(
      try documents(rows, .csv).map { String(decoding: $0.bytes, as: UTF8.self) } == [
        "A 5\" disc may fail.", "Two.",
      ])
    let marked = "\u{FEFF}\"id\",\"te\nxt\"\n1,x\n"
    #expect(pieces(marked, .csv, step: step) == pieces(marked, .csv))
    #expect(records(marked, .csv).map(\.line) == [1, 3])
  }

  @Test("a mark that is not closed is told with its line", arguments: [1, 4, 1000])
  func unclosedMark(step: Int) {
    let found = pieces("id,text\n1,One.\n\"2\n\",\"Two.\n3,Three.\n", .csv, step: step)
    #expect(found.count == 3)
    #expect(found.last == .unclosed(line: 4))
  }

  @Test func markThatIsNotDoubledSpoilsItsRecordAlone() throws {
    let rows = records(
      "id,text\n1,\"He \"may\" go.\"\n2,\"Two.\" \n3,\"5\" disc\",x\n4,Four.\n", .csv)
    #expect(rows.map(\.line) == [1, 2, 3, 4, 5])
    let intake = try CorpusIntake(
      path: "c", format: .csv, options: IntakeOptions(), first: rows[0])
    let isRead = rows.dropFirst().map { row in
      if case .article = intake.read(row) { true } else { false }
    }
    #expect(isRead == [false, true, false, true])
  }

  @Test func recordThatIsTooLongIsPassedOver() {
    let long = String(repeating: "x", count: 100)
    for step in [1, 9, 1000] {
      let found = pieces("a\n\(long)\nb\n\(long)", .jsonl, limit: 50, step: step)
      #expect(found.count == 4)
      #expect(found[1] == .tooLong(line: 2))
      #expect(found[3] == .tooLong(line: 4))
      guard case .record(let record) = found[2] else {
        Issue.record("no record behind the long one")
        continue
      }
      #expect(record.offset == 103)
    }
  }

  @Test func textLeadsBackToTheBytesOfItsRecord() throws {
    let text =
      #"{"url":"x","text":"Caf\u00e9 \"no\"\n\nThe plan \ud83d\ude00 may fail\/stop.","n":[1,{"a":"]"}],"z":null}"#
    let file = "{\"text\":\"One.\"}\n" + text + "\n"
    let document = try #require(documents(file, .jsonl).last)
    #expect(
      String(decoding: document.bytes, as: UTF8.self) == "Café \"no\"\n\nThe plan 😀 may fail/stop.")
    #expect(document.origin.meta == ["url": "x", "n": #"[1,{"a":"]"}]"#])
    #expect(document.origin.article == "2")
    let bytes = Array(file.utf8)
    func cut(_ word: String) throws -> String {
      let start = try #require(
        document.bytes.indices.first { document.bytes[$0...].starts(with: word.utf8) })
      let place = document.fileRange(of: TextRange(start..<start + word.utf8.count))
      return String(decoding: bytes[place], as: UTF8.self)
    }
    #expect(try cut("may") == "may")
    #expect(try cut("Café") == #"Caf\u00e9"#)
    #expect(try cut("😀") == #"\ud83d\ude00"#)
    #expect(try cut("fail/stop.") == #"fail\/stop."#)
  }

  @Test(
    "what is no JSON says where",
    arguments: [
      ("[1]", 1), ("{\"text\"}", 8), ("{\"text\":\"a", 11), ("{\"text\":tru}", 12),
      ("{\"a\":\"\\x\"}", 7),
      ("{\"text\":\"a\"} x", 14), ("{\"a\":\"\\u12\"}", 7), ("{\"a\":[1}", 9), ("{\"a\":}", 6),
    ])
  func malformed(line: String, column: Int) {
    let error = #expect(throws: IntakeError.self) { try JSONRecord(Array(line.utf8)) }
    #expect(
      error?.message.hasPrefix("not JSON at column \(column):") == true, "\(error?.message ?? "")")
  }

  @Test func csvIsReadAsTheStandardSays() throws {
    let file =
      "id,text,outlet\r\na1,\"The \"\"plan\"\"\r\nmay, fail.\",\"X, Y\"\r\na2,Two.,\r\n"
    let documents = try documents(file, .csv, options: IntakeOptions(idField: "id"))
    #expect(
      documents.map { String(decoding: $0.bytes, as: UTF8.self) } == [
        "The \"plan\"\r\nmay, fail.", "Two.",
      ])
    #expect(documents.map(\.origin.article) == ["a1", "a2"])
    #expect(documents[0].origin.meta == ["outlet": "X, Y"])
    let bytes = Array(file.utf8)
    for document in documents {
      SourceLaw.check(document, bytes, "csv") { $0.replacing("\"\"", with: "\"") }
    }
  }

  @Test("semicolons and tabs divide where they do", arguments: [";", "\t"])
  func separators(mark: String) throws {
    let file =
      ["id", "text"].joined(separator: mark) + "\n" + ["1", "One, two."].joined(separator: mark)
    #expect(
      try documents(file, .csv).map { String(decoding: $0.bytes, as: UTF8.self) } == ["One, two."])
  }

  /// A comma that nobody quoted must not cut an article short.
  @Test(
    "a record with more fields than the header is none",
    arguments: [
      (",", "commas"), (";", "semicolons"), ("\t", "tabs"),
    ])
  func surplusFields(mark: String, name: String) throws {
    func reading(_ row: String) throws -> CorpusIntake.Reading {
      let first = RawRecord(bytes: Array("id\(mark)text".utf8), offset: 0, line: 1)
      let intake = try CorpusIntake(
        path: "c.csv", format: .csv, options: IntakeOptions(), first: first)
      return intake.read(
        RawRecord(bytes: Array(row.replacing("|", with: mark).utf8), offset: 8, line: 2))
    }
    for row in ["1|Critics say| perhaps| that x.", "1|Critics say||x"] {
      guard case .failure("c.csv:2", let error) = try reading(row) else {
        Issue.record("\(row) was read")
        continue
      }
      #expect(error.message == "the record has 4 of 2 fields")
      #expect(error.help == "quote the fields that hold \(name)")
    }
    for row in ["1|Critics say.|", "1|Critics say.|||", "1|Critics say.|\"\"|"] {
      guard case .article(let document) = try reading(row) else {
        Issue.record("\(row) was not read")
        continue
      }
      #expect(String(decoding: document.bytes, as: UTF8.self) == "Critics say.")
    }
  }

  @Test func missingFieldIsToldOnceWithTheOthers() {
    let error = #expect(throws: IntakeError.self) {
      try documents("{\"body\":\"x\",\"url\":\"y\"}", .jsonl)
    }
    #expect(error?.message == "the first record has no field “text”")
    #expect(error?.help == "name the field with --text-field; there are: body, url")
    #expect(throws: IntakeError.self) { try documents("a,b\n1,2\n", .csv) }
  }

  @Test func recordOfAnotherEncodingIsDecodedByItself() throws {
    let line =
      Array("{\"text\":\"Le caf".utf8) + [0xE9] + Array(" est ferm".utf8) + [0xE9]
      + Array(".\"}".utf8)
    let record = RawRecord(bytes: line, offset: 0, line: 1)
    let intake = try CorpusIntake(
      path: "c", format: .jsonl, options: IntakeOptions(), first: record)
    guard case .article(let document) = intake.read(record) else {
      Issue.record("the record was not read")
      return
    }
    #expect(String(decoding: document.bytes, as: UTF8.self) == "Le café est fermé.")
    #expect(document.origin.encoding.reason == .detector)
    #expect(document.fileRange(of: TextRange(0..<8)) == 9..<16)
  }

  @Test("any line is read or refused", arguments: 0..<300)
  func anyLine(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    let alphabet = Array("{}[]\":,\\unt0aé \u{1}\"\"".unicodeScalars)
    let text = (0..<Int.random(in: 0...60, using: &random)).map { _ in
      String(alphabet[Int.random(in: alphabet.indices, using: &random)])
    }.joined()
    let bytes = Array(("{\"text\":" + text).utf8)
    if let record = try? JSONRecord(bytes), case .string(let range)? = record.value(of: "text") {
      #expect(String(validating: record.text(of: range).bytes, as: UTF8.self) != nil)
    }
    let row = CSVRecord(Array(text.utf8), separator: 0x2C)
    #expect(row.fields.allSatisfy { $0.range.upperBound <= text.utf8.count })
    for field in row.fields { _ = row.plain(field) }
  }
}
