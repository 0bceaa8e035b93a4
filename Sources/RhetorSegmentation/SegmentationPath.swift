/// How text is divided; the result is the same.
public enum SegmentationPath: String, Hashable, Sendable, CaseIterable {
  /// ASCII, Latin letters and the punctuation of news in one pass, everything else by ICU.
  case fast
  /// Everything by ICU: slower, and what the fast path is held against.
  case icu
}
