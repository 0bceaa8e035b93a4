import RhetorReport

/// A set of settings for a kind of journalism, to begin with.
///
/// One profile holds for an article: the last one named. Settings in configurations go over it.
public enum Profile: String, Hashable, Sendable, CaseIterable {
  /// Agency copy: every clear finding fails.
  case wire
  /// Explanation and background: an analysis may hedge.
  case analysis
  /// Columns and leading articles: the author's view is the point, name-calling is not.
  case opinion
  /// Criticism of books, films, food and the like: verdicts are the point.
  case review

  /// What it asks, in one line; the starter and the documentation say it in these words.
  public var summary: String {
    switch self {
    case .wire: "agency copy: every clear finding fails"
    case .analysis: "background: hedges are notes, all else as by default"
    case .opinion: "columns: views and hedges are notes, name-calling and hidden sources fail"
    case .review: "criticism: verdicts and hedges are notes, all else as by default"
    }
  }

  /// Its settings.
  public var settings: [GateSetting] {
    switch self {
    case .wire: [.failingStrength(2)]
    case .analysis:
      [
        .severity(of: "speculation", .note), .severity(of: "speculation.booster", .warning),
        .severity(of: "speculation.rhetorical-question", .warning),
      ]
    case .opinion:
      [
        .severity(of: "speculation", .note), .severity(of: "loaded-language", .note),
        .severity(of: "loaded-language.name-calling", .error),
        .severity(of: "loaded-language.insinuation", .warning),
      ]
    case .review:
      [
        .severity(of: "speculation", .note), .severity(of: "loaded-language.editorial", .note),
        .severity(of: "loaded-language.evaluative", .note),
        .severity(of: "loaded-language.inclusive-we", .note),
        .severity(of: "loaded-language.intensifier", .note),
        .severity(of: "loaded-language.metaphor", .note),
        .severity(of: "loaded-language.punctuation", .note),
        .severity(of: "loaded-language.universal", .note),
      ]
    }
  }
}
