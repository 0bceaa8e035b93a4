/// What is to be measured.
public struct EvaluationSettings: Hashable, Sendable {
  /// The stages whose findings count; with `categories` empty too, every stage does.
  public var stages: [String] = []
  /// The categories whose findings count besides those of `stages`.
  public var categories: [String] = []
  /// The points a sentence needs to count as positive, in thousandths.
  public var threshold = 1
  /// The marked spans that count, each as `SpanFilter` reads it; all of them when empty.
  public var spanTypes: [String] = []
  /// The fields of the rows by whose values figures are given.
  public var fields: [String] = []
  /// How many causes of errors are listed; nil for none.
  public var errorGroups: Int?
  /// Whether it is told how often each rule was right.
  public var showsTallies = false
  /// How many times documents are drawn anew for the intervals; 0 for no intervals.
  public var resamples = 1000
  /// How many rows are read at the same time.
  public var jobs = 1

  /// Creates the default settings.
  public init() {}
}
