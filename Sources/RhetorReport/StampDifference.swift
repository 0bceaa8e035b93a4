/// One thing in which the makings of two reports differ.
public struct StampDifference: Hashable, Sendable, Decodable {
  /// What differs: `rhetor`, `icu`, `lexicon speculation`, `configuration`, …
  public let part: String
  /// What it was; nil when the older report had none.
  public let old: String?
  /// What it is now; nil when the newer report has none.
  public let new: String?

  /// Creates a difference.
  public init(part: String, old: String?, new: String?) {
    self.part = part
    self.old = old
    self.new = new
  }
}

extension StampDifference: CustomStringConvertible {
  /// As a person reads it: `icu: 74.2 → 76.1`.
  public var description: String { "\(part): \(old ?? "none") → \(new ?? "none")" }
}
