/// How a report is to be written; a format leaves alone what does not concern it.
public struct RenderOptions: Hashable, Sendable {
  /// Whether a terminal shows colours.
  public var usesColor: Bool
  /// The cells of a line, for formats that wrap; at least 40 are used.
  public var width: Int
  /// Whether notes without points, suppressed findings and attributions are shown to a person.
  public var isVerbose: Bool
  /// What one line or row is about.
  public var unit: Unit

  /// Creates options.
  public init(
    usesColor: Bool = false, width: Int = 80, isVerbose: Bool = false, unit: Unit = .sentence
  ) {
    self.usesColor = usesColor
    self.width = width
    self.isVerbose = isVerbose
    self.unit = unit
  }

  /// What one line of JSON Lines or one row of CSV is about.
  public enum Unit: String, Hashable, Sendable, CaseIterable {
    /// One sentence.
    case sentence
    /// One article.
    case article
  }
}
