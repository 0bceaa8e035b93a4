import Testing

@testable import RhetorReport

@Suite("Quantiles of the gamma distribution")
struct InverseGammaTests {
  /// Half the quantiles of chi-square with twice the shape as degrees of freedom, to 15 places.
  @Test(
    "agree with known quantiles",
    arguments: [
      (0.025, 0.5, 0.0004910345585876278), (0.025, 1, 0.025317807984289876),
      (0.025, 2, 0.24220927854396496), (0.025, 3.5, 0.8449345903386775),
      (0.025, 5, 1.6234863901184207), (0.025, 50, 37.110963737461866),
      (0.025, 500, 457.1285768996295), (0.025, 50000, 49562.686650323674),
      (0.5, 0.5, 0.227468211559786), (0.5, 1, 0.6931471805599455),
      (0.5, 5, 4.670908882795985), (0.5, 500, 499.6667062016905),
      (0.975, 0.5, 2.511943093657444), (0.975, 1, 3.6888794541139354),
      (0.975, 2, 5.571643390938898), (0.975, 3.5, 8.006382137314663),
      (0.975, 50, 64.7805985929183), (0.975, 50000, 50439.20765283279),
    ])
  func known(probability: Double, shape: Double, expected: Double) {
    let found = InverseGamma.quantile(probability, shape: shape)
    #expect(abs(found - expected) <= 1e-9 * expected)
  }

  @Test("turn the distribution round", arguments: [0.5, 1, 1.5, 3, 10, 77.5, 1000, 99_999])
  func inverse(shape: Double) {
    for probability in [0.025, 0.5, 0.975] {
      let x = InverseGamma.quantile(probability, shape: shape)
      #expect(abs(InverseGamma.lowerTail(x, shape: shape) - probability) < 1e-9)
    }
  }

  @Test("go on without a step where the approximation takes over")
  func seam() {
    let before = InverseGamma.quantile(0.975, shape: 100_000)
    let after = InverseGamma.quantile(0.975, shape: 100_000.5)
    #expect(abs(after - before - 0.5) < 0.01)
  }
}
