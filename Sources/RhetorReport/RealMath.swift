/// The few functions of a real number that quantiles need, without a platform's mathematics
/// library: its last digits differ from system to system.
enum RealMath {
  private static let ln2 = 0.693_147_180_559_945_3

  /// The natural logarithm of a positive number.
  static func ln(_ x: Double) -> Double {
    guard x > 0 else { return -.infinity }
    // x = m·2ᵉ with m near 1, then ln m = 2·artanh((m − 1)/(m + 1)).
    var mantissa = x.significand
    var exponent = Double(x.exponent)
    if mantissa > 1.414_213_562_373_095 {
      mantissa /= 2
      exponent += 1
    }
    let ratio = (mantissa - 1) / (mantissa + 1)
    let square = ratio * ratio
    var power = ratio
    var sum = ratio
    var divisor = 1.0
    while abs(power) > 1e-18 {
      power *= square
      divisor += 2
      sum += power / divisor
    }
    return 2 * sum + exponent * ln2
  }

  /// e to the power of x; 0 and infinity beyond what a number can hold.
  static func exp(_ x: Double) -> Double {
    guard x > -745 else { return 0 }
    guard x < 709.7 else { return .infinity }
    let whole = (x / ln2).rounded()
    let rest = x - whole * ln2
    var term = 1.0
    var sum = 1.0
    var index = 1.0
    while abs(term) > 1e-18 {
      term *= rest / index
      sum += term
      index += 1
    }
    return Double(sign: .plus, exponent: Int(whole), significand: sum)
  }

  /// The logarithm of the gamma function of a positive number, by Stirling's series.
  static func lnGamma(_ x: Double) -> Double {
    // The series is good to 16 places from 10 on; below, Γ(x + 1) = x·Γ(x) leads up there.
    var shifted = x
    var product = 1.0
    while shifted < 10 {
      product *= shifted
      shifted += 1
    }
    let inverse = 1 / shifted
    let square = inverse * inverse
    let series =
      inverse
      * (1.0 / 12 - square
        * (1.0 / 360 - square
          * (1.0 / 1260 - square * (1.0 / 1680 - square * (1.0 / 1188 - square * 691.0 / 360360)))))
    let halfLnTwoPi = 0.918_938_533_204_672_8
    return (shifted - 0.5) * ln(shifted) - shifted + halfLnTwoPi + series - ln(product)
  }

  /// The x below which a share `probability` of the standard normal distribution lies.
  ///
  /// Good to 14 places between 0.001 and 0.999, which is all that intervals ask for.
  static func normalQuantile(_ probability: Double) -> Double {
    var x = 0.0
    for _ in 0..<100 {
      let density = exp(-x * x / 2) / 2.506_628_274_631_000_5
      let step = (normalBelow(x) - probability) / density
      // Newton's steps are held short: far out the density is so small that they overshoot.
      x -= min(1, max(-1, step))
      if abs(step) < 1e-15 { break }
    }
    return x
  }

  private static func normalBelow(_ x: Double) -> Double {
    // ½ + φ(x)·(x + x³/3 + x⁵/15 + …)
    var term = x
    var sum = x
    var divisor = 1.0
    while abs(term) > 1e-18 {
      divisor += 2
      term *= x * x / divisor
      sum += term
    }
    return 0.5 + sum * exp(-x * x / 2) / 2.506_628_274_631_000_5
  }
}
