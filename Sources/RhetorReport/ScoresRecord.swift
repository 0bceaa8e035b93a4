/// One number of points, in thousandths, for each stage; there is no total across stages.
public struct ScoresRecord: Hashable, Sendable {
  /// Points for speculation, in thousandths.
  public var speculation: Int
  /// Points for loaded language, in thousandths.
  public var loadedLanguage: Int
  /// Points for unsourced attribution, in thousandths.
  public var attribution: Int

  /// Creates scores, in thousandths of a point.
  public init(speculation: Int = 0, loadedLanguage: Int = 0, attribution: Int = 0) {
    self.speculation = speculation
    self.loadedLanguage = loadedLanguage
    self.attribution = attribution
  }

  /// The sum of the points of `findings`, stage by stage.
  public init(adding findings: some Sequence<FindingRecord>) {
    self.init()
    for finding in findings { self[finding.stage] += finding.points }
  }

  /// No points at all.
  public static let zero = ScoresRecord()

  /// The points of one stage, in thousandths.
  public subscript(stage: StageName) -> Int {
    get {
      switch stage {
      case .speculation: speculation
      case .loadedLanguage: loadedLanguage
      case .attribution: attribution
      }
    }
    set {
      switch stage {
      case .speculation: speculation = newValue
      case .loadedLanguage: loadedLanguage = newValue
      case .attribution: attribution = newValue
      }
    }
  }

  /// Adds stage by stage.
  public static func += (left: inout ScoresRecord, right: ScoresRecord) {
    for stage in StageName.allCases { left[stage] += right[stage] }
  }
}

extension ScoresRecord: Decodable {
  /// Reads the three scores; a missing one is 0.
  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    speculation = try values.amount(.speculation)
    loadedLanguage = try values.amount(.loadedLanguage)
    attribution = try values.amount(.attribution)
  }

  private enum CodingKeys: String, CodingKey {
    case speculation
    case loadedLanguage = "loaded-language"
    case attribution
  }
}
