import RhetorReport

/// Thousandths rounded for the eye, half away from zero.
enum Decimal {
  /// One place: 24814 is `24.8`.
  static func one(_ thousandths: Int) -> String {
    let tenths = (thousandths.magnitude + 50) / 100
    let sign = thousandths < 0 && tenths > 0 ? "-" : ""
    return "\(sign)\(tenths / 10).\(tenths % 10)"
  }

  /// A share as whole hundredths: 414 is `41`.
  static func percent(_ thousandths: Int) -> String { String((thousandths + 5) / 10) }

  /// Thousandths in full with their sign always shown: `+1.5`, `-0.25`, `0.0`.
  static func signed(_ thousandths: Int) -> String {
    (thousandths > 0 ? "+" : "") + Thousandths(thousandths).description
  }
}
