/// Which configuration a run is to follow.
public enum ConfigurationChoice: Hashable, Sendable {
  /// For each article the nearest one from its folder upward.
  case nearest
  /// This file, for everything.
  case file(String)
  /// None: the built-in defaults.
  case isolated
}
