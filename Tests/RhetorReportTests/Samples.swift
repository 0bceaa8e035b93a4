import RhetorReport

/// Records made for tests.
enum Samples {
  static func finding(
    _ id: String = "speculation.adverb/perhaps", stage: StageName = .speculation,
    text: String = "Perhaps", strength: Int = 2, points: Int = 2000, line: Int = 1,
    multipliers: [MultiplierRecord] = [], suggestion: String? = nil,
    suppressed: SuppressionRecord? = nil
  ) -> FindingRecord {
    FindingRecord(
      id: id, stage: stage, category: String(id.prefix { $0 != "/" }), start: 0,
      end: text.utf8.count, line: line, column: 1, utf16Column: 1, text: text,
      strength: strength, points: points, multipliers: multipliers, reason: "a reason",
      suggestion: suggestion, suppressed: suppressed)
  }

  static func sentence(
    _ text: String, index: Int = 0, voice: VoiceName = .author, words: Int = 10,
    authorWords: Int? = nil, findings: [FindingRecord] = [], frames: [FrameRecord] = []
  ) -> SentenceRecord {
    SentenceRecord(
      path: "a.txt", article: "a.txt", index: index, start: 0, end: text.utf8.count,
      line: index + 1, column: 1, utf16Column: 1, text: text, voice: voice, words: words,
      authorWords: authorWords ?? (voice == .author ? words : 0), findings: findings,
      frames: frames)
  }

  static func article(_ texts: [String], words: Int = 10) -> ArticleRecord {
    ArticleRecord(
      path: "a.txt",
      sentences: texts.enumerated().map { sentence($1, index: $0, words: words) })
  }

  static let stamp = RunStamp(
    rhetor: "0.1.0", icu: "74.2", unicode: "15.1", lexicons: ["built-in": "aa11"],
    configuration: "bb22")
}
