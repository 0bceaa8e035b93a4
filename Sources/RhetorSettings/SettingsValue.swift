/// One value of a settings file, and where it stands.
public struct SettingsValue: Hashable, Sendable {
  /// What the value is.
  public let content: Content
  /// Where it begins.
  public let place: SettingsPlace

  /// Creates a value.
  public init(_ content: Content, at place: SettingsPlace) {
    self.content = content
    self.place = place
  }

  /// What a value can be.
  public indirect enum Content: Hashable, Sendable {
    /// A string, without its quotation marks and escapes.
    case string(String)
    /// A whole number.
    case integer(Int)
    /// A number with a fraction or exponent; may be infinite or not a number.
    case float(Double)
    /// `true` or `false`.
    case boolean(Bool)
    /// A list, of values of any kind.
    case array([SettingsValue])
    /// A table.
    case table(SettingsTable)
    /// A date without a time, which exists in the calendar.
    case date(year: Int, month: Int, day: Int)
    /// A time, which no schema here uses.
    case other

    /// The kind in words that fit "must be …, not …".
    public var kind: String {
      switch self {
      case .string: "a string"
      case .integer: "a whole number"
      case .float: "a number"
      case .boolean: "true or false"
      case .array: "a list"
      case .table: "a table"
      case .date: "a date"
      case .other: "a time"
      }
    }
  }

  /// The string, if it is one.
  public var string: String? {
    if case .string(let value) = content { value } else { nil }
  }

  /// The whole number, if it is one.
  public var integer: Int? {
    if case .integer(let value) = content { value } else { nil }
  }

  /// The number, whole or not, if it is one.
  public var float: Double? {
    switch content {
    case .float(let value): value
    case .integer(let value): Double(value)
    default: nil
    }
  }

  /// The elements, if it is a list.
  public var array: [SettingsValue]? {
    if case .array(let value) = content { value } else { nil }
  }

  /// The table, if it is one.
  public var table: SettingsTable? {
    if case .table(let value) = content { value } else { nil }
  }
}
