/// The findings that a change brought: in sentences that it added or reworded, and that were not
/// there before or had fewer points.
///
/// A sentence that moved is not touched, and neither is one that was only wrapped anew.
public enum ChangedFindings {
  /// Gives all other findings that are new so far the standing `unchanged`.
  ///
  /// - Parameter base: the article before the change; nil when it did not exist.
  public static func settle(
    _ article: ArticleRecord, since base: ArticleRecord?, standings: inout FindingStandings
  ) {
    guard let base else { return }
    let diff = ReportDiff(from: base, to: article)
    var touched: Set<Int> = []
    for change in diff.links where change.change != .kept && change.change != .moved {
      touched.formUnion(change.new.map(\.index))
    }
    var brought: Set<Place> = []
    for change in diff.findings {
      guard let finding = change.new, let sentence = change.newSentence, change.points > 0 else {
        continue
      }
      brought.insert(Place(sentence: sentence, start: finding.start, id: finding.id))
    }
    for (index, sentence) in article.sentenceRecords.enumerated() {
      for (number, finding) in sentence.findings.enumerated()
      where standings[index, number] == .new {
        let place = Place(sentence: sentence.index, start: finding.start, id: finding.id)
        let isBrought = touched.contains(sentence.index) && brought.contains(place)
        if !isBrought { standings[index, number] = .unchanged }
      }
    }
  }

  private struct Place: Hashable {
    let sentence: Int
    let start: Int
    let id: String
  }
}
