/// A value together with the place where a file says it.
public struct Placed<Value> {
  /// What the file says.
  public let value: Value
  /// Where it says so.
  public let place: SettingsPlace

  /// Creates a placed value.
  public init(_ value: Value, at place: SettingsPlace) {
    self.value = value
    self.place = place
  }
}

extension Placed: Sendable where Value: Sendable {}
extension Placed: Equatable where Value: Equatable {}
extension Placed: Hashable where Value: Hashable {}
