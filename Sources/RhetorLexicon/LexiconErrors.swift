internal import RhetorSettings

/// Everything that is wrong with the lexicon files of a run, by file and place.
public struct LexiconErrors: Error, Hashable, Sendable, CustomStringConvertible {
  /// The errors; at least one.
  public let errors: [LexiconError]

  /// Sorts errors by file and place.
  public init(_ errors: [LexiconError]) {
    self.errors = errors.sorted { ($0.path, $0.place) < ($1.path, $1.place) }
  }

  /// One error after another, each on its own lines.
  public var description: String { errors.map(\.description).joined(separator: "\n") }
}
