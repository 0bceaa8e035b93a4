import RhetorSegmentation
import RhetorText

/// Why a text could not be scored.
public struct ScoringError: Error, Hashable, Sendable {
  /// The name of the text, usually its path.
  public let name: String
  /// What is wrong, lower case, no full stop.
  public let message: String
  /// What to do about it.
  public let help: String?
  /// Whether the file holds no text at all, or is of a format that is not read.
  public let isBinary: Bool

  /// Creates an error.
  public init(name: String, message: String, help: String? = nil, isBinary: Bool = false) {
    self.isBinary = isBinary
    self.name = name
    self.message = message
    self.help = help
  }

  /// Why a document could not be divided.
  init(_ error: SegmentationError, in document: Document) {
    self.init(name: document.name, message: "\(error)")
  }
}

extension ScoringError: CustomStringConvertible {
  /// The error as the command prints it: place and message, then help.
  public var description: String {
    "\(name): error: \(message)" + (help.map { "\nhelp: \($0)" } ?? "")
  }
}
