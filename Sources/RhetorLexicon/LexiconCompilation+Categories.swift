internal import RhetorSettings

extension LexiconCompilation {
  /// Adds the cards of a source, sorted by id.
  mutating func addCategories(of source: LexiconSource) {
    var found: [(id: String, card: CategorySource, file: LexiconFile)] = []
    for file in source.files {
      guard let card = file.card else { continue }
      guard let id = file.folder ?? card.id?.value else { continue }
      let place = card.id?.place ?? card.place
      let parts = id.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
      guard parts.count == 2, LexiconSource.stages.contains(parts[0]), Self.isKebabCase(parts[1])
      else {
        report(
          "`\(id)` is no category id", at: place, in: file,
          help: "it is a stage, a full stop and a name, as in `loaded-language.name-calling`; "
            + "stages are \(LexiconSource.stages.joined(separator: ", "))")
        continue
      }
      if categoryIndices[id] != nil || found.contains(where: { $0.id == id }) {
        report(
          "there is a category `\(id)` already", at: place, in: file,
          help: "to add entries to it, leave out `[category]` and write "
            + "`category = \"\(id)\"` under `[lexicon]`")
        continue
      }
      if card.role != .finding, parts[0] != "attribution" {
        report("only attribution has sources and cues", at: card.place, in: file)
      }
      found.append((id, card, file))
    }
    for (id, card, file) in found.sorted(by: { $0.id < $1.id }) {
      categoryIndices[id] = builder.tables.categories.count
      cards[id] = card
      builder.tables.categories.append(
        Category(
          id: id, title: card.title?.value ?? id, finds: card.finds?.value ?? "",
          why: card.why?.value ?? "", leavesAlone: card.leavesAlone.map(\.value),
          strength: card.strength?.value ?? 1, reason: card.reason?.value ?? "",
          role: card.role))
      var record = CategoryRecord()
      record.file = file.path
      record.line = card.place.line
      record.guards = card.guards.map { GuardText(effect: $0.effect, text: $0.text.value) }
      record.flags = card.example.flags.map(Example.init)
      record.allows = card.example.allows.map(Example.init)
      builder.records.categories.append(record)
      checkMarks(card.example.flags, in: file)
      // The guards must be right even while the category has no entries.
      _ = guards(card.guards, in: file)
    }
  }

  /// The compiled form of guards, in their order; wrong ones are reported and left out.
  mutating func guards(_ sources: [GuardSource], in file: LexiconFile) -> [Guard] {
    var guards: [Guard] = []
    for source in sources {
      do {
        guards.append(
          Guard(
            effect: source.effect, tests: try builder.tests(of: source.text.value),
            text: builder.string(source.text.value)))
      } catch {
        report(error, inStringAt: source.text.place, in: file)
      }
    }
    return guards
  }

  /// Checks that examples that must be flagged show where.
  mutating func checkMarks(_ flags: [Placed<String>], in file: LexiconFile) {
    for flag in flags {
      var isOpen = false
      var count = 0
      var isSound = true
      for character in flag.value {
        if character == "⟦" {
          isSound = isSound && !isOpen
          isOpen = true
          count += 1
        } else if character == "⟧" {
          isSound = isSound && isOpen
          isOpen = false
        }
      }
      guard isSound, !isOpen, count > 0 else {
        report(
          count == 0
            ? "the example does not show what must be found" : "`⟦` and `⟧` do not pair up",
          at: flag.place, in: file, help: "put ⟦…⟧ around the words that must be flagged")
        continue
      }
    }
  }
}

extension Example {
  init(_ source: Placed<String>) {
    self.init(text: source.value, line: source.place.line, column: source.place.column)
  }
}
