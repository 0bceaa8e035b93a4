import Rhetor
import RhetorReport
import RhetorSettings
import Testing

/// Every key of a configuration file, and every mistake with its place.
struct ConfigurationTests {
  private func parse(_ text: String) throws(ConfigurationError) -> Configuration {
    let known = ["speculation", "speculation.modal", "speculation.modal/may"]
    let ids = KnownIDs(
      contains: { known.contains($0) },
      suggestion: { $0 == "speculation.model" ? "speculation.modal" : nil })
    return try Configuration.parse(Array(text.utf8), path: "rhetor.toml", knowing: ids)
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
      max-findings = { strength-1 = 9, strength-3 = 0, "speculation.modal" = 2 }

      [severity]
      "speculation.modal" = "note"
      "speculation.modal/may" = "off"
      """)
    #expect(configuration.path == "rhetor.toml")
    #expect(configuration.lexicons.map(\.value) == ["house.toml", "more"])
    let limits = configuration.limits
    #expect(limits.failingStrength == 3)
    #expect(
      limits.pointsPerArticle == [.speculation: 12000, .loadedLanguage: 6500, .attribution: 0])
    #expect(limits.pointsPerSentence == [.speculation: 3000])
    #expect(limits.pointsPer1000 == [.attribution: 1235])
    #expect(limits.findings == [1: 9, 3: 0])
    #expect(limits.findingsByID == ["speculation.modal": 2])
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
      "[gate.max-findings]\nspeculation.model = 1\n",
      "2:1 `speculation` must be a whole number, not a table"
    ),
    (
      "[gate.max-findings]\n\"speculation.model\" = 1\n",
      "2:1 no stage, category or entry is called `speculation.model`"
    ),
    ("profile = \"wires\"\n", "1:11 `profile` cannot be \"wires\""),
    ("baseline = \" \"\n", "1:12 `baseline` is empty"),
    ("extends = \"\"\n", "1:11 `extends` is empty"),
    ("extends = 3\n", "1:11 `extends` must be a list of strings, not a whole number"),
    ("[[overrides]]\nprofile = \"wire\"\n", "1:1 an override has no `paths`"),
    ("[[overrides]]\npaths = []\n", "2:9 `paths` is empty"),
    ("[[overrides]]\npaths = [\"a/../b\"]\n", "2:10 `..` stands in `a/../b`"),
    ("[[overrides]]\npaths = [\"[ab]\"]\n", "2:10 a sign without a meaning stands in `[ab]`"),
    ("[[overrides]]\npaths = [\"a\"]\nbaseline = \"b\"\n", "3:1 unknown key `baseline`"),
    (
      "[overrides]\npaths = [\"a\"]\n",
      "1:1 `overrides` must be written as `[[overrides]]`, not a table"
    ),
    ("[[suppress]]\nid = \"speculation\"\n", "1:1 a suppression has no `reason`"),
    ("[[suppress]]\nreason = \"r\"\n", "1:1 a suppression has no `id`"),
    (
      "[[suppress]]\nid = \"speculation\"\nreason = \"\"\n", "3:10 `reason` is empty"
    ),
    (
      "[[suppress]]\nid = \"speculation\"\nreason = \"r\"\nexpires = \"2026-02-29\"\n",
      "4:11 `expires` must be a day, not a string"
    ),
    (
      "[[suppress]]\nid = \"speculation\"\nreason = \"r\"\nexpires = 2026-02-28T10:00:00\n",
      "4:11 `expires` must be a day, not a time"
    ),
    (
      "[severity]\n\"speculation.modal\" = \"loud\"\n",
      "2:23 `speculation.modal` cannot be \"loud\""
    ),
    ("[severity]\n\"é.x\" = \"off\"\n", "2:1 no stage, category or entry is called `é.x`"),
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

  @Test func misspeltIDIsAskedFor() {
    do {
      _ = try parse("[severity]\n\"speculation.model\" = \"off\"\n")
      Issue.record("the mistake was not found")
    } catch {
      #expect(error.description.hasSuffix("help: did you mean `speculation.modal`?"))
    }
  }

  @Test func suppressionsAreRead() throws {
    let configuration = try parse(
      """
      [[suppress]]
      id = "speculation"
      reason = "why"
      [[suppress]]
      id = "speculation.modal"
      paths = ["a/**"]
      words = "May"
      reason = "why not"
      expires = 2024-02-29
      [[suppress]]
      id = "speculation.modal/may"
      reason = "so"
      expires = "2025-01-31"
      """)
    let found = configuration.suppressions
    #expect(found.map(\.id) == ["speculation", "speculation.modal", "speculation.modal/may"])
    #expect(found.map(\.words) == [nil, "May", nil])
    #expect(found.map { $0.expires?.description } == [nil, "2024-02-29", "2025-01-31"])
    #expect(found[1].covers(path: "a/b.txt"))
    #expect(!found[1].covers(path: "b/a.txt"))
    #expect(found[1].hasExpired(on: CalendarDate("2024-03-01")))
    #expect(!found[1].hasExpired(on: CalendarDate("2024-02-29")))
    #expect(!found[1].hasExpired(on: nil))
  }

  /// What later parts say goes over what earlier ones say; one profile is the ground of all.
  @Test func laterPartsGoOverEarlierOnes() throws {
    let base = try parse("profile = \"wire\"\n[severity]\nspeculation = \"error\"\n")
    let top = try parse(
      """
      [severity]
      "speculation.modal" = "note"
      [[overrides]]
      paths = ["opinion/**"]
      profile = "opinion"
      gate.max-findings.strength-1 = 4
      [[overrides]]
      paths = ["*.sketch.txt"]
      gate.max-findings.strength-1 = "off"
      severity."speculation.modal" = "warning"
      """)
    func limits(_ path: String?) -> GateLimits {
      EffectiveConfiguration(of: [base, top], at: path.map { [$0, $0] }).limits
    }
    #expect(limits(nil).failingStrength == 2)
    #expect(limits("news/a.txt").severities == ["speculation": .error, "speculation.modal": .note])
    let column = limits("opinion/a.txt")
    #expect(column.failingStrength == nil)
    #expect(column.findings == [1: 4])
    // The profile would make hedges notes; the file says otherwise.
    #expect(column.severities["speculation"] == .error)
    #expect(column.severities["loaded-language.name-calling"] == .error)
    let sketch = limits("opinion/a.sketch.txt")
    #expect(sketch.findings.isEmpty)
    #expect(sketch.severities["speculation.modal"] == .warning)
  }

  @Test(arguments: Profile.allCases)
  func profilesNameOnlyWhatExists(profile: Profile) throws {
    let manual = Manual(try LexiconLibrary(adding: []))
    for setting in profile.settings {
      if case .severity(let id, _) = setting {
        #expect(Manual.stages.contains(id) || manual.knows(id), "\(id)")
      }
    }
  }
}
