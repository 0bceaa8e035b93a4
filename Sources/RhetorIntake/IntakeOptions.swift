/// How files are to be read, where they are not to speak for themselves.
public struct IntakeOptions: Hashable, Sendable {
  /// The format of every file; nil to see it from names and content.
  public var format: InputFormat?
  /// The encoding of every file; nil to see it from content.
  public var encoding: String?
  /// The field of a corpus that holds the text.
  public var textField: String
  /// The field of a corpus that names the article; nil for the line in which the record begins.
  public var idField: String?

  /// Whether an encoding has this name.
  public static func knows(encoding name: String) -> Bool { ICUDecoding.name(of: name) != nil }

  /// Creates options.
  public init(
    format: InputFormat? = nil, encoding: String? = nil, textField: String = "text",
    idField: String? = nil
  ) {
    self.format = format
    self.encoding = encoding
    self.textField = textField
    self.idField = idField
  }
}
