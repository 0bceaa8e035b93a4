import RhetorLexicon
import RhetorReport
import RhetorSettings

extension Configuration {
  /// Reads a configuration file's bytes.
  ///
  /// - Parameter knownIDs: the ids of categories and entries that severities may name.
  /// - Throws: `ConfigurationError` with everything that is wrong, each with its place.
  public static func parse(
    _ bytes: [UInt8], path: String, isKnownID: (String) -> Bool
  ) throws(ConfigurationError) -> Configuration {
    let file: SettingsFile
    do {
      file = try SettingsFile.parse(bytes, path: path)
    } catch {
      throw ConfigurationError([error])
    }
    var reader = SettingsReader(path: path)
    reader.expect(keys: ["lexicons", "gate", "severity"], in: file.root)
    var limits = GateLimits()
    var lexicons: [String] = []
    if let table = reader.table("lexicons", in: file.root) {
      reader.expect(keys: ["add"], in: table)
      lexicons = reader.strings("add", in: table).map(\.value)
    }
    if let table = reader.table("gate", in: file.root) { limits.read(table, &reader) }
    if let table = reader.table("severity", in: file.root) {
      for member in table.members {
        let choice = reader.choice(
          member.key, in: table, among: Severity.allCases.map(\.rawValue))
        guard let choice, let severity = Severity(rawValue: choice.value) else { continue }
        guard isKnownID(member.key) else {
          reader.report(
            "no category or entry is called `\(member.key)`", at: member.keyPlace,
            help: "`rhetor lexicon list` shows the ids")
          continue
        }
        limits.severities[member.key] = severity
      }
    }
    guard reader.errors.isEmpty else { throw ConfigurationError(reader.errors) }
    return Configuration(
      path: path, limits: limits, lexicons: lexicons, digest: Digest(of: bytes).description)
  }
}

extension GateLimits {
  /// Reads the `[gate]` table; points in the file are whole points or fractions of them.
  fileprivate mutating func read(_ table: SettingsTable, _ reader: inout SettingsReader) {
    reader.expect(
      keys: [
        "fail-on-strength", "max-findings", "max-points-per-article", "max-points-per-sentence",
        "max-points-per-1000",
      ], in: table)
    if let strength = reader.integer("fail-on-strength", in: table, within: 1...3) {
      failingStrength = strength.value
    }
    pointsPerArticle = Self.stages("max-points-per-article", in: table, &reader)
    pointsPerSentence = Self.stages("max-points-per-sentence", in: table, &reader)
    pointsPer1000 = Self.stages("max-points-per-1000", in: table, &reader)
    if let counts = reader.table("max-findings", in: table) {
      let names = ["strength-1", "strength-2", "strength-3"]
      reader.expect(keys: names, in: counts)
      for (index, name) in names.enumerated() {
        guard let count = reader.integer(name, in: counts, within: 0...1_000_000) else { continue }
        findings[index + 1] = count.value
      }
    }
  }

  /// Reads a table with a number of points for each stage.
  private static func stages(
    _ key: String, in table: SettingsTable, _ reader: inout SettingsReader
  ) -> [StageName: Int] {
    guard let table = reader.table(key, in: table) else { return [:] }
    reader.expect(keys: StageName.allCases.map(\.rawValue), in: table)
    var limits: [StageName: Int] = [:]
    for stage in StageName.allCases {
      guard let points = reader.float(stage.rawValue, in: table) else { continue }
      guard (0...1_000_000).contains(points.value) else {
        reader.report(
          "`\(stage.rawValue)` is \(points.value)", at: points.place,
          help: "points are from 0 to 1000000")
        continue
      }
      limits[stage] = Int((points.value * 1000).rounded())
    }
    return limits
  }
}
