/// Pairs the findings of sentences that became one another, and says why others came and went.
struct FindingMatch {
  private let runs: [WordRun]
  private let before: [Placed]
  private let after: [Placed]
  private let isMoved: Bool
  private let isKept: Bool
  private let sameRules: Bool

  /// A finding with its place among the words of its sentences.
  private struct Placed {
    let finding: FindingRecord
    let sentence: Int
    /// Its bytes in the sentences' texts, joined by spaces.
    let range: Range<Int>
    /// The one run it lies in; nil when it touches several.
    let run: Int?
    let words: String
  }

  /// - Parameters:
  ///   - runs: the words of both sides; empty when the sentences are the same.
  ///   - sameRules: whether both sides were made by the same rules.
  init(
    from old: ArraySlice<SentenceRecord>, to new: ArraySlice<SentenceRecord>, runs: [WordRun],
    isMoved: Bool, sameRules: Bool
  ) {
    self.runs = runs
    self.isMoved = isMoved
    self.sameRules = sameRules
    isKept = runs.isEmpty && !old.isEmpty && !new.isEmpty
    before = Self.placed(old, runs.map(\.old))
    after = Self.placed(new, runs.map(\.new))
  }

  /// What became of the findings: those of the new side in order, then those removed.
  func changes() -> [FindingChange] {
    if before.isEmpty, after.isEmpty { return [] }
    var partner = [Int?](repeating: nil, count: after.count)
    var isFree = [Bool](repeating: true, count: before.count)
    func pair(by key: (Placed) -> String?) {
      var places: [String: [Int]] = [:]
      for index in before.indices.reversed() where isFree[index] {
        if let key = key(before[index]) { places[key, default: []].append(index) }
      }
      for index in after.indices where partner[index] == nil {
        guard let key = key(after[index]), let found = places[key]?.popLast() else { continue }
        partner[index] = found
        isFree[found] = false
      }
    }
    // Words that stayed with the same rule, then the same rule on any words, then words that
    // stayed, or the same words, under another rule.
    pair { place in place.run.map { "\($0)\u{0}\(place.finding.id)\u{0}\(place.words)" } }
    pair { "\($0.finding.id)\u{0}\($0.words)" }
    pair { $0.finding.id }
    for index in after.indices where partner[index] == nil {
      guard
        let found = before.indices.first(where: { isFree[$0] && overlaps(before[$0], after[index]) }
        )
      else { continue }
      partner[index] = found
      isFree[found] = false
    }
    pair(by: \.words)
    let changes = after.indices.map { index in
      partner[index].map { change(before[$0], after[index]) } ?? added(after[index])
    }
    return changes + before.indices.filter { isFree[$0] }.map { removed(before[$0]) }
  }

  /// Whether both cover some of the same words, which stayed.
  ///
  /// One of them must lie in words that stayed: its place on the other side is known then.
  private func overlaps(_ old: Placed, _ new: Placed) -> Bool {
    if let run = new.run, isKept || runs[run].isSame {
      let step = start(of: run, \.old) - start(of: run, \.new)
      return old.range.lowerBound < new.range.upperBound + step
        && new.range.lowerBound + step < old.range.upperBound
    }
    if let run = old.run, isKept || runs[run].isSame {
      let step = start(of: run, \.new) - start(of: run, \.old)
      return new.range.lowerBound < old.range.upperBound + step
        && old.range.lowerBound + step < new.range.upperBound
    }
    return false
  }

  private func start(of run: Int, _ side: (WordRun) -> String) -> Int {
    runs.prefix(run).reduce(0) { $0 + side($1).utf8.count }
  }

  private func change(_ old: Placed, _ new: Placed) -> FindingChange {
    let isSame = old.finding.id == new.finding.id
    var cause: FindingCause?
    if !isSame || old.finding.points != new.finding.points {
      cause = self.cause(old, new)
    } else if isMoved {
      cause = FindingCause(.place)
    }
    return FindingChange(
      change: isSame ? (isMoved ? .moved : .kept) : .reclassified, old: old.finding,
      new: new.finding, oldSentence: old.sentence, newSentence: new.sentence, cause: cause)
  }

  private func added(_ new: Placed) -> FindingChange {
    FindingChange(
      change: .added, old: nil, new: new.finding, oldSentence: nil, newSentence: new.sentence,
      cause: cause(nil, new))
  }

  private func removed(_ old: Placed) -> FindingChange {
    FindingChange(
      change: .removed, old: old.finding, new: nil, oldSentence: old.sentence, newSentence: nil,
      cause: cause(old, nil))
  }

  /// Why: the change of words that it touches, or else what changed around it.
  private func cause(_ old: Placed?, _ new: Placed?) -> FindingCause {
    if runs.isEmpty, !isKept { return FindingCause(.sentence) }
    var nearest: (distance: Int, run: WordRun)?
    var ends = (old: 0, new: 0)
    for run in runs {
      let starts = ends
      ends = (starts.old + run.old.utf8.count, starts.new + run.new.utf8.count)
      guard !run.isSame else { continue }
      let distance = min(
        Self.distance(old, starts.old..<ends.old), Self.distance(new, starts.new..<ends.new))
      if distance < nearest?.distance ?? .max { nearest = (distance, run) }
    }
    let (oldWords, newWords) = (
      nearest.map { Self.trimmed($0.run.old) }, nearest.map { Self.trimmed($0.run.new) }
    )
    if nearest?.distance == 0 {
      return FindingCause(.words, oldWords: oldWords, newWords: newWords)
    }
    guard sameRules else { return FindingCause(.rules) }
    return FindingCause(.context, oldWords: oldWords, newWords: newWords)
  }

  /// How many bytes a finding stands from a run: 0 when it covers some of it, 1 beside it.
  private static func distance(_ place: Placed?, _ run: Range<Int>) -> Int {
    guard let range = place?.range else { return .max }
    if range.overlaps(run) { return 0 }
    return 1 + max(run.lowerBound - range.upperBound, range.lowerBound - run.upperBound, 0)
  }

  private static func placed(
    _ sentences: ArraySlice<SentenceRecord>, _ runs: [String]
  ) -> [Placed] {
    var result: [Placed] = []
    var offset = 0
    for sentence in sentences {
      if !sentence.findings.isEmpty {
        let places = FindingPlace(sentence)
        for finding in sentence.findings {
          let place = places.range(of: finding) ?? 0..<0
          let range = place.lowerBound + offset..<place.upperBound + offset
          result.append(
            Placed(
              finding: finding, sentence: sentence.index, range: range, run: run(range, runs),
              words: NormalizedText(finding.text).text))
        }
      }
      offset += sentence.text.utf8.count + 1
    }
    return result
  }

  /// The run that holds a range; without runs there is one, which is everything.
  private static func run(_ range: Range<Int>, _ runs: [String]) -> Int? {
    guard !runs.isEmpty else { return 0 }
    var end = 0
    for (index, run) in runs.enumerated() {
      end += run.utf8.count
      if range.lowerBound < end { return range.upperBound <= end ? index : nil }
    }
    return nil
  }

  /// The words without white space and marks at their ends; marks alone stay.
  private static func trimmed(_ words: String) -> String {
    let scalars = words.unicodeScalars
    func ends(_ isInside: (Unicode.Scalar) -> Bool) -> String? {
      guard let first = scalars.firstIndex(where: isInside),
        let last = scalars.lastIndex(where: isInside)
      else { return nil }
      return String(scalars[first...last])
    }
    return ends { $0.properties.isAlphabetic || $0.properties.numericType != nil }
      ?? ends { !$0.properties.isWhitespace } ?? ""
  }
}
