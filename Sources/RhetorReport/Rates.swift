/// How points become rates per 1,000 words, and how sure one can be of them.
///
/// Findings in news prose are over-dispersed: their variance is about twice their mean. The
/// interval is the exact Poisson one widened by that dispersion φ = 2, and stretched by the mean
/// points of a finding: φ/N · Γ⁻¹(0.025; x/φ) to φ/N · Γ⁻¹(0.975; x/φ + 1) for x findings in N
/// thousand words, times X/x for X points.
public enum Rates {
  /// Below this many words in the author's voice no rate is claimed.
  public static let minimumWords = 200
  /// The variance of counts over their mean.
  static let dispersion = 2.0

  /// The rates of an article; nil below `minimumWords`.
  ///
  /// `points` are thousandths, `findings` how many findings of each stage have points.
  public static func of(
    points: ScoresRecord, findings: ScoresRecord, authorWords: Int
  ) -> RatesRecord? {
    func rate(_ stage: StageName) -> RateRecord? {
      of(points: points[stage], findings: findings[stage], authorWords: authorWords)
    }
    guard let speculation = rate(.speculation), let loaded = rate(.loadedLanguage),
      let attribution = rate(.attribution)
    else { return nil }
    return RatesRecord(
      speculation: speculation, loadedLanguage: loaded, attribution: attribution)
  }

  /// One rate, rounded to thousandths; nil below `minimumWords`.
  ///
  /// With no findings the interval is that of findings of one point each.
  public static func of(points: Int, findings: Int, authorWords: Int) -> RateRecord? {
    guard authorWords >= minimumWords else { return nil }
    let thousands = Double(authorWords) / 1000
    let count = Double(max(0, findings))
    let mean = count > 0 ? Double(points) / count : 1000
    let scale = dispersion / thousands * mean
    let ends = findings < known.count ? known[max(0, findings)] : interval(of: count)
    return RateRecord(
      rate: rounded(Double(points) / thousands), low: rounded(scale * ends.low),
      high: rounded(scale * ends.high))
  }

  /// The intervals of small counts, which are nearly all there are: computing one takes longer
  /// than everything else that is counted of an article.
  private static let known = (0..<128).map { interval(of: Double($0)) }

  /// The interval of a count, in units of the dispersion.
  private static func interval(of count: Double) -> (low: Double, high: Double) {
    let low = count > 0 ? InverseGamma.quantile(0.025, shape: count / dispersion) : 0
    return (low, InverseGamma.quantile(0.975, shape: count / dispersion + 1))
  }

  private static func rounded(_ value: Double) -> Int { Int(min(value, 4e18).rounded()) }
}
