/// A whole number of thousandths, written as a decimal number: exact, in any locale.
public struct Thousandths: Hashable, Sendable {
  /// The number in thousandths.
  public let value: Int

  /// Creates a number from its thousandths.
  public init(_ value: Int) { self.value = value }
}

extension Thousandths: CustomStringConvertible {
  /// Up to three places, at least one: `2.0`, `0.25`, `-1.375`.
  public var description: String {
    let magnitude = value.magnitude
    var places = String(magnitude % 1000 + 1000).dropFirst()
    while places.count > 1, places.last == "0" { places.removeLast() }
    return "\(value < 0 ? "-" : "")\(magnitude / 1000).\(places)"
  }
}
