/// One measured figure with the interval in which it may lie.
public struct FigureRecord: Hashable, Sendable {
  /// The figure, in thousandths; nil where nothing could be measured, as precision without
  /// anything found.
  public let value: Int?
  /// The lower end of the 95 % interval, in thousandths.
  public let low: Int?
  /// The upper end of the 95 % interval, in thousandths.
  public let high: Int?

  /// Creates a figure; all three are thousandths.
  public init(value: Int?, low: Int? = nil, high: Int? = nil) {
    self.value = value
    self.low = low
    self.high = high
  }

  /// A figure of nothing.
  public static let none = FigureRecord(value: nil)
}
