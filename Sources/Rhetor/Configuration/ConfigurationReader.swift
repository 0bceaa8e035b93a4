import RhetorLexicon
import RhetorReport
import RhetorSettings

extension Configuration {
  /// Reads a configuration file's bytes; files that it extends are not looked at.
  ///
  /// - Parameter ids: the ids that severities, limits and suppressions may name.
  /// - Throws: `ConfigurationError` with everything that is wrong, each with its place.
  public static func parse(
    _ bytes: [UInt8], path: String, knowing ids: KnownIDs = .all
  ) throws(ConfigurationError) -> Configuration {
    let file: SettingsFile
    do {
      file = try SettingsFile.parse(bytes, path: path)
    } catch {
      throw ConfigurationError([error])
    }
    var reader = ConfigurationReader(path: path, ids: ids)
    let configuration = reader.configuration(
      file.root, digest: Digest(of: bytes).description)
    let mistakes = reader.reader.errors
    guard mistakes.isEmpty else {
      throw ConfigurationError(mistakes.sorted { $0.place < $1.place })
    }
    return configuration
  }
}

/// Reads the tables of a configuration by its schema, and collects what is wrong.
struct ConfigurationReader {
  var reader: SettingsReader
  private let ids: KnownIDs

  /// The keys at the top of a file, in the order in which the starter shows them.
  private static let keys = [
    "extends", "profile", "baseline", "gate", "severity", "overrides", "suppress", "lexicons",
  ]
  private static let partKeys = ["profile", "gate", "severity"]

  init(path: String, ids: KnownIDs) {
    reader = SettingsReader(path: path)
    self.ids = ids
  }

  mutating func configuration(_ root: SettingsTable, digest: String) -> Configuration {
    reader.expect(keys: Self.keys, in: root)
    var lexicons: [Placed<String>] = []
    if let table = reader.table("lexicons", in: root) {
      reader.expect(keys: ["add"], in: table)
      lexicons = reader.strings("add", in: table)
    }
    return Configuration(
      path: reader.path, digest: digest, extends: extends(root), lexicons: lexicons,
      baseline: filled("baseline", in: root), ground: part(root),
      overrides: reader.tables("overrides", in: root).map { override($0) },
      suppressions: reader.tables("suppress", in: root).compactMap { suppression($0) })
  }

  /// One file, or a list of files.
  private mutating func extends(_ root: SettingsTable) -> [Placed<String>] {
    if let value = root["extends"], let path = value.string {
      guard path.isEmpty else { return [Placed(path, at: value.place)] }
      reader.report("`extends` is empty", at: value.place, help: "name a file")
      return []
    }
    return reader.strings("extends", in: root)
  }

  private mutating func override(_ table: SettingsTable) -> ConfigurationOverride {
    reader.expect(keys: ["paths"] + Self.partKeys, in: table)
    if table["paths"] == nil {
      reader.report(
        "an override has no `paths`", at: table.place, help: "add `paths = [\"opinion/**\"]`")
    }
    return ConfigurationOverride(paths: patterns(table), part: part(table))
  }

  private mutating func suppression(_ table: SettingsTable) -> ConfiguredSuppression? {
    reader.expect(keys: ["id", "reason", "paths", "words", "expires"], in: table)
    let owner = "a suppression"
    let id = reader.requiredString("id", in: table, of: owner)
    if let id { check(id.value, at: id.place) }
    let reason = reader.requiredString("reason", in: table, of: owner)
    if let reason, reason.value.allSatisfy(\.isWhitespace) {
      reader.report(
        "`reason` is empty", at: reason.place, help: "say why, for those who come later")
    }
    let words = filled("words", in: table)
    let paths = patterns(table)
    let expires = date("expires", in: table)
    guard let id, let reason else { return nil }
    return ConfiguredSuppression(
      id: id.value, place: id.place, paths: paths, words: words?.value, reason: reason.value,
      expires: expires)
  }

  private mutating func part(_ table: SettingsTable) -> ConfigurationPart {
    var part = ConfigurationPart()
    let names = Profile.allCases.map(\.rawValue)
    if let name = reader.choice("profile", in: table, among: names),
      let profile = Profile(rawValue: name.value)
    {
      part.profile = Placed(profile, at: name.place)
    }
    if let gate = reader.table("gate", in: table) { part.settings += self.gate(gate) }
    if let severities = reader.table("severity", in: table) {
      let choices = Severity.allCases.map(\.rawValue)
      for member in severities.members {
        if reportIfCutUp(member, for: "a string") { continue }
        check(member.key, at: member.keyPlace)
        guard let choice = reader.choice(member.key, in: severities, among: choices),
          let severity = Severity(rawValue: choice.value)
        else { continue }
        part.settings.append(
          Placed(.severity(of: member.key, severity), at: member.keyPlace))
      }
    }
    return part
  }

  private mutating func gate(_ table: SettingsTable) -> [Placed<GateSetting>] {
    let stages = StageName.allCases
    reader.expect(
      keys: [
        "fail-on-strength", "max-findings", "max-points-per-article", "max-points-per-sentence",
        "max-points-per-1000",
      ], in: table)
    var found: [Placed<GateSetting>] = []
    if let strength = count("fail-on-strength", in: table, within: 1...3) {
      found.append(Placed(.failingStrength(strength.value), at: strength.place))
    }
    let tables: [(String, (StageName, Int?) -> GateSetting)] = [
      ("max-points-per-article", GateSetting.pointsPerArticle),
      ("max-points-per-sentence", GateSetting.pointsPerSentence),
      ("max-points-per-1000", GateSetting.pointsPer1000),
    ]
    for (name, setting) in tables {
      guard let limits = reader.table(name, in: table) else { continue }
      reader.expect(keys: stages.map(\.rawValue), in: limits)
      for stage in stages {
        guard let limit = points(stage.rawValue, in: limits) else { continue }
        found.append(Placed(setting(stage, limit.value), at: limit.place))
      }
    }
    if let limits = reader.table("max-findings", in: table) {
      for member in limits.members {
        if reportIfCutUp(member, for: "a whole number") { continue }
        let strength = (1...3).first { member.key == "strength-\($0)" }
        if strength == nil {
          if member.key.hasPrefix("strength-") {
            reader.report(
              "unknown key `\(member.key)`", at: member.keyPlace,
              help: "strengths are `strength-1`, `strength-2`, `strength-3`")
            continue
          }
          check(member.key, at: member.keyPlace)
        }
        guard let limit = count(member.key, in: limits, within: 0...1_000_000) else { continue }
        found.append(
          Placed(
            strength.map { .findingsOfStrength($0, limit.value) }
              ?? .findings(of: member.key, limit.value), at: member.keyPlace))
      }
    }
    return found
  }

  /// Records an id that nothing has.
  private mutating func check(_ id: String, at place: SettingsPlace) {
    guard !ids.contains(id) else { return }
    reader.report(
      "no stage, category or entry is called `\(id)`", at: place,
      help: ids.suggestion(id).map { "did you mean `\($0)`?" }
        ?? "`rhetor lexicon list` shows the ids")
  }

  /// A string that says something.
  private mutating func filled(_ key: String, in table: SettingsTable) -> Placed<String>? {
    guard let string = reader.string(key, in: table) else { return nil }
    guard string.value.allSatisfy(\.isWhitespace) else { return string }
    reader.report("`\(key)` is empty", at: string.place, help: "take it out, or fill it in")
    return nil
  }

  private mutating func patterns(_ table: SettingsTable) -> [PathPattern] {
    if let value = table["paths"], value.array?.isEmpty == true {
      reader.report(
        "`paths` is empty", at: value.place, help: "name at least one pattern, as `opinion/**`")
    }
    var patterns: [PathPattern] = []
    for path in reader.strings("paths", in: table) {
      if let fault = PathPattern.fault(in: path.value) {
        reader.report("\(fault) in `\(path.value)`", at: path.place, help: PathPattern.help)
      } else {
        patterns.append(PathPattern(path.value))
      }
    }
    return patterns
  }

  private mutating func date(_ key: String, in table: SettingsTable) -> CalendarDate? {
    guard let value = table[key] else { return nil }
    switch value.content {
    case .date(let year, let month, let day):
      if let date = CalendarDate(year: year, month: month, day: day) { return date }
    case .string(let text):
      if let date = CalendarDate(text) { return date }
    default: break
    }
    reader.report(
      "`\(key)` must be a day, not \(value.content.kind)", at: value.place,
      help: "write it as 2026-12-31")
    return nil
  }

  /// A whole number, or nil in place of it for `"off"`.
  private mutating func count(
    _ key: String, in table: SettingsTable, within range: ClosedRange<Int>
  ) -> Placed<Int?>? {
    guard let member = table.member(key) else { return nil }
    if isLifted(member) { return Placed(nil, at: member.keyPlace) }
    return reader.integer(key, in: table, within: range).map {
      Placed($0.value, at: member.keyPlace)
    }
  }

  /// Points as thousandths, or nil in place of them for `"off"`.
  private mutating func points(_ key: String, in table: SettingsTable) -> Placed<Int?>? {
    guard let member = table.member(key) else { return nil }
    if isLifted(member) { return Placed(nil, at: member.keyPlace) }
    guard let points = reader.float(key, in: table) else { return nil }
    guard (0...1_000_000).contains(points.value) else {
      reader.report(
        "`\(key)` is \(points.value)", at: points.place, help: "points are from 0 to 1000000")
      return nil
    }
    return Placed(Int((points.value * 1000).rounded()), at: member.keyPlace)
  }

  private func isLifted(_ member: SettingsTable.Member) -> Bool { member.value.string == "off" }
}
