import RhetorReport

extension FigureRecord {
  /// This figure less another that was measured on other documents.
  ///
  /// The interval follows from those of both by the square-and-add method (Zou and Donner 2008,
  /// Statistics in Medicine 27).
  func minus(_ other: FigureRecord) -> FigureRecord {
    guard let value, let otherValue = other.value else { return .none }
    let difference = value - otherValue
    guard let low, let high, let otherLow = other.low, let otherHigh = other.high else {
      return FigureRecord(value: difference)
    }
    func hypotenuse(_ one: Int, _ two: Int) -> Int {
      Int(Double(one * one + two * two).squareRoot().rounded())
    }
    return FigureRecord(
      value: difference,
      low: difference - hypotenuse(value - low, otherHigh - otherValue),
      high: difference + hypotenuse(high - value, otherValue - otherLow))
  }
}
