internal import RhetorSettings

/// Reads a file of `inflection/`.
struct IrregularFormsReader {
  var reader: SettingsReader

  mutating func read(_ root: SettingsTable) -> IrregularForms {
    reader.expect(
      keys: ["verbs", "spelling", "nouns", "compounds", "adjectives", "degrees"], in: root)
    var forms = IrregularForms()
    for member in reader.table("verbs", in: root)?.members ?? [] {
      forms.verbs[member.key] = verb(member.value)
    }
    if let spelling = reader.table("spelling", in: root) {
      reader.expect(keys: ["doubling", "either-way"], in: spelling)
      forms.doubling = words("doubling", in: spelling)
      forms.eitherWay = words("either-way", in: spelling)
    }
    for member in reader.table("nouns", in: root)?.members ?? [] {
      forms.plurals[member.key] = alternatives(member.value)
    }
    if let compounds = reader.table("compounds", in: root) {
      reader.expect(keys: ["compounding", "regular"], in: compounds)
      forms.compounding = words("compounding", in: compounds)
      forms.regularNouns = words("regular", in: compounds)
    }
    for member in reader.table("adjectives", in: root)?.members ?? [] {
      forms.adjectives[member.key] = (member.value.array ?? []).flatMap { alternatives($0) }
    }
    if let degrees = reader.table("degrees", in: root) {
      reader.expect(keys: ["suffixing"], in: degrees)
      forms.suffixing = words("suffixing", in: degrees)
    }
    return forms
  }

  /// `"past"`, `["past", "participle"]`, or a table that names each form.
  private mutating func verb(_ value: SettingsValue) -> IrregularForms.Verb {
    var verb = IrregularForms.Verb()
    if let table = value.table {
      reader.expect(keys: ["past", "participle", "third", "ing", "also"], in: table)
      verb.past = table["past"].map { alternatives($0) } ?? []
      verb.participle = table["participle"].map { alternatives($0) } ?? []
      verb.third = table["third"].map { alternatives($0) } ?? []
      verb.ing = table["ing"].map { alternatives($0) } ?? []
      verb.also = table["also"].map { alternatives($0) } ?? []
    } else if let pair = value.array, pair.count == 2 {
      verb.past = alternatives(pair[0])
      verb.participle = alternatives(pair[1])
    } else if value.string != nil {
      verb.past = alternatives(value)
    } else {
      reader.report(
        "a verb needs its past tense and participle", at: value.place,
        help: "as in `take = [\"took\", \"taken\"]`")
    }
    return verb
  }

  private mutating func alternatives(_ value: SettingsValue) -> [String] {
    guard let string = value.string else {
      reader.report("a form must be a string, not \(value.content.kind)", at: value.place)
      return []
    }
    return string.split(separator: "|").map(String.init)
  }

  private mutating func words(_ key: String, in table: SettingsTable) -> Set<String> {
    Set(reader.strings(key, in: table).map(\.value))
  }
}
