/// Something in the article that its author or editor should put right: a comment to Rhetor that
/// names an unknown id, gives no reason, or switches nothing off.
public struct WarningRecord: Hashable, Sendable {
  /// The 1-based line of its first byte.
  public let line: Int
  /// The 1-based column in Unicode scalars.
  public let column: Int
  /// The 1-based column in UTF-16 code units.
  public let utf16Column: Int
  /// What is wrong, lower case, no full stop.
  public let message: String
  /// What to do about it; nil when there is nothing to say.
  public let help: String?

  /// Creates a warning.
  public init(line: Int, column: Int, utf16Column: Int, message: String, help: String? = nil) {
    self.line = line
    self.column = column
    self.utf16Column = utf16Column
    self.message = message
    self.help = help
  }
}

extension WarningRecord: Decodable {
  /// Reads a warning; the help may be missing.
  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    line = try values.required(.line)
    column = try values.required(.column)
    utf16Column = try values.amount(.utf16Column, default: column)
    message = try values.decode(String.self, forKey: .message)
    help = try values.decodeIfPresent(String.self, forKey: .help)
  }

  private enum CodingKeys: String, CodingKey {
    case line, column
    case utf16Column = "utf16-column"
    case message, help
  }
}
