/// A category that a stage asks for by its id, because it finds what no entry describes.
enum StageCategory: Int, CaseIterable {
  case adverb, orphanQuote, punctuation, rhetoricalQuestion, doubt

  /// The id of its card.
  var id: String {
    switch self {
    case .adverb: "attribution.adverb"
    case .orphanQuote: "attribution.orphan-quote"
    case .punctuation: "loaded-language.punctuation"
    case .rhetoricalQuestion: "speculation.rhetorical-question"
    case .doubt: "speculation.doubt"
    }
  }
}
