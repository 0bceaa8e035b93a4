import RhetorReport

/// What formats that show a finding beside the article say of it.
enum FindingMessage {
  /// The reason, then what goes with it, each on a line.
  static func text(_ judged: JudgedFinding) -> String {
    var lines = [judged.finding.reason]
    if let plainer = judged.finding.suggestion { lines.append("plainer: \(plainer)") }
    if let note = judged.note { lines.append("note: \(note)") }
    return lines.joined(separator: "\n")
  }

  /// The same in one line.
  static func line(_ judged: JudgedFinding) -> String {
    var line = judged.finding.reason
    if let plainer = judged.finding.suggestion { line += " (plainer: \(plainer))" }
    if let note = judged.note { line += " (\(note))" }
    return VisibleText.line(line)
  }

  /// What is wrong with a comment to Rhetor, in one line.
  static func line(_ warning: WarningRecord) -> String { line(warning.message, warning.help) }

  /// What is wrong with a file that is no article, in one line.
  static func line(_ warning: FileWarning) -> String { line(warning.message, warning.help) }

  /// A file that was not read, in one line.
  static func line(_ failure: FailureRecord) -> String { line(failure.message, failure.help) }

  private static func line(_ message: String, _ help: String?) -> String {
    VisibleText.line([message, help].compactMap(\.self).joined(separator: "; "))
  }
}
