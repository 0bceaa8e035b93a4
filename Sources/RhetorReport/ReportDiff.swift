/// What changed between two versions of an article.
///
/// A census, not a sample: points are exact, and no test of significance is made. Both sides are
/// compared as they are; whether the same rules made them is told by `RunStamp.differences`.
public struct ReportDiff: Hashable, Sendable, Codable {
  /// The old version in short.
  public let old: ArticleSide
  /// The new version in short.
  public let new: ArticleSide
  /// How many sentences stayed the same in the same order.
  public let keptSentences: Int
  /// How many findings stayed the same in sentences that stayed or were reworded.
  public let keptFindings: Int
  /// The sentences that did not stay the same, in reading order.
  public let sentences: [SentenceChange]
  /// The findings that did not stay the same, in reading order.
  public let findings: [FindingChange]
  /// How the score of each stage changed, headlines apart.
  public let stages: [StageChange]

  /// Compares two versions.
  public init(from old: ArticleRecord, to new: ArticleRecord) {
    let alignment = SentenceAlignment(
      from: old.sentenceRecords.map(\.text), to: new.sentenceRecords.map(\.text))
    self.old = ArticleSide(old)
    self.new = ArticleSide(new)
    var sentences: [SentenceChange] = []
    var findings: [FindingChange] = []
    var keptSentences = 0
    var keptFindings = 0
    for pair in alignment.pairs {
      let before = pair.old.map { old.sentenceRecords[$0] }
      let after = pair.new.map { new.sentenceRecords[$0] }
      if pair.change == .kept {
        keptSentences += 1
      } else {
        sentences.append(SentenceChange(change: pair.change, old: before, new: after))
      }
      for change in FindingMatch.changes(from: before, to: after, sentence: pair.change) {
        if change.isSame { keptFindings += 1 } else { findings.append(change) }
      }
    }
    self.keptSentences = keptSentences
    self.keptFindings = keptFindings
    self.sentences = sentences
    self.findings = findings
    stages = StageName.allCases.map { StageChange(stage: $0, from: old, to: new) }
  }

  /// Whether nothing changed: neither sentence nor finding nor score.
  public var isEmpty: Bool {
    sentences.isEmpty && findings.isEmpty && stages.allSatisfy(\.isNothing)
      && old.words == new.words && old.authorWords == new.authorWords
  }

  private enum CodingKeys: String, CodingKey {
    case old, new
    case keptSentences = "kept-sentences"
    case keptFindings = "kept-findings"
    case sentences, findings, stages
  }
}
