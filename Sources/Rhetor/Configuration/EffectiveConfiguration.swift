public import RhetorReport
import RhetorSettings

/// What holds for one article once everything is put together, and where each value comes from.
///
/// The profile that was named last is the ground. Over it go the settings of the files, the ones
/// that are extended first; in each file first what holds for all, then the overrides that cover
/// the article, in order. What comes later holds.
public struct EffectiveConfiguration: Sendable {
  /// The profile, and where it was named.
  public let profile: (profile: Profile, origin: SettingOrigin)?
  /// The settings that hold, one for each key, by table and key.
  public let settings: [(setting: GateSetting, origin: SettingOrigin)]
  /// The same settings as the gate takes them.
  public let limits: GateLimits

  /// Puts together what holds for an article.
  ///
  /// - Parameters:
  ///   - files: the configurations, the ones that are extended first.
  ///   - paths: the path of the article from the folder of each file; nil when no override is to
  ///     hold.
  public init(of files: [Configuration], at paths: [String]?) {
    var parts: [(path: String, part: ConfigurationPart)] = []
    for (index, file) in files.enumerated() {
      let name = file.path ?? ""
      parts.append((name, file.ground))
      guard let paths else { continue }
      for override in file.overrides where override.covers(paths[index]) {
        parts.append((name, override.part))
      }
    }
    var profile: (profile: Profile, origin: SettingOrigin)?
    for (path, part) in parts {
      if let named = part.profile { profile = (named.value, .file(path, named.place)) }
    }
    var found: [String: (setting: GateSetting, origin: SettingOrigin)] = [:]
    func take(_ setting: GateSetting, _ origin: SettingOrigin) {
      found["\(setting.table)\u{0}\(setting.key)"] = (setting, origin)
    }
    if let profile {
      for setting in profile.profile.settings { take(setting, .profile(profile.profile)) }
    }
    for (path, part) in parts {
      for setting in part.settings { take(setting.value, .file(path, setting.place)) }
    }
    self.profile = profile
    settings = found.sorted { $0.key < $1.key }.map(\.value)
    limits = settings.reduce(into: GateLimits()) { $0.apply($1.setting) }
  }
}
