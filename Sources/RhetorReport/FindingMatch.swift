/// Pairs the findings of two sentences that became one another.
enum FindingMatch {
  /// What became of the findings: those of the new sentence in order, then those removed.
  static func changes(
    from old: SentenceRecord?, to new: SentenceRecord?, sentence change: SentenceAlignment.Change
  ) -> [FindingChange] {
    let before = old?.findings ?? []
    let after = new?.findings ?? []
    if before.isEmpty, after.isEmpty { return [] }
    var partner = [Int?](repeating: nil, count: after.count)
    var isFree = [Bool](repeating: true, count: before.count)
    func pair(by key: (FindingRecord) -> String) {
      var places: [String: [Int]] = [:]
      for index in before.indices.reversed() where isFree[index] {
        places[key(before[index]), default: []].append(index)
      }
      for index in after.indices where partner[index] == nil {
        guard let found = places[key(after[index])]?.popLast() else { continue }
        partner[index] = found
        isFree[found] = false
      }
    }
    // Same rule and same words, then the same rule, then the same words under another rule.
    pair { "\($0.id)\u{0}\(NormalizedText($0.text).text)" }
    pair { $0.id }
    pair { NormalizedText($0.text).text }
    var result: [FindingChange] = []
    for (index, finding) in after.enumerated() {
      guard let place = partner[index] else {
        result.append(
          FindingChange(
            change: .added, old: nil, new: finding, oldSentence: old?.index,
            newSentence: new?.index))
        continue
      }
      let same = before[place].id == finding.id
      result.append(
        FindingChange(
          change: same ? (change == .moved ? .moved : .kept) : .reclassified,
          old: before[place], new: finding, oldSentence: old?.index, newSentence: new?.index))
    }
    for (index, finding) in before.enumerated() where isFree[index] {
      result.append(
        FindingChange(
          change: .removed, old: finding, new: nil, oldSentence: old?.index,
          newSentence: new?.index))
    }
    return result
  }
}
