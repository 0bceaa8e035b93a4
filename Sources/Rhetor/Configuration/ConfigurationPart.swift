public import RhetorSettings

/// A profile and settings that hold together: a whole file's, or those of one override.
public struct ConfigurationPart: Hashable, Sendable {
  /// The profile it names, and where.
  public var profile: Placed<Profile>?
  /// Its settings in the order of the file.
  public var settings: [Placed<GateSetting>]

  /// Creates a part; empty when nothing is given.
  public init(profile: Placed<Profile>? = nil, settings: [Placed<GateSetting>] = []) {
    self.profile = profile
    self.settings = settings
  }
}
