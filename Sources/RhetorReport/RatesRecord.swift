/// The rates of an article, one for each stage.
public struct RatesRecord: Hashable, Sendable, Decodable {
  /// The rate of speculation.
  public let speculation: RateRecord
  /// The rate of loaded language.
  public let loadedLanguage: RateRecord
  /// The rate of unsourced attribution.
  public let attribution: RateRecord

  /// Creates the three rates.
  public init(speculation: RateRecord, loadedLanguage: RateRecord, attribution: RateRecord) {
    self.speculation = speculation
    self.loadedLanguage = loadedLanguage
    self.attribution = attribution
  }

  /// The rate of one stage.
  public subscript(stage: StageName) -> RateRecord {
    switch stage {
    case .speculation: speculation
    case .loadedLanguage: loadedLanguage
    case .attribution: attribution
    }
  }

  private enum CodingKeys: String, CodingKey {
    case speculation
    case loadedLanguage = "loaded-language"
    case attribution
  }
}
