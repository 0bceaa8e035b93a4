/// One reason why a finding scores less than its full strength.
public struct MultiplierRecord: Hashable, Sendable {
  /// The reason, as a person reads it: "negated".
  public let why: String
  /// What the points are multiplied by, in thousandths: 500 is one half.
  public let by: Int

  /// Creates a multiplier; `by` is in thousandths.
  public init(why: String, by: Int) {
    self.why = why
    self.by = by
  }
}

extension MultiplierRecord: Decodable {
  /// Reads a multiplier; in a report `by` is a decimal number.
  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    why = try values.decode(String.self, forKey: .why)
    by = try values.thousandths(.by)
  }

  private enum CodingKeys: String, CodingKey { case why, by }
}
