public import RhetorReport

extension Manual {
  /// The page of an entry or category as formats of a check show it; nil when nothing has this id.
  public func rule(_ id: String) -> RuleRecord? { rules.rule(id) { makeRule(id) } }

  private func makeRule(_ id: String) -> RuleRecord? {
    guard let page = page(id), let strength = page.strength else { return nil }
    let category = String(id.prefix { $0 != "/" })
    return RuleRecord(
      id: id, stage: String(category.prefix { $0 != "." }), category: category,
      title: page.title, strength: strength, finds: page.finds, why: page.why,
      leavesAlone: page.leavesAlone, phrases: page.phrases, flags: page.flags,
      allows: page.allows)
  }
}
