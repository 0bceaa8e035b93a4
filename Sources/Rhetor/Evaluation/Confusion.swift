/// How often a yes or no was right.
struct Confusion: Hashable, Sendable {
  /// Found and labelled positive.
  var truePositives = 0
  /// Found, but labelled negative.
  var falsePositives = 0
  /// Labelled positive, but not found.
  var falseNegatives = 0
  /// Neither found nor labelled positive.
  var trueNegatives = 0

  /// How many cases there are.
  var count: Int { truePositives + falsePositives + falseNegatives + trueNegatives }

  /// The share of what was found that is labelled positive; nil when nothing was found.
  var precision: Double? { Self.share(truePositives, of: truePositives + falsePositives) }

  /// The share of what is labelled positive that was found; nil when nothing is.
  var recall: Double? { Self.share(truePositives, of: truePositives + falseNegatives) }

  /// The harmonic mean of precision and recall; nil when nothing was found or labelled positive.
  var f1: Double? {
    Self.share(2 * truePositives, of: 2 * truePositives + falsePositives + falseNegatives)
  }

  /// The mean of the F1 of both labels, where a label that never occurs counts as 0.
  var macroF1: Double? {
    guard count > 0 else { return nil }
    let negative = Self.share(
      2 * trueNegatives, of: 2 * trueNegatives + falsePositives + falseNegatives)
    return ((f1 ?? 0) + (negative ?? 0)) / 2
  }

  /// The share of cases that were judged as they are labelled.
  var accuracy: Double? { Self.share(truePositives + trueNegatives, of: count) }

  /// The share of cases labelled positive.
  var prevalence: Double? { Self.share(truePositives + falseNegatives, of: count) }

  /// The share of negatives that were found positive.
  var falsePositiveRate: Double? { Self.share(falsePositives, of: falsePositives + trueNegatives) }

  /// A share; nil of nothing.
  static func share(_ part: Int, of whole: Int) -> Double? {
    whole == 0 ? nil : Double(part) / Double(whole)
  }
}
