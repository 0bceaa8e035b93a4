/// Quantiles of the gamma distribution with scale 1, computed from plain arithmetic alone, so the
/// same report has the same bytes on every platform.
enum InverseGamma {
  /// The x for which a share `probability` of the distribution of this `shape` lies below x.
  ///
  /// `probability` lies between 0 and 1, both excluded; `shape` is positive.
  static func quantile(_ probability: Double, shape: Double) -> Double {
    // Beyond this shape Wilson and Hilferty's cube is right to more places than are printed.
    let guess = wilsonHilferty(probability, shape: shape)
    if shape > 100_000 { return guess }
    var low = 0.0
    var high = max(guess, shape, 1)
    while lowerTail(high, shape: shape) < probability { high *= 2 }
    var x = guess > 0 && guess < high ? guess : high / 2
    for _ in 0..<200 {
      let error = lowerTail(x, shape: shape) - probability
      if error > 0 { high = x } else { low = x }
      let density = RealMath.exp((shape - 1) * RealMath.ln(x) - x - RealMath.lnGamma(shape))
      var next = density > 0 ? x - error / density : low
      if !(next > low && next < high) { next = (low + high) / 2 }
      let step = next - x
      x = next
      if abs(step) <= 1e-13 * x { break }
    }
    return x
  }

  /// The share of the distribution that lies below `x`: the regularised P(shape, x).
  static func lowerTail(_ x: Double, shape: Double) -> Double {
    guard x > 0 else { return 0 }
    let front = RealMath.exp(shape * RealMath.ln(x) - x - RealMath.lnGamma(shape))
    if x < shape + 1 {
      var term = 1 / shape
      var sum = term
      var step = shape
      while term > sum * 1e-16 {
        step += 1
        term *= x / step
        sum += term
      }
      return front * sum
    }
    // The continued fraction for the upper tail, evaluated by Lentz's method.
    let tiny = 1e-300
    var b = x + 1 - shape
    var c = 1 / tiny
    var d = 1 / b
    var fraction = d
    for index in 1...100_000 {
      let a = -Double(index) * (Double(index) - shape)
      b += 2
      d = a * d + b
      if abs(d) < tiny { d = tiny }
      c = b + a / c
      if abs(c) < tiny { c = tiny }
      d = 1 / d
      let factor = d * c
      fraction *= factor
      if abs(factor - 1) < 1e-15 { break }
    }
    return 1 - front * fraction
  }

  private static func wilsonHilferty(_ probability: Double, shape: Double) -> Double {
    let z = RealMath.normalQuantile(probability)
    let ninth = 1 / (9 * shape)
    let root = 1 - ninth + z * ninth.squareRoot()
    return root > 0 ? shape * root * root * root : 0
  }
}
