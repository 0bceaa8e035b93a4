/// How the score of one stage changed between two versions; all points are thousandths.
public struct StageChange: Hashable, Sendable {
  /// The stage.
  public let stage: StageName
  /// The points of the article without its headlines.
  public let points: PointsChange
  /// The points of its headlines.
  public let headline: PointsChange
  /// How the rate changed; nil when either version is too short for one.
  public let rate: RateChange?

  /// Compares one stage of two versions.
  public init(stage: StageName, from old: ArticleRecord, to new: ArticleRecord) {
    self.stage = stage
    points = PointsChange(old: old.points[stage], new: new.points[stage])
    headline = PointsChange(old: old.headline[stage], new: new.headline[stage])
    rate = RateChange(
      oldPoints: points.old, oldWords: old.authorWords, newPoints: points.new,
      newWords: new.authorWords)
  }

  /// Whether neither points nor rate changed.
  public var isNothing: Bool {
    points.delta == 0 && headline.delta == 0
      && (rate.map { $0.delta == 0 && $0.wording == 0 } ?? true)
  }
}
