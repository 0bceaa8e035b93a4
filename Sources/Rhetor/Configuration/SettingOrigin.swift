public import RhetorSettings

/// Where a value comes from.
public enum SettingOrigin: Hashable, Sendable {
  /// A profile.
  case profile(Profile)
  /// A line of a file, as its user would name it.
  case file(String, SettingsPlace)
}

extension SettingOrigin: CustomStringConvertible {
  /// `profile wire`, or `rhetor.toml:3:1`.
  public var description: String {
    switch self {
    case .profile(let profile): "profile \(profile.rawValue)"
    case .file(let path, let place): "\(path):\(place.line):\(place.column)"
    }
  }
}
