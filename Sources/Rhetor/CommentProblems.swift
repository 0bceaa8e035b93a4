import RhetorAnalysis
import RhetorLexicon
import RhetorReport
import RhetorSettings
import RhetorText

/// What is wrong with the comments of an article that switch findings off.
///
/// All ids are listed only to find the one that an unknown one was meant to be, which takes longer than
/// to score a short article.
struct CommentProblems {
  /// The problems, in the order of the comments.
  private(set) var all: [Problem] = []
  private let tables: LexiconTables
  private lazy var sortedIDs = Self.ids(of: tables).sorted()
  private var helps: [String: String] = [:]

  /// For how many unknown ids of an article the likeliest known one is sought; this takes some
  /// milliseconds each.
  private static let mostSought = 50

  /// Something wrong with one comment.
  struct Problem {
    /// Where the comment stands in the source's text.
    let directive: Directive
    let message: String
    let help: String?
  }

  /// Looks at all comments of a judged reading.
  init(_ suppressions: Suppressions, of reading: Reading) {
    let directives = reading.document.directives
    tables = reading.tables
    var open: [[String]: Int] = [:]
    for (directive, isUsed) in zip(directives, suppressions.used) {
      judge(directive, isUsed: isUsed, &open)
    }
  }

  /// What is to be told of the comments of a judged reading.
  static func warnings(of reading: Reading, _ suppressions: Suppressions) -> [WarningRecord] {
    let problems = CommentProblems(suppressions, of: reading)
    guard !problems.all.isEmpty else { return [] }
    let document = reading.document
    let lines = LineIndex(document.source?.bytes ?? document.bytes)
    return problems.warnings { lines.place(ofSource: $0, in: document) }
  }

  /// The problems as a report tells them.
  ///
  /// - Parameter place: the place of an offset in the source's text.
  func warnings(at place: (Int) -> SourceLocation) -> [WarningRecord] {
    all.map { problem in
      let place = place(Int(problem.directive.source.lower))
      return WarningRecord(
        line: place.line, column: place.column, utf16Column: place.utf16Column,
        message: problem.message, help: problem.help)
    }
  }

  /// - Parameter open: how many regions are open, by the ids that began them.
  private mutating func judge(_ directive: Directive, isUsed: Bool, _ open: inout [[String]: Int]) {
    func problem(_ message: String, _ help: String) -> Problem {
      Problem(directive: directive, message: message, help: help)
    }
    if case .unknown(let word) = directive.action {
      all.append(
        problem(
          "`rhetor:\(word)` is no suppression",
          "write ignore, ignore-start, ignore-end or ignore-file behind `rhetor:`"))
      return
    }
    let unknown = directive.ids.filter { !Self.isKnown($0, in: tables) }
    for id in unknown {
      all.append(problem("no stage, category or entry is called `\(id)`", help(for: id)))
    }
    if directive.action == .ignoreEnd {
      guard let count = open[directive.ids], count > 0 else {
        all.append(
          problem(
            "this `rhetor:ignore-end` has no beginning", "repeat the ids of the `ignore-start`"))
        return
      }
      open[directive.ids] = count - 1
      return
    }
    if directive.action == .ignoreStart { open[directive.ids, default: 0] += 1 }
    if directive.reason.isEmpty {
      all.append(problem("the suppression gives no reason", "add ` -- ` and the reason"))
    }
    if !isUsed, unknown.isEmpty {
      all.append(problem("the suppression suppresses nothing", "take it away, or move it"))
    }
  }

  private mutating func help(for id: String) -> String {
    if let found = helps[id] { return found }
    let general = "`rhetor lexicon list` shows the ids"
    guard helps.count < Self.mostSought else { return general }
    let help = Suggestion.question(for: id, among: sortedIDs) ?? general
    helps[id] = help
    return help
  }

  private static func ids(of tables: LexiconTables) -> [String] {
    Stages.all.map { $0.card.id } + tables.categories.map(\.id)
      + tables.entries.indices.map { tables.id(ofEntry: $0) }
  }

  /// Whether a stage, a category or an entry has the id; names are made of the entries of one category
  /// only, because all of them would take as long as scoring a short article.
  private static func isKnown(_ id: String, in tables: LexiconTables) -> Bool {
    let parts = id.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
    guard let category = tables.categories.firstIndex(where: { $0.id == parts[0] }) else {
      return parts.count == 1 && Stages.all.contains { $0.card.id == id }
    }
    return parts.count == 1
      || tables.entries.contains { entry in
        Int(entry.category) == category && tables.strings[Int(entry.name)] == parts[1]
      }
  }
}
