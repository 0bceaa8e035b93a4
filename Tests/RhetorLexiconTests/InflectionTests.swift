import RhetorLexicon
import Testing

@Suite("Inflection")
struct InflectionTests {
  private static let inflection: Inflection = {
    let source = LexiconSource(reading: [SampleLexicon.inflection])
    return Inflection(source.files[0].irregular)
  }()

  @Test(arguments: [
    ("claim", "claim claims claiming claimed"), ("stop", "stop stops stopping stopped"),
    ("admit", "admit admits admitting admitted"), ("visit", "visit visits visiting visited"),
    ("travel", "travel travels travelling traveling travelled traveled"),
    ("reveal", "reveal reveals revealing revealed"), ("try", "try tries trying tried"),
    ("play", "play plays playing played"), ("argue", "argue argues arguing argued"),
    ("agree", "agree agrees agreeing agreed"), ("push", "push pushes pushing pushed"),
    ("panic", "panic panics panicking panicked"), ("veto", "veto vetoes vetoing vetoed"),
    ("quit", "quit quits quitting quitted"), ("show", "show shows showing showed"),
    ("focus", "focus focuses focusing focussing focused focussed"),
    ("take", "take takes taking took taken"), ("be", "be is being was were been am are"),
    ("die", "die dies dying died"), ("fix", "fix fixes fixing fixed"),
  ])
  func verbs(lemma: String, forms: String) {
    #expect(Self.inflection.forms(of: lemma, .verb).joined(separator: " ") == forms)
  }

  @Test(arguments: [
    ("expert", "expert experts"), ("ally", "ally allies"), ("boss", "boss bosses"),
    ("crisis", "crisis crises"), ("man", "man men"), ("policeman", "policeman policemen"),
    ("german", "german germans"), ("housewife", "housewife housewives"), ("boy", "boy boys"),
  ])
  func nouns(lemma: String, forms: String) {
    #expect(Self.inflection.forms(of: lemma, .noun).joined(separator: " ") == forms)
  }

  @Test(arguments: [
    ("big", "big bigger biggest"), ("nice", "nice nicer nicest"), ("ugly", "ugly uglier ugliest"),
    ("corrupt", "corrupt"), ("narrow", "narrow narrower narrowest"),
    ("good", "good better best"), ("ridiculous", "ridiculous"), ("weak", "weak weaker weakest"),
    ("dry", "dry drier driest"), ("flawed", "flawed"),
  ])
  func adjectives(lemma: String, forms: String) {
    #expect(Self.inflection.forms(of: lemma, .adjective).joined(separator: " ") == forms)
  }

  @Test func singleForms() {
    #expect(Self.inflection.forms(of: "take", .past) == ["took", "taken"])
    #expect(Self.inflection.forms(of: "take", .participle) == ["taken"])
    #expect(Self.inflection.forms(of: "take", .third) == ["takes"])
    #expect(Self.inflection.forms(of: "take", .ing) == ["taking"])
  }
}
