public import RhetorReport

/// What a `rhetor.toml` says: the limits of the gate and the lexicons to add.
public struct Configuration: Hashable, Sendable {
  /// The file it was read from; nil for the built-in defaults.
  public let path: String?
  /// What an article may have before `check` fails.
  public let limits: GateLimits
  /// Lexicon files and folders to add, as written in the file, relative to its folder.
  public let lexicons: [String]
  /// A digest of the file's bytes for the run stamp; `default` without a file.
  public let digest: String

  /// The defaults: no limits but the gate's own.
  public static let `default` = Configuration(
    path: nil, limits: GateLimits(), lexicons: [], digest: "default")

  /// The names under which a configuration is looked for.
  public static let names = ["rhetor.toml", ".rhetor.toml"]
}
