/// A baseline while articles are compared with it: every entry is used up as often as it counts.
///
/// A finding is looked up in four ways, the surest first for all findings of an article: the same
/// sentence between the same neighbours; the same sentence elsewhere; the same words in another
/// sentence between the same neighbours, which is one that was edited in its place; and the same
/// sentence in an article that is no longer there, which is one that was renamed.
public struct BaselineLedger: Sendable {
  private let baseline: Baseline
  private let gone: Set<String>
  private var left: [Int]
  private var checked: Set<String> = []
  private var known: [BaselineEntry] = []
  private var fresh: [BaselineEntry] = []
  private var places: [Key: [Int]] = [:]

  /// What an entry is looked up by; parts that do not matter are empty.
  private struct Key: Hashable, Sendable {
    let way: Int
    var path = ""
    let category: String
    var words = ""
    var sentence = ""
    var before = ""
    var after = ""
  }

  /// Opens a baseline.
  ///
  /// - Parameter isGone: whether the article with a path, as the baseline writes it, does not exist
  ///   any more.
  public init(_ baseline: Baseline, isGone: (String) -> Bool) {
    self.baseline = baseline
    left = baseline.entries.map(\.count)
    gone = Set(Set(baseline.entries.map(\.path)).filter(isGone))
    for (index, entry) in baseline.entries.enumerated().reversed() {
      for key in Self.keys(entry, isGone: gone.contains(entry.path)) {
        places[key, default: []].append(index)
      }
    }
  }

  /// The ways in which an entry is found, surest first.
  private static func keys(_ entry: BaselineEntry, isGone: Bool) -> [Key] {
    ways(entry).filter { ($0.way == renamed) == isGone }
  }

  /// The last of the ways: an article that is no longer there.
  private static let renamed = 5

  private static func ways(_ entry: BaselineEntry) -> [Key] {
    var ways = [
      Key(
        way: 1, path: entry.path, category: entry.category, words: entry.words,
        sentence: entry.sentence, before: entry.before, after: entry.after),
      Key(
        way: 2, path: entry.path, category: entry.category, words: entry.words,
        sentence: entry.sentence),
      Key(way: 3, path: entry.path, category: entry.category, sentence: entry.sentence),
    ]
    if !entry.before.isEmpty || !entry.after.isEmpty {
      ways.append(
        Key(
          way: 4, path: entry.path, category: entry.category, words: entry.words,
          before: entry.before, after: entry.after))
    }
    ways.append(Key(way: renamed, category: entry.category, sentence: entry.sentence))
    return ways
  }

  /// Looks the findings of an article up; those that are known get that standing.
  ///
  /// - Parameters:
  ///   - path: the article's path as the baseline writes it.
  ///   - counts: whether a finding could count at all; others are not looked up.
  ///   - standings: what is known of the findings so far; only new ones are looked up.
  public mutating func settle(
    _ article: ArticleRecord, path: String, counts: (FindingRecord) -> Bool,
    standings: inout FindingStandings
  ) {
    checked.insert(path)
    var open: [(sentence: Int, finding: Int, entry: BaselineEntry)] = []
    for (index, sentence) in article.sentenceRecords.enumerated() {
      for (number, finding) in sentence.findings.enumerated()
      where standings[index, number].suppression == nil && counts(finding) {
        let entry = BaselineEntry(finding, at: index, in: article, path: path)
        open.append((index, number, entry))
      }
    }
    for way in 1...Self.renamed {
      open.removeAll { place in
        guard let key = Self.ways(place.entry).first(where: { $0.way == way }), use(key) else {
          return false
        }
        known.append(place.entry)
        if standings[place.sentence, place.finding] == .new {
          standings[place.sentence, place.finding] = .known
        }
        return true
      }
    }
    fresh += open.map(\.entry)
  }

  /// Uses up one finding of an entry that a key leads to; false when none is left.
  private mutating func use(_ key: Key) -> Bool {
    while let index = places[key]?.last {
      if left[index] > 0 {
        left[index] -= 1
        return true
      }
      places[key]?.removeLast()
    }
    return false
  }

  /// The entries that stand for nothing any more, each with how many findings are missing:
  /// those of articles that were looked at or do not exist.
  public var stale: [BaselineEntry] {
    zip(baseline.entries, left).compactMap { entry, left in
      left > 0 && (checked.contains(entry.path) || gone.contains(entry.path))
        ? entry.with(count: left) : nil
    }
  }

  /// The baseline without what is stale, and with known findings as they stand now.
  public var pruned: Baseline { Baseline(known + others) }

  /// The baseline of all findings that were looked at, and of articles that were not.
  public var renewed: Baseline { Baseline(known + fresh + others) }

  /// What is known of articles that exist and were not looked at.
  private var others: [BaselineEntry] {
    baseline.entries.filter { !checked.contains($0.path) && !gone.contains($0.path) }
  }
}
