/// What changed between two versions of an article.
///
/// A census, not a sample: points are exact, and no test of significance is made. Both sides are
/// compared as they are; whether the same rules made them is told by `RunStamp.differences`.
public struct ReportDiff: Hashable, Sendable {
  /// The old version in short.
  public let old: ArticleSide
  /// The new version in short.
  public let new: ArticleSide
  /// Every sentence of both versions, in the order of the new one, each removed one after the
  /// sentence that stayed before it.
  public let links: [SentenceChange]
  /// How the score of each stage changed, headlines apart.
  public let stages: [StageChange]
  /// The entries that moved the scores, most first.
  public let entries: [EntryShift]

  /// Compares two versions.
  ///
  /// - Parameter sameRules: whether both were made by the same rules; otherwise a finding that came
  ///   or went on the same words is put down to the rules.
  public init(from old: ArticleRecord, to new: ArticleRecord, sameRules: Bool = true) {
    let alignment = SentenceAlignment(
      from: old.sentenceRecords.map(\.text), to: new.sentenceRecords.map(\.text))
    self.old = ArticleSide(old)
    self.new = ArticleSide(new)
    links = alignment.links.map {
      SentenceChange(
        $0, from: old.sentenceRecords, to: new.sentenceRecords, sameRules: sameRules)
    }
    stages = StageName.allCases.map { StageChange(stage: $0, from: old, to: new) }
    entries = EntryShift.ranking(of: links.lazy.flatMap(\.findings))
  }

  /// Compares an article that only one side has with nothing: all its sentences came, or went.
  public init(of article: ArticleRecord, isNew: Bool) {
    let nothing = ArticleRecord(path: article.path, article: article.article, sentences: [])
    self.init(from: isNew ? nothing : article, to: isNew ? article : nothing)
  }

  /// The sentences that did not stay the same, or whose findings did not.
  public var sentences: [SentenceChange] { links.filter { !$0.isSame } }

  /// The findings that did not stay the same, in reading order.
  public var findings: [FindingChange] {
    links.flatMap { $0.findings.filter { !$0.isSame } }
  }

  /// How many sentences stayed the same in the same order.
  public var keptSentences: Int { links.count { $0.change == .kept } }

  /// How many findings stayed the same in sentences that stayed or were reworded.
  public var keptFindings: Int { links.reduce(0) { $0 + $1.findings.count(where: \.isSame) } }

  /// Whether nothing changed: neither sentence nor finding nor score.
  public var isEmpty: Bool {
    links.allSatisfy(\.isSame) && stages.allSatisfy(\.isNothing) && old.words == new.words
      && old.authorWords == new.authorWords
  }

  /// How the points of a stage changed, headlines included, in thousandths.
  public func delta(of stage: StageName) -> Int {
    stages.reduce(0) { $0 + ($1.stage == stage ? $1.points.delta + $1.headline.delta : 0) }
  }

  /// Whether the wording scores more in any stage, headlines included, whatever became of the
  /// others: there is no sum over stages.
  public var isWorse: Bool { StageName.allCases.contains { delta(of: $0) > 0 } }
}
