/// What to do about a line that is no TOML.
enum SyntaxHelp {
  /// Looks at the line and says what is most likely missing.
  ///
  /// - Parameters:
  ///   - message: what the parser said.
  ///   - number: the 1-based line at which it gave up.
  static func help(for message: String, at number: Int, of bytes: [UInt8]) -> String {
    if message.contains("redefine") || message.contains("already") {
      return "name a key or table once, and put everything in it there"
    }
    let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    let line = lines.indices.contains(number - 1) ? lines[number - 1] : []
    let text = trimmed(Substring(String(decoding: line, as: UTF8.self)))
    if text.hasPrefix("[") {
      return "write a table as `[name]`, and each of a list of tables as `[[name]]`"
    }
    guard let sign = text.firstIndex(of: "=") else { return general }
    let key = trimmed(text[..<sign])
    let value = trimmed(text[text.index(after: sign)...])
    if !isQuoted(key), !key.isEmpty, !key.unicodeScalars.allSatisfy(isBare) {
      return "put the key in quotation marks: \"\(key)\" = …"
    }
    if value.isEmpty || value.hasPrefix("#") { return "write a value behind `=`" }
    if message.contains("escape sequence") {
      return "write a backslash twice, or the string in single quotation marks"
    }
    if value.hasPrefix("["), !value.contains("]") { return "close the list with `]`" }
    let marks = value.count { $0 == "\"" }
    if value.hasPrefix("\""), marks == 1 {
      return "close the string with a quotation mark on the same line"
    }
    let words = trimmed(value.prefix { $0 != "#" })
    if let first = words.unicodeScalars.first, first.properties.isAlphabetic, marks == 0 {
      return "put words in quotation marks: \(key) = \"\(words)\""
    }
    return general
  }

  private static let general =
    "write `key = value` or `[table]`, words in quotation marks and lists in brackets"

  private static func trimmed(_ text: Substring) -> Substring {
    let start = text.drop(while: \.isWhitespace)
    guard let last = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return start[...last]
  }

  private static func isQuoted(_ key: Substring) -> Bool {
    key.hasPrefix("\"") || key.hasPrefix("'")
  }

  /// Whether a key may hold the sign without quotation marks, full stops between names included.
  private static func isBare(_ sign: Unicode.Scalar) -> Bool {
    switch sign {
    case "a"..."z", "A"..."Z", "0"..."9", "_", "-", ".", " ": true
    default: false
    }
  }
}
