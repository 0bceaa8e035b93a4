import RhetorAnalysis
import RhetorLexicon
import RhetorSettings
import RhetorText

/// The lexicons and stages as pages that a person can look up.
public struct Manual: Sendable {
  private let library: LexiconLibrary
  /// The rules that were looked up.
  let rules = RuleShelf()
  private var tables: LexiconTables { library.tables }

  /// Opens the manual of a library.
  public init(_ library: LexiconLibrary) { self.library = library }

  /// Whether a category or entry has this id.
  public func knows(_ id: String) -> Bool {
    if tables.categories.contains(where: { $0.id == id }) { return true }
    return index(ofEntry: id) != nil
  }

  /// The page of a stage, category or entry; nil when nothing has this id.
  public func page(_ id: String) -> Explanation? {
    if let stage = Stages.all.first(where: { $0.card.id == id }) { return page(stage.card) }
    if let index = tables.categories.firstIndex(where: { $0.id == id }) {
      return page(ofCategory: index)
    }
    return index(ofEntry: id).map(page(ofEntry:))
  }

  /// The id that somebody who wrote `id` probably meant; nil when none is close.
  ///
  /// The last part of an id is enough: `megalomaniac` for the entry, `name-calling` for the
  /// category.
  public func suggestion(for id: String) -> String? {
    let ids =
      Stages.all.map { $0.card.id } + tables.categories.map(\.id)
      + tables.entries.indices.map { tables.id(ofEntry: $0) }
    let tail = ids.first { known in
      known.hasSuffix("/" + id) || known.hasSuffix("." + id)
    }
    return tail ?? Suggestion.closest(to: id, among: ids)
  }

  /// One row for each entry, by id; of one stage only when it is given.
  public func listing(stage: String? = nil) -> [LexiconRow] {
    var rows: [LexiconRow] = []
    for index in tables.entries.indices {
      let entry = tables.entries[index]
      let category = tables.categories[Int(entry.category)]
      guard stage == nil || category.stage == stage ?? "" else { continue }
      rows.append(
        LexiconRow(
          id: tables.id(ofEntry: index), stage: String(category.stage), category: category.id,
          role: "\(category.role)", strength: Int(entry.strength),
          phrase: tables.strings[Int(entry.phrase)],
          reason: tables.strings[Int(entry.reason)],
          plainer: tables.strings[Int(entry.plainer)]))
    }
    return rows.sorted { $0.id < $1.id }
  }

  /// The names of the stages, in alphabetical order.
  public static var stages: [String] { Stages.all.map { $0.card.id } }

  private func index(ofEntry id: String) -> Int? {
    guard let slash = id.firstIndex(of: "/"),
      let category = tables.categories.firstIndex(where: { $0.id == id[..<slash] })
    else { return nil }
    let name = id[id.index(after: slash)...]
    return tables.entries.firstIndex {
      Int($0.category) == category && tables.strings[Int($0.name)] == name
    }
  }

  private func page(_ card: StageCard) -> Explanation {
    var page = Explanation(kind: .stage, id: card.id, title: card.id)
    page.finds = card.summary
    page.members = tables.categories.filter { $0.stage == card.id }.map(\.id)
    return page
  }

  private func page(ofCategory index: Int) -> Explanation {
    let category = tables.categories[index]
    let record = tables.catalogue.records().categories[index]
    var page = Explanation(kind: .category, id: category.id, title: category.title)
    page.finds = category.finds
    page.why = category.why
    page.leavesAlone = category.leavesAlone
    page.strength = category.strength
    page.reason = category.reason
    page.flags = record.flags.map(\.text)
    page.allows = record.allows.map(\.text)
    page.file = "\(library.shownPath(of: record.file)):\(record.line)"
    page.members = tables.entries.indices.filter { Int(tables.entries[$0].category) == index }
      .map { tables.id(ofEntry: $0) }
    return page
  }

  private func page(ofEntry index: Int) -> Explanation {
    let entry = tables.entries[index]
    let category = tables.categories[Int(entry.category)]
    let record = tables.catalogue.records().entries[index]
    let phrase = tables.strings[Int(entry.phrase)]
    var page = Explanation(kind: .entry, id: tables.id(ofEntry: index), title: phrase)
    page.finds = category.finds
    page.why = category.why
    page.leavesAlone = category.leavesAlone
    page.strength = Int(entry.strength)
    page.reason = tables.strings[Int(entry.reason)]
    page.phrases = [phrase] + record.also
    page.plainer = tables.strings[Int(entry.plainer)]
    page.guards = tables.guards(ofEntry: index).map { condition in
      Explanation.Condition(
        effect: Self.keyword(condition.effect), text: tables.strings[Int(condition.text)])
    }
    page.lean = record.lean
    if !record.mirror.isEmpty {
      page.mirror =
        record.mirror.contains("/") ? record.mirror : "\(category.id)/\(record.mirror)"
    }
    page.flags = record.flags.map(\.text)
    page.allows = record.allows.map(\.text)
    if let provenance = record.provenance {
      let parts = [
        provenance.kind, provenance.licence,
        provenance.since.isEmpty ? "" : "since \(provenance.since)", provenance.source,
      ]
      page.provenance = parts.filter { !$0.isEmpty }.joined(separator: ", ")
    }
    page.file = "\(library.shownPath(of: tables.strings[Int(entry.file)])):\(entry.line)"
    return page
  }

  private static func keyword(_ effect: Guard.Effect) -> String {
    switch effect {
    case .unless: "unless"
    case .onlyIf: "only-if"
    case .halfIf: "half-if"
    case .noteIf: "note-if"
    }
  }
}
