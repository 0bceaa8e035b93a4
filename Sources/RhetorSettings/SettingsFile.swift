internal import CTOML

/// A parsed settings file (TOML).
public struct SettingsFile: Hashable, Sendable {
  /// The file, as its user named it.
  public let path: String
  /// The top-level table.
  public let root: SettingsTable

  /// Creates a file from its parsed content.
  public init(path: String, root: SettingsTable) {
    self.path = path
    self.root = root
  }

  /// Parses UTF-8 bytes, with or without byte order mark.
  ///
  /// - Parameter path: what errors call the file.
  /// - Throws: the first violation of TOML's syntax; a parser cannot tell what follows it. A key or
  ///   header of more than 64 parts is one, too.
  public static func parse(
    _ bytes: [UInt8], path: String
  ) throws(SettingsError) -> SettingsFile {
    if let deep = DeepKey.place(in: bytes) {
      throw SettingsError(
        path: path, place: deep, message: "the key has more than \(DeepKey.limit) parts",
        help: "each dot is a table within a table; no setting lies so deep")
    }
    let document = bytes.withUnsafeBufferPointer { ctoml_parse($0.baseAddress, $0.count) }
    guard let document else {
      throw SettingsError(path: path, place: .start, message: "there is no memory to read the file")
    }
    defer { ctoml_free(document) }
    var failure = ctoml_error()
    if ctoml_failed(document, &failure) {
      let message = text(failure.message, failure.message_length)
      throw SettingsError(
        path: path, place: place(failure.line, failure.column),
        message: message.isEmpty ? "the file cannot be read as TOML" : plain(message),
        help: SyntaxHelp.help(for: message, at: Int(failure.line), of: bytes))
    }
    var reader = NodeReader(document: document)
    let root = reader.next()
    return SettingsFile(path: path, root: root.table ?? SettingsTable([], at: .start))
  }

  /// Puts the parser's message into the form of all messages.
  private static func plain(_ message: String) -> String {
    var words = message
    if words.hasPrefix("Error while ") { words.removeFirst("Error while ".count) }
    return words.prefix(1).lowercased() + words.dropFirst()
  }

  private static func text(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> String {
    String(decoding: UnsafeBufferPointer(start: bytes, count: count), as: UTF8.self)
  }

  private static func place(_ line: UInt32, _ column: UInt32) -> SettingsPlace {
    SettingsPlace(line: Int(line), column: Int(column))
  }

  /// Rebuilds the tree from the parser's flat list.
  private struct NodeReader {
    let document: OpaquePointer
    var index = 0

    mutating func next() -> SettingsValue { value(of: advance()) }

    private mutating func advance() -> ctoml_node {
      defer { index += 1 }
      return ctoml_at(document, index)
    }

    private mutating func value(of node: ctoml_node) -> SettingsValue {
      let start = place(node.line, node.column)
      return SettingsValue(content(of: node, at: start), at: start)
    }

    private mutating func content(
      of node: ctoml_node, at start: SettingsPlace
    ) -> SettingsValue.Content {
      switch Int(node.kind) {
      case CTOML_TABLE:
        var members: [SettingsTable.Member] = []
        for _ in 0..<node.children {
          let member = advance()
          members.append(
            SettingsTable.Member(
              key: text(member.key, member.key_length),
              keyPlace: place(member.key_line, member.key_column), value: value(of: member)))
        }
        return .table(SettingsTable(members, at: start))
      case CTOML_ARRAY:
        var elements: [SettingsValue] = []
        for _ in 0..<node.children { elements.append(next()) }
        return .array(elements)
      case CTOML_STRING: return .string(text(node.text, node.text_length))
      case CTOML_INTEGER: return .integer(Int(node.integer))
      case CTOML_FLOAT: return .float(node.real)
      case CTOML_BOOLEAN: return .boolean(node.boolean)
      case CTOML_DATE:
        let digits = Int(node.integer)
        return .date(year: digits / 10000, month: digits / 100 % 100, day: digits % 100)
      default: return .other
      }
    }
  }
}
