import RhetorReport

/// The help page of a rule.
enum RuleHelp {
  /// What is said of a rule that no lexicon knows.
  static func title(of id: String) -> String {
    switch id {
    case "limit": "A limit of the configuration was passed."
    case "suppression": "A comment or a setting that should switch findings off is wrong."
    default: id
    }
  }

  /// The page as plain text.
  static func text(_ rule: RuleRecord) -> String {
    var lines = [rule.finds, rule.why]
    if !rule.leavesAlone.isEmpty {
      lines.append("Leaves alone: \(rule.leavesAlone.joined(separator: "; ")).")
    }
    lines += rule.flags.map { "Flags: \($0)" } + rule.allows.map { "Allows: \($0)" }
    lines.append("More: rhetor explain \(rule.id)")
    return lines.filter { !$0.isEmpty }.joined(separator: "\n")
  }

  /// The page as Markdown.
  static func markdown(_ rule: RuleRecord) -> String {
    var blocks = [MarkdownText.line(rule.finds), MarkdownText.line(rule.why)]
    func list(_ title: String, _ items: [String]) {
      guard !items.isEmpty else { return }
      let lines = items.map { "- \(MarkdownText.line($0))" }
      blocks.append("**\(title)**\n\n" + lines.joined(separator: "\n"))
    }
    list("Leaves alone", rule.leavesAlone)
    list("Flags", rule.flags)
    list("Allows", rule.allows)
    blocks.append("`rhetor explain \(rule.id)` says more.")
    return blocks.filter { !$0.isEmpty }.joined(separator: "\n\n")
  }

  /// How serious the gate takes the rule's findings by default.
  static func level(_ rule: RuleRecord) -> String {
    if rule.strength == 0 { return "note" }
    let hidesSource = rule.stage == StageName.attribution.rawValue && rule.strength >= 2
    return rule.strength >= 3 || hidesSource ? "error" : "warning"
  }
}
