import Rhetor
import RhetorReport
import Testing

/// Every key of a configuration file, and every mistake with its place.
struct ConfigurationTests {
  private func parse(_ text: String) throws(ConfigurationError) -> Configuration {
    try Configuration.parse(Array(text.utf8), path: "rhetor.toml") {
      ["speculation.modal", "speculation.modal/may"].contains($0)
    }
  }

  /// The mistakes as `line:column message`.
  private func mistakes(_ text: String) -> [String] {
    do {
      _ = try parse(text)
      return []
    } catch {
      let mark = "rhetor.toml:"
      return error.description.split(separator: "\n").filter { $0.hasPrefix(mark) }.map {
        $0.dropFirst(mark.count).replacing(": error:", with: "")
      }.map(String.init)
    }
  }

  @Test func everyKeyIsRead() throws {
    let configuration = try parse(
      """
      [lexicons]
      add = ["house.toml", "more"]

      [gate]
      fail-on-strength = 3
      max-points-per-article = { speculation = 12, loaded-language = 6.5, attribution = 0 }
      max-points-per-sentence = { speculation = 3 }
      max-points-per-1000 = { attribution = 1.2345 }
      max-findings = { strength-1 = 9, strength-3 = 0 }

      [severity]
      "speculation.modal" = "note"
      "speculation.modal/may" = "off"
      """)
    #expect(configuration.path == "rhetor.toml")
    #expect(configuration.lexicons == ["house.toml", "more"])
    let limits = configuration.limits
    #expect(limits.failingStrength == 3)
    #expect(
      limits.pointsPerArticle == [.speculation: 12000, .loadedLanguage: 6500, .attribution: 0])
    #expect(limits.pointsPerSentence == [.speculation: 3000])
    #expect(limits.pointsPer1000 == [.attribution: 1235])
    #expect(limits.findings == [1: 9, 3: 0])
    #expect(limits.severities == ["speculation.modal": .note, "speculation.modal/may": .off])
    #expect(configuration.digest != Configuration.default.digest)
  }

  @Test func emptyFileSaysNothing() throws {
    let configuration = try parse("# nothing\n")
    #expect(configuration.limits == GateLimits())
    #expect(configuration.lexicons.isEmpty)
    #expect(try parse("").limits.severities.isEmpty)
  }

  @Test func severitiesAreTheFour() throws {
    for severity in Severity.allCases {
      let text = "[severity]\n\"speculation.modal\" = \"\(severity.rawValue)\"\n"
      #expect(try parse(text).limits.severities == ["speculation.modal": severity])
    }
  }

  @Test(arguments: [
    ("[gates]\n", "1:2 unknown key `gates`"),
    ("[lexicons]\nad = []\n", "2:1 unknown key `ad`"),
    ("[lexicons]\nadd = \"a\"\n", "2:7 `add` must be a list of strings, not a string"),
    ("[lexicons]\nadd = [1]\n", "2:8 `add` holds a whole number, not a string"),
    ("gate = 1\n", "1:8 `gate` must be a table, not a whole number"),
    ("[gate]\nfail-on-strenght = 3\n", "2:1 unknown key `fail-on-strenght`"),
    ("[gate]\nfail-on-strength = 4\n", "2:20 `fail-on-strength` is 4"),
    ("[gate]\nfail-on-strength = 0\n", "2:20 `fail-on-strength` is 0"),
    (
      "[gate]\nfail-on-strength = \"3\"\n",
      "2:20 `fail-on-strength` must be a whole number, not a string"
    ),
    (
      "[gate]\nmax-points-per-article = { speculations = 1 }\n",
      "2:28 unknown key `speculations`"
    ),
    ("[gate]\nmax-points-per-article = { speculation = -1 }\n", "2:42 `speculation` is -1.0"),
    ("[gate.max-points-per-1000]\nattribution = 1e9\n", "2:15 `attribution` is 1000000000.0"),
    ("[gate.max-points-per-sentence]\nattribution = nan\n", "2:15 `attribution` is nan"),
    ("[gate.max-findings]\nstrength-4 = 1\n", "2:1 unknown key `strength-4`"),
    ("[gate.max-findings]\nstrength-1 = -1\n", "2:14 `strength-1` is -1"),
    (
      "[severity]\n\"speculation.modal\" = \"loud\"\n",
      "2:23 `speculation.modal` cannot be \"loud\""
    ),
    ("[severity]\n\"é.x\" = \"off\"\n", "2:1 no category or entry is called `é.x`"),
  ])
  func mistakeHasItsPlace(text: String, expected: String) {
    #expect(mistakes(text) == [expected])
  }

  @Test func allMistakesAreListed() {
    #expect(mistakes("[gate]\na = 1\nb = 2\n[severity]\nx = \"off\"\n").count == 3)
  }

  @Test func brokenTOMLIsOneMistakeWithItsPlace() throws {
    #expect(mistakes("[gate]\nfail-on-strength = \n").count == 1)
    #expect(mistakes("[gate]\nfail-on-strength = \n").first?.hasPrefix("2:") == true)
    #expect(mistakes("[gate]\n[gate]\n").first?.hasPrefix("2:") == true)
  }

  @Test func descriptionIsOneBlockAMistake() {
    do {
      _ = try parse("[gate]\nfail-on-strenght = 3\n")
      Issue.record("the mistake was not found")
    } catch {
      #expect(
        error.description == """
          rhetor.toml:2:1: error: unknown key `fail-on-strenght`
          help: did you mean `fail-on-strength`?
          """)
    }
  }
}
