/// How records read numbers that may come from a damaged or hostile file.
///
/// Amounts are held below 2⁴⁰, so that a sum can overflow only in a report of gigabytes.
extension KeyedDecodingContainer {
  private static var limit: Int { 1 << 40 }

  /// A whole number from 0; a missing one is `fallback`.
  func amount(_ key: Key, default fallback: Int = 0) throws -> Int {
    guard let value = try decodeIfPresent(Int.self, forKey: key) else { return fallback }
    return try checked(value, key)
  }

  /// A whole number from 0 that must be there.
  func required(_ key: Key) throws -> Int { try checked(decode(Int.self, forKey: key), key) }

  /// A decimal number with up to three places, as thousandths; a missing one is 0.
  func thousandths(_ key: Key) throws -> Int {
    try checked(signedThousandths(key), key)
  }

  /// A decimal number with up to three places and either sign, as thousandths.
  func signedThousandths(_ key: Key) throws -> Int {
    guard let value = try decodeIfPresent(Double.self, forKey: key) else { return 0 }
    guard let whole = Int(exactly: (value * 1000).rounded()) else {
      throw DecodingError.dataCorruptedError(
        forKey: key, in: self, debugDescription: "\(value) is out of range")
    }
    return whole
  }

  private func checked(_ value: Int, _ key: Key) throws -> Int {
    guard (0...Self.limit).contains(value) else {
      throw DecodingError.dataCorruptedError(
        forKey: key, in: self, debugDescription: "\(value) is out of range")
    }
    return value
  }
}
