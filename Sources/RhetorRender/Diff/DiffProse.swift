import RhetorReport

/// What a person reads of changes, the same in every format that is for persons.
enum DiffProse {
  /// The title of a pair: one name, or both.
  static func title(_ diff: ReportDiff) -> String { title(diff.old, diff.new) }

  /// The title of a pair: one name, or both.
  static func title(_ old: ArticleSide, _ new: ArticleSide) -> String {
    old.article == new.article ? old.article : "\(old.article) → \(new.article)"
  }

  /// What became of sentences: `reworded`, `moved and split`, `stayed`.
  static func change(_ change: SentenceChange) -> String {
    switch change.change {
    case .kept: "stayed"
    case .moved, .added, .removed: change.change.rawValue
    case .reworded, .split, .merged:
      (change.isMoved ? "moved and " : "") + change.change.rawValue
    }
  }

  /// Where they stand: `3:1 → 4:1`, each place as line and column.
  static func place(_ change: SentenceChange) -> String {
    let old = change.old.first.map { "\($0.line):\($0.column)" }
    let new = change.new.first.map { "\($0.line):\($0.column)" }
    return old == new ? old ?? "" : [old, new].compactMap { $0 }.joined(separator: " → ")
  }

  /// The lines they begin in: `3 → 4`.
  static func line(_ change: SentenceChange) -> String {
    let old = change.old.first.map { String($0.line) }
    let new = change.new.first.map { String($0.line) }
    return old == new ? old ?? "" : [old, new].compactMap { $0 }.joined(separator: " → ")
  }

  /// How their points changed, stage by stage; empty when they did not.
  static func points(_ change: SentenceChange) -> String {
    StageName.allCases.compactMap { stage in
      let delta = change.points(of: stage).delta
      return delta == 0 ? nil : "\(stage.rawValue) \(Decimal.signed(delta))"
    }.joined(separator: ", ")
  }

  /// The sign of a finding's change.
  static func sign(_ change: FindingChange) -> String {
    switch change.change {
    case .added: "+"
    case .removed: "-"
    case .kept, .moved, .reclassified: "~"
    }
  }

  /// Its name, and both names where it got another: `old → new`.
  static func id(_ change: FindingChange) -> String {
    let names = [change.old?.id, change.new?.id].compactMap { $0 }
    return names.count == 2 && names[0] != names[1]
      ? "\(names[0]) → \(names[1])" : names.last ?? ""
  }

  /// What became of it beyond coming or going: `rescored`, `reclassified`; empty for the rest.
  static func label(_ change: FindingChange) -> String {
    switch change.change {
    case .added, .removed: ""
    case .kept: "rescored"
    case .moved: change.points == 0 ? "moved" : "rescored"
    case .reclassified: "reclassified"
    }
  }

  /// Why, where the sentence does not tell already.
  static func why(_ change: FindingChange) -> String? {
    guard let cause = change.cause else { return nil }
    switch cause.kind {
    case .sentence, .place: return nil
    case .words: return replacement(cause)
    case .context:
      return replacement(cause).map { "the words stayed; \($0)" }
        ?? "the words stayed; the change is in another sentence"
    case .rules: return "the words stayed; the rules differ"
    }
  }

  /// Whether a person is shown it: it changes points, or is a new name for the same words.
  static func isWorthShowing(_ change: FindingChange, _ options: RenderOptions) -> Bool {
    if change.isSame { return false }
    if options.isVerbose { return true }
    switch change.change {
    case .kept, .moved: return change.points != 0
    case .added, .removed, .reclassified:
      return change.old?.points ?? 0 > 0 || change.new?.points ?? 0 > 0
    }
  }

  /// Whether a person is shown what became of the sentence.
  static func isWorthShowing(_ change: SentenceChange, _ options: RenderOptions) -> Bool {
    change.change != .kept || hasFindingWorthShowing(change, options)
  }

  /// Whether a person is shown a finding of the sentence.
  static func hasFindingWorthShowing(_ change: SentenceChange, _ options: RenderOptions) -> Bool {
    change.findings.contains { isWorthShowing($0, options) }
  }

  private static func replacement(_ cause: FindingCause) -> String? {
    var old = cause.oldWords ?? ""
    var new = cause.newWords ?? ""
    // A mark that takes the place of words, or gives way to them, is not worth a word.
    if hasLetters(old), !hasLetters(new) { new = "" }
    if hasLetters(new), !hasLetters(old) { old = "" }
    if old.isEmpty { return new.isEmpty ? nil : "“\(short(new))” came in" }
    return new.isEmpty ? "“\(short(old))” went out" : "“\(short(old))” became “\(short(new))”"
  }

  private static func hasLetters(_ words: String) -> Bool {
    words.unicodeScalars.contains { $0.properties.isAlphabetic || $0.properties.numericType != nil }
  }

  /// A long stretch of words by its ends.
  private static func short(_ words: String) -> String {
    let parts = words.split(whereSeparator: \.isWhitespace)
    guard parts.count > 9 else { return words }
    return parts.prefix(4).joined(separator: " ") + " … " + parts.suffix(4).joined(separator: " ")
  }
}
