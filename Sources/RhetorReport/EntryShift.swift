/// How much one entry moved the score between two versions; points are thousandths.
public struct EntryShift: Hashable, Sendable {
  /// The entry: category and name.
  public let id: String
  /// The stage it scores for.
  public let stage: StageName
  /// The points of its findings, headlines included.
  public private(set) var points: PointsChange
  /// How many findings it had.
  public private(set) var oldFindings: Int
  /// How many findings it has.
  public private(set) var newFindings: Int

  /// Creates a shift.
  public init(
    id: String, stage: StageName, points: PointsChange, oldFindings: Int, newFindings: Int
  ) {
    self.id = id
    self.stage = stage
    self.points = points
    self.oldFindings = oldFindings
    self.newFindings = newFindings
  }

  /// The entries whose points or findings changed, those that moved the score most first, up or
  /// down; the sum of `points.delta` is the change of all scores.
  static func ranking(of changes: some Sequence<FindingChange>) -> [EntryShift] {
    var shifts: [String: EntryShift] = [:]
    for change in changes {
      if let old = change.old {
        shifts[old.id, default: EntryShift(old)].add(old: old.points, new: nil)
      }
      if let new = change.new {
        shifts[new.id, default: EntryShift(new)].add(old: nil, new: new.points)
      }
    }
    return ranked(shifts.values)
  }

  /// Those that changed, in the order of a ranking.
  static func ranked(_ shifts: some Sequence<EntryShift>) -> [EntryShift] {
    shifts.filter { $0.points.delta != 0 || $0.oldFindings != $0.newFindings }.sorted {
      let (one, other) = (abs($0.points.delta), abs($1.points.delta))
      return one != other ? one > other : $0.id < $1.id
    }
  }

  /// The same entry over two articles.
  func adding(_ other: EntryShift) -> EntryShift {
    EntryShift(
      id: id, stage: stage,
      points: PointsChange(
        old: points.old + other.points.old, new: points.new + other.points.new),
      oldFindings: oldFindings + other.oldFindings, newFindings: newFindings + other.newFindings)
  }

  private init(_ finding: FindingRecord) {
    self.init(
      id: finding.id, stage: finding.stage, points: PointsChange(old: 0, new: 0), oldFindings: 0,
      newFindings: 0)
  }

  private mutating func add(old: Int?, new: Int?) {
    points = PointsChange(old: points.old + (old ?? 0), new: points.new + (new ?? 0))
    if old != nil { oldFindings += 1 }
    if new != nil { newFindings += 1 }
  }
}
