import RhetorLexicon
import RhetorSettings

/// Some findings: those of a stage, of a category, or of several such.
struct FindingSelection: Hashable, Sendable {
  /// The id of the stage or category, or `together`.
  let name: String
  private let ids: Set<String>

  /// Whether a finding is one of them.
  func contains(_ finding: RowFinding) -> Bool {
    ids.contains(finding.stage) || ids.contains(finding.category)
  }

  /// The selections that settings ask for: each alone and, if there are several, all together.
  ///
  /// - Throws: `EvaluationError` for a stage or category that does not exist.
  static func all(
    for settings: EvaluationSettings, knowing tables: LexiconTables
  ) throws(EvaluationError) -> [FindingSelection] {
    let stages = Manual.stages
    let categories = tables.categories.map(\.id)
    if let stage = settings.stages.first(where: { !stages.contains($0) }) {
      throw unknown("stage", stage, among: stages)
    }
    if let category = settings.categories.first(where: { !categories.contains($0) }) {
      throw unknown("category", category, among: categories)
    }
    var names: [String] = []
    for name in settings.stages + settings.categories where !names.contains(name) {
      names.append(name)
    }
    if names.isEmpty { names = stages }
    var all = names.map { FindingSelection(name: $0, ids: [$0]) }
    if names.count > 1 { all.append(FindingSelection(name: "together", ids: Set(names))) }
    return all
  }

  private static func unknown(
    _ kind: String, _ name: String, among known: [String]
  ) -> EvaluationError {
    let help = Suggestion.question(for: name, among: known)
    return EvaluationError(
      message: "there is no \(kind) `\(name)`",
      help: help ?? "there are \(known.joined(separator: ", "))")
  }
}
