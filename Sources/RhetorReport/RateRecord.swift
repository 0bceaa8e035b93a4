/// Points per 1,000 words of the author's voice, with the interval in which the rate may lie.
public struct RateRecord: Hashable, Sendable {
  /// Points per 1,000 words, in thousandths.
  public let rate: Int
  /// The lower end of the 95 % interval, in thousandths.
  public let low: Int
  /// The upper end of the 95 % interval, in thousandths.
  public let high: Int

  /// Creates a rate; all three are thousandths of points per 1,000 words.
  public init(rate: Int, low: Int, high: Int) {
    self.rate = rate
    self.low = low
    self.high = high
  }
}

extension RateRecord: Decodable {
  /// Reads a rate; in a report the numbers are decimals.
  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    rate = try values.thousandths(.rate)
    low = try values.thousandths(.low)
    high = try values.thousandths(.high)
  }

  private enum CodingKeys: String, CodingKey { case rate, low, high }
}
