import RhetorSegmentation

/// Which Rhetor this is, and what it was built on.
public enum RhetorVersion {
  /// The version of Rhetor.
  public static let current = "0.1.0"
  /// The version of the ICU library in use.
  public static var icu: String { ICUSegmenter.libraryVersion }
  /// The version of the Unicode Standard that ICU's data follow.
  public static var unicode: String { ICUSegmenter.unicodeVersion }
}
