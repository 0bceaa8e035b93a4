public import RhetorReport

/// Records made for tests.
public enum Samples {
  /// What made the samples.
  public static let stamp = RunStamp(
    rhetor: "0.1.0", icu: "74.2", unicode: "15.1", lexicons: ["own": "cc33", "built-in": "aa11"],
    configuration: "bb22")

  /// A finding; it ends where its text does.
  public static func finding(
    _ id: String = "speculation.adverb/perhaps", stage: StageName = .speculation, start: Int = 0,
    line: Int = 1, column: Int = 1, utf16Column: Int = 1, text: String = "Perhaps",
    strength: Int = 2, points: Int = 2000, multipliers: [MultiplierRecord] = [],
    reason: String = "a reason", suggestion: String? = nil,
    suppressed: SuppressionRecord? = nil
  ) -> FindingRecord {
    FindingRecord(
      id: id, stage: stage, category: String(id.prefix { $0 != "/" }), start: start,
      end: start + text.utf8.count, line: line, column: column, utf16Column: utf16Column,
      text: text, strength: strength, points: points, multipliers: multipliers, reason: reason,
      suggestion: suggestion, suppressed: suppressed)
  }

  /// A sentence of `a.txt` at the beginning of a line; it ends where its text does.
  public static func sentence(
    _ text: String, index: Int = 0, start: Int = 0, line: Int = 3, voice: VoiceName = .author,
    words: Int = 10, findings: [FindingRecord] = [], frames: [FrameRecord] = []
  ) -> SentenceRecord {
    SentenceRecord(
      path: "a.txt", article: "a.txt", index: index, start: start, end: start + text.utf8.count,
      line: line, column: 1, utf16Column: 1, text: text, voice: voice, words: words,
      authorWords: voice == .author ? words : 0, findings: findings, frames: frames)
  }

  /// An article with everything that a record can hold.
  public static func fullArticle(warnings: [WarningRecord] = []) -> ArticleRecord {
    ArticleRecord(
      path: "a.txt", title: "T", meta: ["outlet": "X"], repairs: 1, notes: ["n"],
      warnings: warnings,
      sentences: [
        sentence(
          "Perhaps.", words: 400,
          findings: [
            finding(
              points: 500, multipliers: [MultiplierRecord(why: "negated", by: 250)],
              suggestion: "s", suppressed: SuppressionRecord(reason: "r"))
          ],
          frames: [
            FrameRecord(
              cue: SpanRecord(start: 1, end: 2, text: "c"), source: nil,
              content: [RangeRecord(start: 3, end: 4)], sourceClass: "passive", points: 0),
            FrameRecord(
              cue: SpanRecord(start: 5, end: 6, text: "d"),
              source: SpanRecord(start: 4, end: 5, text: "she"),
              antecedent: SpanRecord(start: 0, end: 1, text: "A"), content: [],
              sourceClass: "pronoun", points: 0, note: "n"),
          ])
      ])
  }
}
