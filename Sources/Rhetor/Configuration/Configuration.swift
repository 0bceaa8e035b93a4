public import RhetorReport
public import RhetorSettings

/// What one `rhetor.toml` says by itself, before what it extends is looked at.
public struct Configuration: Hashable, Sendable {
  /// The file as its user would name it; nil for the built-in defaults.
  public let path: String?
  /// A digest of the file's bytes; `default` without a file.
  public let digest: String
  /// The files it builds on, first to last, relative to its folder.
  public let extends: [Placed<String>]
  /// Lexicon files and folders to add, as written in the file, relative to its folder.
  public let lexicons: [Placed<String>]
  /// The baseline of the articles, relative to its folder.
  public let baseline: Placed<String>?
  /// What holds for every article.
  public let ground: ConfigurationPart
  /// What holds for some paths besides, later ones over earlier ones.
  public let overrides: [ConfigurationOverride]
  /// Findings that are switched off, with reasons.
  public let suppressions: [ConfiguredSuppression]

  /// The defaults: nothing but the gate's own rules.
  public static let `default` = Configuration(
    path: nil, digest: "default", extends: [], lexicons: [], baseline: nil,
    ground: ConfigurationPart(), overrides: [], suppressions: [])

  /// The names under which a configuration is looked for.
  public static let names = ["rhetor.toml", ".rhetor.toml"]

  /// The limits that hold where no override does, profile included.
  public var limits: GateLimits {
    EffectiveConfiguration(of: [self], at: nil).limits
  }
}
