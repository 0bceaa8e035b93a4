/// What changed over many pairs of articles; it needs no more memory for more of them.
public struct DiffSummary: Hashable, Sendable {
  /// One article that changed.
  public struct Row: Hashable, Sendable {
    /// The old version.
    public let old: ArticleSide
    /// The new version.
    public let new: ArticleSide
    /// How the points of each stage changed, headlines included, in thousandths.
    public let points: [StageName: Int]
    /// How many sentences did not stay the same.
    public let sentences: Int
    /// How many findings came.
    public let added: Int
    /// How many findings went.
    public let removed: Int

    /// How far the scores moved, up or down: what rows are sorted by.
    var movement: Int { points.values.reduce(0) { $0 + abs($1) } }
  }

  /// The most rows that are kept.
  public static let rowLimit = 100

  /// The articles that changed most, most first; no more than `rowLimit`.
  public private(set) var rows: [Row] = []
  /// How many pairs were compared.
  public private(set) var pairs = 0
  /// How many pairs differ.
  public private(set) var changed = 0
  /// How many pairs are worse, see `ReportDiff.isWorse`, and how many articles that only the new
  /// side has have points: they had none before.
  public private(set) var worse = 0
  /// How many articles only the old side has.
  public private(set) var onlyOld = 0
  /// How many articles only the new side has.
  public private(set) var onlyNew = 0
  /// How many files could not be read.
  public private(set) var failures = 0
  /// How the points of each stage changed over all pairs, headlines included, in thousandths.
  public private(set) var points: [StageName: PointsChange] = [:]
  private var shifts: [String: EntryShift] = [:]

  /// Creates an empty summary.
  public init() {}

  /// The entries that moved the scores over all pairs, most first.
  public var entries: [EntryShift] { EntryShift.ranked(shifts.values) }

  /// Whether any pair differs, or an article has no partner.
  public var isSame: Bool { changed == 0 && onlyOld == 0 && onlyNew == 0 }

  /// Adds a pair.
  public mutating func add(_ diff: ReportDiff) {
    pairs += 1
    for stage in diff.stages {
      let sum = points[stage.stage] ?? PointsChange(old: 0, new: 0)
      points[stage.stage] = PointsChange(
        old: sum.old + stage.points.old + stage.headline.old,
        new: sum.new + stage.points.new + stage.headline.new)
    }
    guard !diff.isEmpty else { return }
    changed += 1
    if diff.isWorse { worse += 1 }
    for shift in diff.entries { shifts[shift.id] = shifts[shift.id]?.adding(shift) ?? shift }
    let findings = diff.findings
    insert(
      Row(
        old: diff.old, new: diff.new,
        points: Dictionary(
          uniqueKeysWithValues: diff.stages.map { ($0.stage, $0.points.delta + $0.headline.delta) }),
        sentences: diff.sentences.count, added: findings.count { $0.change == .added },
        removed: findings.count { $0.change == .removed }))
  }

  /// Counts an article that has no partner.
  ///
  /// - Parameter diff: the article compared with nothing.
  public mutating func addUnpaired(_ diff: ReportDiff, onNewSide: Bool) {
    if onNewSide { onlyNew += 1 } else { onlyOld += 1 }
    if diff.isWorse { worse += 1 }
  }

  /// Counts a file that could not be read.
  public mutating func addFailure() { failures += 1 }

  private mutating func insert(_ row: Row) {
    var low = 0
    var high = rows.count
    while low < high {
      let middle = (low + high) / 2
      if Self.precedes(row, rows[middle]) { high = middle } else { low = middle + 1 }
    }
    guard low < Self.rowLimit else { return }
    rows.insert(row, at: low)
    if rows.count > Self.rowLimit { rows.removeLast() }
  }

  private static func precedes(_ one: Row, _ other: Row) -> Bool {
    if one.movement != other.movement { return one.movement > other.movement }
    if one.sentences != other.sentences { return one.sentences > other.sentences }
    return one.new.article.utf8.lexicographicallyPrecedes(other.new.article.utf8)
  }
}
