public import RhetorSettings

/// Everything that is wrong with a configuration file.
public struct ConfigurationError: Error, Hashable, Sendable {
  /// The mistakes in the order of the file; at least one.
  public let mistakes: [SettingsError]

  init(_ mistakes: [SettingsError]) { self.mistakes = mistakes }
}

extension ConfigurationError: CustomStringConvertible {
  /// One `path:line:column: error: …` for each mistake, each with its help.
  public var description: String { mistakes.map(\.description).joined(separator: "\n") }
}
