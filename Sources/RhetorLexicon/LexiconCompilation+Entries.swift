internal import RhetorSettings
internal import RhetorText

extension LexiconCompilation {
  /// The licences that words may have, as SPDX identifiers.
  static let licences = ["Apache-2.0", "CC0-1.0"]

  mutating func addEntries(of file: LexiconFile) {
    guard let category = file.category, !file.entries.isEmpty else { return }
    guard let index = categoryIndices[category.value] else {
      report(
        file.folder == nil
          ? "there is no category `\(category.value)`" : "the folder has no category.toml",
        at: category.place, in: file,
        help: file.folder == nil
          ? Suggestion.question(for: category.value, among: categoryIndices.keys.sorted())
            ?? "define it with `[category]` and `id = \"\(category.value)\"`"
          : "write the card of `\(category.value)`")
      return
    }
    if let provenance = file.header?.provenance { check(provenance, in: file) }
    let shared =
      guardsOfCategory(index, cards[builder.tables.categories[index].id], in: file)
      + guards(file.header?.guards ?? [], in: file)
    for entry in file.entries { add(entry, of: file, to: index, sharing: shared) }
  }

  /// Adds an entry, with the guards of its card and file besides its own.
  private mutating func add(
    _ entry: EntrySource, of file: LexiconFile, to index: Int, sharing shared: [Guard]
  ) {
    let category = builder.tables.categories[index]
    let card = cards[category.id]
    let id = category.id + "/" + entry.name.value
    if checkName(of: entry, id: id, in: file) { names[id] = builder.tables.entries.count }
    let strength =
      entry.strength?.value ?? file.header?.strength?.value ?? card?.strength?.value
      ?? category.strength
    let reason = entry.reason ?? file.header?.reason ?? card?.reason
    let guards = shared + guards(entry.guards, in: file)
    let number = builder.tables.entries.count
    builder.tables.entries.append(
      Entry(
        category: UInt32(index), name: builder.string(entry.name.value),
        phrase: builder.string(entry.phrase.value), strength: UInt32(strength),
        reason: builder.string(reason?.value ?? category.reason),
        plainer: builder.string(entry.plainer?.value ?? ""),
        guards: builder.slice(of: guards), cue: cue(of: entry, in: file, category),
        file: builder.string(file.path), line: UInt32(entry.place.line)))
    addRecord(of: entry, in: file)
    if (reason?.value ?? category.reason).isEmpty, category.role != .cue {
      report(
        "nobody gives the reason of `\(entry.name.value)`", at: entry.place, in: file,
        help: "write `reason` in the entry, the file or the category")
    }
    for text in [entry.phrase] + entry.also {
      addPatterns(of: text, to: number, category, id: id, in: file)
    }
    if let mirror = entry.mirror {
      mirrors.append(MirrorClaim(entry: number, mirror: mirror, lean: entry.lean, file: file))
    } else if let lean = entry.lean {
      demand(
        "`lean` needs a `mirror`", at: lean.place, in: file,
        help: "name the entry of equal strength that is used against the other side")
    }
    checkExamples(of: entry, in: file)
  }

  private mutating func checkName(
    of entry: EntrySource, id: String, in file: LexiconFile
  ) -> Bool {
    let name = entry.name
    if name.value.isEmpty, entry.id == nil { return false }
    guard Self.isKebabCase(name.value) else {
      report(
        "`\(name.value)` is no id", at: name.place, in: file,
        help: entry.id == nil
          ? "give the entry an `id` of small letters, digits and hyphens"
          : "use small letters, digits and hyphens")
      return false
    }
    guard let other = names[id] else { return true }
    let place = builder.tables.entries[other]
    report(
      "there is an entry `\(name.value)` already", at: name.place, in: file,
      help: "the other is \(builder.tables.strings[Int(place.file)]):\(place.line); "
        + "give this one an `id` of its own")
    return false
  }

  /// The guards of the card, read with this source or long before.
  private mutating func guardsOfCategory(
    _ index: Int, _ card: CategorySource?, in file: LexiconFile
  ) -> [Guard] {
    if let card { return guards(card.guards, in: file) }
    var guards: [Guard] = []
    for known in builder.records.categories[index].guards {
      // Compiled before, so it cannot fail now.
      guard let tests = try? builder.tests(of: known.text) else { continue }
      guards.append(
        Guard(effect: known.effect, tests: tests, text: builder.string(known.text)))
    }
    return guards
  }

  private mutating func addPatterns(
    of text: Placed<String>, to entry: Int, _ category: Category, id: String,
    in file: LexiconFile
  ) {
    let key = phraseKey(text.value, category)
    if let other = phrases[key] {
      demand(
        "`\(text.value)` is a phrase of `\(other)` already", at: text.place, in: file,
        help: "one phrase belongs to one entry of a stage")
    }
    phrases[key] = id
    do {
      let rows = try builder.expand(PhraseSyntax(text.value[...]))
      let count = builder.tables.patterns.reversed().prefix { $0.entry == UInt32(entry) }.count
      guard count + rows.count <= TableBuilder.expansionLimit else {
        report(
          "the entry stands for more than \(TableBuilder.expansionLimit) rows of words",
          at: text.place, in: file, help: "make two entries of it")
        return
      }
      for row in rows { add(row, of: text, to: entry, in: file) }
    } catch {
      report(error, inStringAt: text.place, in: file)
    }
  }

  private mutating func add(
    _ row: TableBuilder.ConcreteRow, of text: Placed<String>, to entry: Int, in file: LexiconFile
  ) {
    guard let first = row.covered.firstIndex(of: true),
      let last = row.covered.lastIndex(of: true)
    else { return }
    let start = UInt32(builder.tables.patternSets.count)
    builder.tables.patternSets += row.sets
    unanchored.append(
      Unanchored(pattern: builder.tables.patterns.count, place: text.place, file: file))
    builder.tables.patterns.append(
      Pattern(
        entry: UInt32(entry), elements: start..<UInt32(builder.tables.patternSets.count),
        anchor: 0, span: UInt32(first)..<UInt32(last + 1)))
  }

  private mutating func cue(
    of entry: EntrySource, in file: LexiconFile, _ category: Category
  ) -> CueForm {
    guard category.role == .cue else {
      if let place = entry.form?.place ?? entry.takes.first?.place {
        report(
          "only cues have `form` and `takes`", at: place, in: file,
          help: "cues are the entries of categories with `role = \"cue\"`")
      }
      return []
    }
    guard let form = CueForm.forms.first(where: { $0.0 == entry.form?.value }) else {
      if entry.form == nil {
        report(
          "the cue has no `form`", at: entry.place, in: file,
          help: "it is one of \(CueForm.forms.map(\.0).joined(separator: ", "))")
      }
      return []
    }
    var cue = form.1
    for word in entry.takes {
      if let content = CueForm.contents.first(where: { $0.0 == word.value }) {
        cue.formUnion(content.1)
      } else {
        report(
          "nothing is called `\(word.value)` that a cue could take", at: word.place, in: file,
          help: Suggestion.question(for: word.value, among: CueForm.contents.map(\.0))
            ?? "it is one of \(CueForm.contents.map(\.0).joined(separator: ", "))")
      }
    }
    if cue.contains(.verb), entry.takes.isEmpty {
      report(
        "the verb does not say what it `takes`", at: entry.place, in: file,
        help: "as in `takes = [\"that\", \"quote\"]`")
    }
    return cue
  }

  private mutating func addRecord(of entry: EntrySource, in file: LexiconFile) {
    var record = EntryRecord()
    record.also = entry.also.map(\.value)
    record.flags = entry.example.flags.map(Example.init)
    record.allows = entry.example.allows.map(Example.init)
    record.lean = entry.lean?.value ?? ""
    record.mirror = entry.mirror?.value ?? ""
    if let provenance = entry.provenance ?? file.header?.provenance {
      record.provenance = Provenance(
        kind: provenance.kind.value, licence: provenance.licence.value,
        since: provenance.since?.value ?? "", source: provenance.source?.value ?? "")
    } else if policy == .builtIn {
      report(
        "nobody says where the words come from", at: entry.place, in: file,
        help: "add `provenance` to `[lexicon]`")
    }
    builder.records.entries.append(record)
  }
}
