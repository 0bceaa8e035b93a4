internal import RhetorSettings

/// The one canonical form of a lexicon file: keys in the order of the format's description, entries
/// and classes sorted by id, at most 100 columns where a list can be divided.
///
/// Comments stay: those at the top of the file, and above each table those that stand in or above
/// it. Files of `inflection/` are left as they are.
public enum LexiconFormat {
  /// The canonical text of a file, or nil when the file is not sound.
  public static func canonical(_ input: LexiconInput) -> String? {
    var reader = LexiconFileReader(input)
    _ = reader.read()
    guard reader.errors.isEmpty,
      let root = try? SettingsFile.parse(input.bytes, path: input.path).root
    else { return nil }
    if input.path.hasPrefix("inflection/") { return String(decoding: input.bytes, as: UTF8.self) }
    var blocks = blocks(of: root)
    let loose = distribute(CommentScan(input.bytes), over: &blocks)
    let order = blocks.indices.sorted { left, right in
      (blocks[left].rank, blocks[left].sortKey, left)
        < (blocks[right].rank, blocks[right].sortKey, right)
    }
    var parts = loose.head.isEmpty ? [] : [loose.head.joined(separator: "\n")]
    parts += order.map { blocks[$0].text }
    if !loose.foot.isEmpty { parts.append(loose.foot.joined(separator: "\n")) }
    return parts.joined(separator: "\n\n") + "\n"
  }

  /// A table with its header, as it will be written.
  private struct Block {
    let header: String
    let line: Int
    let rank: Int
    let sortKey: String
    let body: [String]
    var comments: [String] = []

    var text: String { (comments + [header] + body).joined(separator: "\n") }
  }

  private static let columns = 100

  private static let order = ["lexicon", "category", "example", "class", "entry"]

  private static let keys: [String: [String]] = [
    "lexicon": ["title", "category", "provenance", "strength", "reason"] + guardKeys,
    "category": ["id", "title", "finds", "why", "leaves-alone", "strength", "reason", "role"]
      + guardKeys,
    "example": ["flags", "allows"],
    "class": ["id", "why", "words"],
    "entry": LexiconFileReader.entryKeys,
  ]

  private static let guardKeys = LexiconFileReader.guardKeys.map(\.key)

  private static func blocks(of root: SettingsTable) -> [Block] {
    var blocks: [Block] = []
    for (rank, name) in order.enumerated() {
      guard let member = root.member(name) else { continue }
      let tables = member.value.array?.compactMap(\.table) ?? [member.value.table].compactMap { $0 }
      let isList = member.value.array != nil
      for table in tables {
        blocks.append(
          Block(
            header: isList ? "[[\(name)]]" : "[\(name)]", line: table.place.line, rank: rank,
            sortKey: name == "entry" || name == "class" ? id(of: table) : "",
            body: (keys[name] ?? []).compactMap { key in
              table[key].map { written(key, $0) }
            }))
      }
    }
    return blocks
  }

  private static func id(of table: SettingsTable) -> String {
    if let id = table["id"]?.string { return id }
    let phrase = table["phrase"]?.string ?? ""
    return (try? PhraseSyntax(phrase[...]))?.defaultID ?? phrase
  }

  // MARK: Comments

  /// Gives each comment to the table below or around it; returns those of the file itself.
  private static func distribute(
    _ scan: CommentScan, over blocks: inout [Block]
  ) -> (head: [String], foot: [String]) {
    let starts = blocks.indices.sorted { blocks[$0].line < blocks[$1].line }
    guard let first = starts.first else { return (scan.comments.map(\.text), []) }
    let lastCode = scan.codeLines.max() ?? 0
    let headEnd = scan.comments.prefix { $0.line < blocks[first].line }
    var head: [String] = []
    var foot: [String] = []
    // What stands right above the first table, with no empty line between, is about the table.
    var near = blocks[first].line
    for comment in headEnd.reversed() where comment.line == near - 1 { near = comment.line }
    if near == headEnd.first?.line { near = blocks[first].line }
    var previous: Int?
    for comment in scan.comments {
      if comment.line < near {
        if let previous, comment.line > previous + 1 { head.append("") }
        previous = comment.line
        head.append(comment.text)
      } else if !comment.isTrailing, comment.line > lastCode {
        foot.append(comment.text)
      } else {
        let below = starts.first { index in
          blocks[index].line > comment.line
            && !(comment.line...blocks[index].line - 1).contains { scan.codeLines.contains($0) }
        }
        let around = starts.last { blocks[$0].line <= comment.line }
        if let owner = comment.isTrailing ? around : below ?? around {
          blocks[owner].comments.append(comment.text)
        }
      }
    }
    return (head, foot)
  }

  // MARK: Values

  private static func written(_ key: String, _ value: SettingsValue) -> String {
    let line = "\(key) = \(inline(value))"
    guard line.unicodeScalars.count > columns, let elements = value.array, !elements.isEmpty else {
      return line
    }
    let items = elements.map { inline($0) + "," }
    var lines: [String] = []
    for item in items {
      if key == "words", let last = lines.last,
        last.unicodeScalars.count + 1 + item.unicodeScalars.count <= columns
      {
        lines[lines.count - 1] = last + " " + item
      } else {
        lines.append("  " + item)
      }
    }
    return "\(key) = [\n" + lines.joined(separator: "\n") + "\n]"
  }

  private static func inline(_ value: SettingsValue) -> String {
    switch value.content {
    case .string(let text): quoted(text)
    case .integer(let number): String(number)
    case .float(let number): String(number)
    case .boolean(let truth): String(truth)
    case .array(let elements): "[" + elements.map(inline).joined(separator: ", ") + "]"
    case .table(let table):
      "{ " + table.members.map { "\($0.key) = \(inline($0.value))" }.joined(separator: ", ") + " }"
    case .date, .other: ""
    }
  }

  private static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\n": quoted += "\\n"
      case "\t": quoted += "\\t"
      case "\r": quoted += "\\r"
      case "\u{0}"..."\u{1F}", "\u{7F}":
        let digits = String(scalar.value, radix: 16)
        quoted += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}
