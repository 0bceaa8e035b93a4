/// The three questions that are asked of an article, by the names they have in every report.
public enum StageName: String, Hashable, Sendable, Decodable, CaseIterable {
  /// Claims put forward as possible, likely or beyond doubt rather than reported.
  case speculation
  /// Wording that judges while it describes.
  case loadedLanguage = "loaded-language"
  /// Claims whose source is hidden or weak.
  case attribution
}
