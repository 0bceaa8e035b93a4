public import RhetorText

/// Makes documents of the records of one corpus.
public struct CorpusIntake: Sendable {
  private let path: String
  private let format: InputFormat
  private let options: IntakeOptions
  /// Of CSV: what the first record says.
  private let header: Header?

  private struct Header: Sendable {
    let names: [String]
    let separator: UInt8
    let text: Int
    let id: Int?
  }

  /// What a record became.
  public enum Reading: Sendable {
    /// An article.
    case article(Document)
    /// None, and why.
    case failure(name: String, IntakeError)
  }

  /// Looks at the first record of a corpus; in CSV it names the fields and is no article.
  ///
  /// - Throws: `IntakeError` when it has no field with the text, so that no other will have one.
  public init(
    path: String, format: InputFormat, options: IntakeOptions, first: RawRecord
  ) throws(IntakeError) {
    self.path = path
    self.format = format
    self.options = options
    if first.bytes.starts(with: [0xFF, 0xFE]) || first.bytes.starts(with: [0xFE, 0xFF]) {
      throw IntakeError(
        "a corpus in UTF-16 cannot be cut into records",
        help: "convert it: iconv -f UTF-16 -t UTF-8")
    }
    let decoded = try DecodedText(first.bytes, label: options.encoding)
    guard format == .csv else {
      header = nil
      let record = try JSONRecord(decoded.bytes)
      if record.value(of: options.textField) == nil {
        throw Self.missing("text", options.textField, record.fields.map(\.name))
      }
      if let id = options.idField, record.value(of: id) == nil {
        throw Self.missing("id", id, record.fields.map(\.name))
      }
      return
    }
    let separator =
      InputFormat.separator(ofTableAt: path) ?? CSVRecord.separator(of: decoded.bytes)
    let record = CSVRecord(decoded.bytes, separator: separator)
    let names = record.fields.map(record.plain)
    guard let text = names.firstIndex(of: options.textField) else {
      throw Self.missing("text", options.textField, names)
    }
    let id = options.idField.map { names.firstIndex(of: $0) }
    if let id, id == nil { throw Self.missing("id", options.idField ?? "", names) }
    header = Header(names: names, separator: separator, text: text, id: id ?? nil)
  }

  /// Whether the first record is an article too.
  public var firstIsArticle: Bool { header == nil }

  /// Makes a document of a record.
  public func read(_ raw: RawRecord) -> Reading {
    do throws(IntakeError) {
      let decoded = try DecodedText(raw.bytes, label: options.encoding)
      let found = try header == nil ? json(decoded) : csv(decoded)
      let source = SourceText(
        bytes: decoded.bytes, map: decoded.map, fileOffset: raw.offset, firstLine: raw.line)
      let origin = Origin(
        article: found.id ?? String(raw.line), format: format.rawValue,
        encoding: decoded.encoding, meta: found.meta)
      let repairs = Repairs(
        count: decoded.repairs.count, first: decoded.repairs.first.map { $0 + raw.offset })
      do {
        return .article(
          try PlainImport.document(
            named: path, text: found.text, map: found.map, source: source, repairs: repairs,
            origin: origin))
      } catch {
        throw IntakeError("\(error)")
      }
    } catch {
      return .failure(name: "\(path):\(raw.line)", error)
    }
  }

  private typealias Fields = (text: [UInt8], map: SourceMap, id: String?, meta: [String: String])

  private func json(_ decoded: DecodedText) throws(IntakeError) -> Fields {
    let record = try JSONRecord(decoded.bytes)
    guard let value = record.value(of: options.textField) else {
      throw IntakeError("the record has no field “\(options.textField)”")
    }
    guard case .string(let range) = value else {
      throw IntakeError("the field “\(options.textField)” is no string")
    }
    var meta: [String: String] = [:]
    var id: String?
    for field in record.fields where field.name != options.textField {
      let text = record.plain(field.value)
      if field.name == options.idField { id = text } else { meta[field.name] = text }
    }
    let text = record.text(of: range)
    return (text.bytes, text.map, id, meta)
  }

  private func csv(_ decoded: DecodedText) throws(IntakeError) -> Fields {
    guard let header else { throw IntakeError("the corpus has no header") }
    let record = CSVRecord(decoded.bytes, separator: header.separator)
    guard record.strayText == nil else {
      throw IntakeError(
        "text stands between a quotation mark that closes a field and the next field",
        help: "write quotation marks inside of a quoted field twice")
    }
    guard record.fields.count > header.text else {
      throw IntakeError(
        "the record has \(record.fields.count) of \(header.names.count) fields, without the text",
        help: "quote the fields that hold line breaks")
    }
    // Programs that end every row with the same number of separators leave empty fields behind.
    guard record.fields.dropFirst(header.names.count).allSatisfy({ record.plain($0).isEmpty })
    else {
      let marks: [UInt8: String] = [0x09: "tabs", UInt8(ascii: ";"): "semicolons"]
      throw IntakeError(
        "the record has \(record.fields.count) of \(header.names.count) fields",
        help: "quote the fields that hold \(marks[header.separator] ?? "commas")")
    }
    var meta: [String: String] = [:]
    var id: String?
    for (index, field) in record.fields.enumerated()
    where index != header.text && index < header.names.count {
      let text = record.plain(field)
      if index == header.id { id = text } else { meta[header.names[index]] = text }
    }
    let text = record.text(of: record.fields[header.text])
    return (text.bytes, text.map, id, meta)
  }

  private static func missing(_ role: String, _ name: String, _ names: [String]) -> IntakeError {
    let list = names.prefix(20).joined(separator: ", ")
    return IntakeError(
      "the first record has no field “\(name)”",
      help: "name the field with --\(role)-field; there are: \(list)")
  }
}
