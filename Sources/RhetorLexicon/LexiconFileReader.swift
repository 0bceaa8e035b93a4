internal import RhetorSettings

/// Reads one lexicon file by its schema.
struct LexiconFileReader {
  private let input: LexiconInput
  private var reader: SettingsReader
  private var syntaxErrors: [LexiconError] = []

  init(_ input: LexiconInput) {
    self.input = input
    reader = SettingsReader(path: input.shownPath)
  }

  /// What was wrong.
  var errors: [LexiconError] { syntaxErrors + reader.errors.map(LexiconError.init) }

  mutating func read() -> LexiconFile {
    var file = LexiconFile(input)
    let root: SettingsTable
    do {
      root = try SettingsFile.parse(input.bytes, path: input.shownPath).root
    } catch {
      syntaxErrors.append(LexiconError(error))
      return file
    }
    let parts = input.path.split(separator: "/").map(String.init)
    switch (parts.count, parts.first) {
    case (2..., "classes"):
      reader.expect(keys: ["class"], in: root)
      file.classes = classes(in: root)
    case (2..., "inflection"):
      var forms = IrregularFormsReader(reader: reader)
      file.irregular = forms.read(root)
      reader = forms.reader
    case (3, _) where parts[2] == "category.toml":
      file.folder = folder(parts)
      reader.expect(keys: ["category", "example"], in: root)
      file.card = card(in: root, standsAlone: false)
      if file.card == nil {
        reader.report("a category card has no `[category]`", at: root.place)
      }
    case (3, _):
      file.folder = folder(parts)
      reader.expect(keys: ["lexicon", "entry"], in: root)
      readEntries(of: root, standsAlone: false, into: &file)
    case (1, _):
      reader.expect(keys: ["lexicon", "category", "example", "class", "entry"], in: root)
      file.card = card(in: root, standsAlone: true)
      file.classes = classes(in: root)
      readEntries(of: root, standsAlone: true, into: &file)
    default:
      reader.report(
        "a lexicon file cannot lie here", at: .start,
        help: "put it into classes/, inflection/ or <stage>/<category>/")
    }
    return file
  }

  private mutating func folder(_ parts: [String]) -> String {
    if !LexiconSource.stages.contains(parts[0]) {
      reader.report(
        "there is no stage `\(parts[0])`", at: .start,
        help: Suggestion.question(for: parts[0], among: LexiconSource.stages)
          ?? "stages are \(LexiconSource.stages.joined(separator: ", "))")
    }
    return parts[0] + "." + parts[1]
  }

  // MARK: Tables

  private mutating func card(in root: SettingsTable, standsAlone: Bool) -> CategorySource? {
    guard let table = reader.table("category", in: root) else { return nil }
    reader.expect(
      keys: (standsAlone ? ["id"] : []) + [
        "title", "finds", "why", "leaves-alone", "strength", "reason", "role",
      ] + Self.guardKeys.map(\.key), in: table)
    var card = CategorySource(place: table.place)
    if standsAlone { card.id = reader.requiredString("id", in: table, of: "the category") }
    card.title = reader.requiredString("title", in: table, of: "the category")
    card.finds = reader.requiredString("finds", in: table, of: "the category")
    card.why = reader.requiredString("why", in: table, of: "the category")
    card.leavesAlone = reader.strings("leaves-alone", in: table)
    card.strength = reader.integer("strength", in: table, within: 0...3)
    card.reason = reader.string("reason", in: table)
    let role = reader.choice("role", in: table, among: ["finding", "source", "cue"])
    switch role?.value {
    case "source": card.role = .source
    case "cue": card.role = .cue
    default: card.role = .finding
    }
    card.guards = guards(in: table)
    for example in reader.tables("example", in: root) {
      reader.expect(keys: ["flags", "allows"], in: example)
      card.example.flags += reader.strings("flags", in: example)
      card.example.allows += reader.strings("allows", in: example)
    }
    return card
  }

  private mutating func readEntries(
    of root: SettingsTable, standsAlone: Bool, into file: inout LexiconFile
  ) {
    if let table = reader.table("lexicon", in: root) {
      reader.expect(
        keys: (standsAlone ? ["category"] : []) + ["title", "provenance", "strength", "reason"]
          + Self.guardKeys.map(\.key), in: table)
      var header = HeaderSource(place: table.place)
      header.title = reader.string("title", in: table)
      if standsAlone { header.category = reader.string("category", in: table) }
      header.provenance = provenance(in: table)
      header.strength = reader.integer("strength", in: table, within: 0...3)
      header.reason = reader.string("reason", in: table)
      header.guards = guards(in: table)
      file.header = header
    }
    for table in reader.tables("entry", in: root) {
      if let entry = entry(table) { file.entries.append(entry) }
    }
    if standsAlone, file.category == nil, !file.entries.isEmpty {
      reader.report(
        "the file does not say what category its entries belong to",
        at: file.header?.place ?? .start,
        help: "add `[lexicon]` with `category = \"loaded-language.name-calling\"` or the like")
    }
  }

  private mutating func entry(_ table: SettingsTable) -> EntrySource? {
    reader.expect(keys: Self.entryKeys, in: table)
    guard let phrase = reader.requiredString("phrase", in: table, of: "the entry") else {
      return nil
    }
    var entry = EntrySource(place: table.place, phrase: phrase)
    entry.also = reader.strings("also", in: table)
    entry.id = reader.string("id", in: table)
    entry.form = reader.choice("form", in: table, among: CueForm.forms.map(\.0))
    entry.takes = reader.strings("takes", in: table)
    entry.strength = reader.integer("strength", in: table, within: 0...3)
    entry.reason = reader.string("reason", in: table)
    entry.plainer = reader.string("plainer", in: table)
    entry.guards = guards(in: table)
    entry.lean = reader.choice("lean", in: table, among: ["left-target", "right-target"])
    entry.mirror = reader.string("mirror", in: table)
    entry.example.flags = reader.strings("flags", in: table)
    entry.example.allows = reader.strings("allows", in: table)
    entry.provenance = provenance(in: table)
    return entry
  }

  private mutating func classes(in root: SettingsTable) -> [ClassSource] {
    var classes: [ClassSource] = []
    for table in reader.tables("class", in: root) {
      reader.expect(keys: ["id", "why", "words"], in: table)
      guard let id = reader.requiredString("id", in: table, of: "the class") else { continue }
      classes.append(
        ClassSource(
          place: table.place, id: id, why: reader.string("why", in: table),
          words: reader.strings("words", in: table)))
    }
    return classes
  }

  private mutating func provenance(in table: SettingsTable) -> ProvenanceSource? {
    guard let inner = reader.table("provenance", in: table) else { return nil }
    reader.expect(keys: ["kind", "licence", "since", "source"], in: inner)
    guard let kind = reader.requiredString("kind", in: inner, of: "the provenance"),
      let licence = reader.requiredString("licence", in: inner, of: "the provenance")
    else { return nil }
    return ProvenanceSource(
      place: inner.place, kind: kind, licence: licence,
      since: reader.string("since", in: inner), source: reader.string("source", in: inner))
  }

  private mutating func guards(in table: SettingsTable) -> [GuardSource] {
    var guards: [GuardSource] = []
    for (key, effect) in Self.guardKeys {
      guards += reader.strings(key, in: table).map { GuardSource(effect: effect, text: $0) }
    }
    return guards
  }

  static let guardKeys: [(key: String, effect: Guard.Effect)] = [
    ("unless", .unless), ("only-if", .onlyIf), ("half-if", .halfIf), ("note-if", .noteIf),
  ]

  /// The keys of an entry, in the order of the canonical form.
  static let entryKeys = [
    "phrase", "also", "id", "form", "takes", "strength", "reason", "plainer", "unless", "only-if",
    "half-if", "note-if", "lean", "mirror", "flags", "allows", "provenance",
  ]
}
