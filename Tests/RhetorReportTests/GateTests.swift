import RhetorReport
import RhetorTestSupport
import Testing

@Suite("The gate")
struct GateTests {
  private func article(_ findings: FindingRecord..., words: Int = 10) -> ArticleRecord {
    ArticleRecord(
      path: "a.txt",
      sentences: [Samples.sentence("Text.", line: 1, words: words, findings: findings)])
  }

  private let hedge = Samples.finding()
  private let insult = Samples.finding(
    "loaded-language.name-calling/thug", stage: .loadedLanguage, strength: 3, points: 3000)
  private let critics = Samples.finding(
    "attribution.generic/critics", stage: .attribution, strength: 2, points: 2000)
  private let note = Samples.finding(
    "attribution.rumour/x", stage: .attribution, strength: 3, points: 0)

  @Test("by default fails on the strongest findings and on hidden sources")
  func defaults() {
    let gate = Gate()
    #expect(gate.severity(of: hedge) == .warning)
    #expect(gate.severity(of: insult) == .error)
    #expect(gate.severity(of: critics) == .error)
    #expect(gate.severity(of: note) == .note)
    #expect(gate.judge(article(hedge, note)).passes)
    #expect(
      gate.judge(article(insult)).reasons
        == [.finding(id: "loaded-language.name-calling/thug", line: 1)])
  }

  @Test("an entry's severity counts before its category's, and that before its stage's")
  func severities() {
    let gate = Gate(
      limits: GateLimits(severities: [
        "loaded-language.name-calling": .off, "loaded-language.name-calling/thug": .warning,
        "speculation.adverb": .error,
      ]))
    #expect(gate.severity(of: insult) == .warning)
    #expect(gate.severity(of: hedge) == .error)
    let stage = GateLimits(severities: ["speculation": .note, "speculation.adverb": .error])
    #expect(Gate(limits: stage).severity(of: hedge) == .error)
    #expect(Gate(limits: GateLimits(severities: ["speculation": .off])).severity(of: hedge) == .off)
    let off = Gate(limits: GateLimits(severities: ["loaded-language.name-calling": .off]))
    #expect(off.judge(article(insult)).findings.isEmpty)
  }

  @Test("a finding without points is at most a note, whatever severity is set")
  func severitiesWithoutPoints() {
    for name in ["attribution", "attribution.rumour", "attribution.rumour/x"] {
      for severity in Severity.allCases {
        let gate = Gate(limits: GateLimits(severities: [name: severity]))
        #expect(gate.severity(of: note) == (severity == .off ? .off : .note))
        #expect(!gate.counts(note))
        #expect(gate.judge(article(note)).passes)
      }
    }
    let quiet = Samples.finding(
      "attribution.rumour/x", stage: .attribution, strength: 3, points: 0,
      suppressed: SuppressionRecord(reason: "from the court file"))
    let strict = Gate(limits: GateLimits(severities: ["attribution": .error]))
    #expect(strict.severity(of: quiet) == .error)
  }

  @Test("limits are what is still allowed")
  func limits() {
    func reasons(_ limits: GateLimits, words: Int = 10) -> [GateReason] {
      Gate(limits: limits).judge(article(hedge, hedge, words: words)).reasons
    }
    #expect(reasons(GateLimits(pointsPerArticle: [.speculation: 4000])).isEmpty)
    #expect(
      reasons(GateLimits(pointsPerArticle: [.speculation: 3999]))
        == [.articlePoints(stage: .speculation, points: 4000, limit: 3999)])
    #expect(
      reasons(GateLimits(pointsPerSentence: [.speculation: 3000]))
        == [.sentencePoints(stage: .speculation, points: 4000, limit: 3000, line: 1)])
    #expect(reasons(GateLimits(pointsPer1000: [.speculation: 1])).isEmpty)
    #expect(
      reasons(GateLimits(pointsPer1000: [.speculation: 7999]), words: 500)
        == [.rate(stage: .speculation, rate: 8000, limit: 7999)])
    #expect(
      reasons(GateLimits(findings: [2: 1])) == [.findings(strength: 2, count: 2, limit: 1)])
    #expect(reasons(GateLimits(failingStrength: 2)).count == 2)
    for id in ["speculation", "speculation.adverb", "speculation.adverb/perhaps"] {
      #expect(
        reasons(GateLimits(findingsByID: [id: 1])) == [.findingsOf(id: id, count: 2, limit: 1)])
      #expect(reasons(GateLimits(findingsByID: [id: 2])).isEmpty)
    }
  }

  @Test("what is suppressed or known does not count")
  func standing() {
    let quiet = Samples.finding(
      "loaded-language.name-calling/thug", stage: .loadedLanguage, strength: 3, points: 3000,
      suppressed: SuppressionRecord(reason: "quoted in court"))
    let limits = GateLimits(pointsPerArticle: [.loadedLanguage: 0])
    let verdict = Gate(limits: limits).judge(article(quiet))
    #expect(verdict.passes)
    #expect(
      verdict.findings.map(\.standing)
        == [.suppressed(Suppression(reason: "quoted in court"))])
    var standings = FindingStandings(of: article(insult))
    standings[0, 0] = .known
    standings.setNote("old", sentence: 0, finding: 0)
    let known = Gate(limits: limits).judge(article(insult), standings: standings)
    #expect(known.passes)
    #expect(known.findings.map(\.standing) == [.known])
    #expect(known.findings.map(\.note) == ["old"])
  }

  @Test("fingerprints of findings alike differ, and stay when the sentence moves or is wrapped")
  func fingerprints() {
    func names(_ texts: String..., line: Int = 1) -> [String] {
      let sentences = texts.enumerated().map {
        Samples.sentence($1, index: $0, line: line + $0, findings: [hedge])
      }
      let verdict = Gate().judge(ArticleRecord(path: "a.txt", sentences: sentences))
      return verdict.findings.map(\.fingerprint.description)
    }
    let two = names("Perhaps so.", "Perhaps so.")
    #expect(Set(two).count == 2)
    #expect(two.allSatisfy { $0.utf8.count == 16 })
    #expect(names("It rained.", "perhaps\n  so.", line: 9).last == two.first)
    #expect(names("Perhaps not.").first != two.first)
  }
}
