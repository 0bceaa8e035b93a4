/// The standing of each finding of an article; findings that nobody spoke of are new.
public struct FindingStandings: Hashable, Sendable {
  private var standings: [Place: FindingStanding] = [:]
  private var notes: [Place: String] = [:]

  private struct Place: Hashable, Sendable {
    let sentence: Int
    let finding: Int
  }

  /// Creates standings in which every finding is new but those switched off in the article.
  public init(of article: ArticleRecord) {
    for (index, sentence) in article.sentenceRecords.enumerated() {
      for (number, finding) in sentence.findings.enumerated() {
        guard let suppressed = finding.suppressed else { continue }
        self[index, number] = .suppressed(Suppression(reason: suppressed.reason))
      }
    }
  }

  /// The standing of the finding with a number in the sentence with a number, both from 0.
  public subscript(sentence: Int, finding: Int) -> FindingStanding {
    get { standings[Place(sentence: sentence, finding: finding)] ?? .new }
    set {
      standings[Place(sentence: sentence, finding: finding)] = newValue == .new ? nil : newValue
    }
  }

  /// What is to be said of a finding besides, one line without a full stop; nil when nothing is.
  public func note(sentence: Int, finding: Int) -> String? {
    notes[Place(sentence: sentence, finding: finding)]
  }

  /// Says something of a finding.
  public mutating func setNote(_ note: String, sentence: Int, finding: Int) {
    notes[Place(sentence: sentence, finding: finding)] = note
  }
}
