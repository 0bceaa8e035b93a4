internal import RhetorSettings
internal import RhetorText

extension LexiconCompilation {
  mutating func check(_ provenance: ProvenanceSource, in file: LexiconFile) {
    guard policy == .builtIn, !Self.licences.contains(provenance.licence.value) else { return }
    report(
      "words under `\(provenance.licence.value)` cannot be taken in",
      at: provenance.licence.place, in: file,
      help: "licences are \(Self.licences.joined(separator: ", "))")
  }

  mutating func checkExamples(of entry: EntrySource, in file: LexiconFile) {
    if let provenance = entry.provenance { check(provenance, in: file) }
    if entry.example.flags.isEmpty {
      demand(
        "`\(entry.name.value)` has no `flags`", at: entry.place, in: file,
        help: "add a sentence in which it must be found, with ⟦…⟧ around the words")
    }
    if entry.example.allows.isEmpty {
      demand(
        "`\(entry.name.value)` has no `allows`", at: entry.place, in: file,
        help: "add a sentence that it must leave alone: another sense, a name, a quotation")
    }
    checkMarks(entry.example.flags, in: file)
    for allowed in entry.example.allows where allowed.value.contains(where: { "⟦⟧".contains($0) }) {
      report("a sentence that must be left alone has no ⟦…⟧", at: allowed.place, in: file)
    }
    for reason in [entry.reason].compactMap({ $0 }) where reason.value.hasSuffix(".") {
      demand("a reason has no full stop", at: reason.place, in: file)
    }
  }

  /// Checks that mirrors are equals that lean to opposite sides and name one another.
  mutating func checkMirrors() {
    let claims = mirrors
    mirrors = []
    for claim in claims {
      let entries = builder.tables.entries
      let own = entries[claim.entry]
      let category = builder.tables.categories[Int(own.category)].id
      let place = claim.mirror.place
      guard let lean = claim.lean else {
        report("`mirror` needs a `lean`", at: place, in: claim.file)
        continue
      }
      guard let other = names[category + "/" + claim.mirror.value] else {
        let known = names.keys.filter { $0.hasPrefix(category + "/") }.sorted()
          .map { String($0.dropFirst(category.count + 1)) }
        report(
          "there is no entry `\(claim.mirror.value)` in `\(category)`", at: place, in: claim.file,
          help: Suggestion.question(for: claim.mirror.value, among: known))
        continue
      }
      let record = builder.records.entries[other]
      let name = builder.tables.strings[Int(own.name)]
      if other == claim.entry {
        report("an entry cannot mirror itself", at: place, in: claim.file)
      } else if record.mirror != name {
        report(
          "`\(claim.mirror.value)` does not mirror `\(name)`", at: place, in: claim.file,
          help: "write `mirror = \"\(name)\"` there")
      } else if record.lean == lean.value {
        report("`\(claim.mirror.value)` leans to the same side", at: place, in: claim.file)
      } else if entries[other].strength != own.strength {
        report(
          "`\(claim.mirror.value)` has strength \(entries[other].strength), "
            + "and `\(name)` has \(own.strength)", at: place, in: claim.file,
          help: "mirrors are equally strong")
      }
    }
  }
}
