/// Reads a table as a schema wants it and collects everything that is wrong, not only the first.
///
/// Every method that meets a wrong value records an error and returns what it would for a missing
/// one, so a caller reads on as if nothing had happened and looks at `errors` in the end.
public struct SettingsReader: Sendable {
  /// What errors call the file.
  public let path: String
  /// What is wrong so far, in the order in which it was met.
  public private(set) var errors: [SettingsError] = []

  /// Creates a reader of the file that its user calls `path`.
  public init(path: String) { self.path = path }

  /// Records an error.
  public mutating func report(
    _ message: String, at place: SettingsPlace, help: String? = nil
  ) {
    errors.append(SettingsError(path: path, place: place, message: message, help: help))
  }

  /// Records every key of `table` that is not `known`, with the likeliest one in its help.
  public mutating func expect(keys known: [String], in table: SettingsTable) {
    for member in table.members where !known.contains(member.key) {
      report(
        "unknown key `\(member.key)`", at: member.keyPlace,
        help: Suggestion.question(for: member.key, among: known)
          ?? "known keys are " + Self.list(known))
    }
  }

  /// The string of a key; nil when it is missing.
  public mutating func string(_ key: String, in table: SettingsTable) -> Placed<String>? {
    value(key, in: table, as: "a string", help: "write `\(Self.written(key)) = \"…\"`", \.string)
  }

  /// The string of a key that must be there.
  public mutating func requiredString(
    _ key: String, in table: SettingsTable, of owner: String
  ) -> Placed<String>? {
    if table[key] == nil {
      report("\(owner) has no `\(key)`", at: table.place, help: "add `\(key) = \"…\"`")
    }
    return string(key, in: table)
  }

  /// The string of a key, which must be one of `choices`.
  public mutating func choice(
    _ key: String, in table: SettingsTable, among choices: [String]
  ) -> Placed<String>? {
    guard let found = string(key, in: table) else { return nil }
    guard choices.contains(found.value) else {
      report(
        "`\(key)` cannot be \"\(found.value)\"", at: found.place,
        help: Suggestion.question(for: found.value, among: choices)
          ?? "it can be " + Self.list(choices))
      return nil
    }
    return found
  }

  /// The whole number of a key, which must lie in `range`.
  public mutating func integer(
    _ key: String, in table: SettingsTable, within range: ClosedRange<Int> = Int.min...Int.max
  ) -> Placed<Int>? {
    guard
      let found = value(
        key, in: table, as: "a whole number",
        help: "write `\(Self.written(key)) = \(max(1, range.lowerBound))`",
        \.integer)
    else { return nil }
    guard range.contains(found.value) else {
      report(
        "`\(key)` is \(found.value)", at: found.place,
        help: "it must be from \(range.lowerBound) to \(range.upperBound)")
      return nil
    }
    return found
  }

  /// The number of a key, whole or not.
  public mutating func float(_ key: String, in table: SettingsTable) -> Placed<Double>? {
    value(key, in: table, as: "a number", help: "write `\(Self.written(key)) = 1.5`", \.float)
  }

  /// The table of a key.
  public mutating func table(_ key: String, in table: SettingsTable) -> SettingsTable? {
    value(
      key, in: table, as: "a table", help: "write `[\(key)]` on a line before its keys", \.table)?
      .value
  }

  /// The strings of a key, which must hold a list of nothing else; empty when it is missing.
  public mutating func strings(_ key: String, in table: SettingsTable) -> [Placed<String>] {
    var found: [Placed<String>] = []
    let help = "write `\(Self.written(key)) = [\"…\"]`"
    let elements = value(key, in: table, as: "a list of strings", help: help, \.array)
    for element in elements?.value ?? [] {
      if let string = element.string {
        found.append(Placed(string, at: element.place))
      } else {
        report(
          "`\(key)` holds \(element.content.kind), not a string", at: element.place,
          help: help)
      }
    }
    return found
  }

  /// The tables of a key, which must hold an array of tables; empty when it is missing.
  public mutating func tables(_ key: String, in table: SettingsTable) -> [SettingsTable] {
    let help = "write `[[\(key)]]` on a line before the keys of each"
    let elements =
      value(key, in: table, as: "written as `[[\(key)]]`", help: help, \.array)?.value ?? []
    var found: [SettingsTable] = []
    for element in elements {
      if let table = element.table {
        found.append(table)
      } else {
        report(
          "`\(key)` holds \(element.content.kind), not a table", at: element.place,
          help: help)
      }
    }
    return found
  }

  private mutating func value<Value>(
    _ key: String, in table: SettingsTable, as kind: String, help: String,
    _ read: (SettingsValue) -> Value?
  ) -> Placed<Value>? {
    guard let found = table[key] else { return nil }
    guard let value = read(found) else {
      report(
        "`\(key)` must be \(kind), not \(found.content.kind)", at: found.place,
        help: help)
      return nil
    }
    return Placed(value, at: found.place)
  }

  /// A key as it must be written: in quotation marks unless it is of letters, digits, `_` and `-`.
  private static func written(_ key: String) -> String {
    let isBare = key.utf8.allSatisfy {
      ($0 | 0x20) &- 0x61 < 26 || $0 &- 0x30 < 10 || $0 == 0x5F || $0 == 0x2D
    }
    return isBare && !key.isEmpty ? key : "\"\(key)\""
  }

  private static func list(_ words: [String]) -> String {
    words.map { "`\($0)`" }.joined(separator: ", ")
  }
}
