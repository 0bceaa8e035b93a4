/// Figures for each value that a field of the rows has.
public struct FieldFigures<Figures: Hashable & Sendable>: Hashable, Sendable {
  /// The name of the field.
  public let field: String
  /// The figures of each value, in the order of the values.
  public let values: [Value]

  /// The figures of the rows with one value.
  public struct Value: Hashable, Sendable {
    /// The value as text; a row whose field is a list counts for each member.
    public let value: String
    /// What was measured on these rows.
    public let figures: Figures

    /// Creates the figures of a value.
    public init(value: String, figures: Figures) {
      self.value = value
      self.figures = figures
    }
  }

  /// Creates the figures of a field.
  public init(field: String, values: [Value]) {
    self.field = field
    self.values = values
  }
}
