import RhetorAnalysis
import RhetorLexicon
import RhetorText
import Testing

/// Every place and flag of the guard tables in the lexicons' README, both ways.
struct GuardTests {
  /// A phrase, a guard, a text, and whether the guard holds for the first place of the phrase.
  static let table = MarkedRows.cells(
    """
    # next: right after, hyphens do not count, punctuation does, never past the sentence
    widget:n | next: factory | The widget factory closed. | yes
    widget:n | next: factory | The widget-factory closed. | yes
    widget:n | next: factory | The widget, factory and all, closed. | no
    widget:n | next: factory | The widget old factory closed. | no
    widget:n | next: factory | They sold the widget. Factory owners left. | no
    widget:n | next: to be, that, <number>|most | The widgets to be sold fell. | yes
    widget:n | next: to be, that, <number>|most | The widgets that he sold fell. | yes
    widget:n | next: to be, that, <number>|most | The widgets 12 men sold fell. | yes
    widget:n | next: to be, that, <number>|most | The widgets two men sold fell. | yes
    widget:n | next: to be, that, <number>|most | The widgets most men sold fell. | yes
    widget:n | next: to be, that, <number>|most | The widgets to sell fell. | no
    widget:n | next: <comma> | The widget, they thought, fell. | yes
    widget:n | next: <comma> | The widget fell. | no
    widget:n | next: <stop> | They sold the widget. | yes
    widget:n | next: take:v | The widget took a day. | yes
    widget:n | next: take:v | The widget cost a day. | no
    widget:n | next: salt and pepper | The widget salt and pepper fell. | yes
    widget:n | next: salt and pepper | The widget salt fell. | no
    # prev
    widget:n | prev: broken | The broken widget fell. | yes
    widget:n | prev: broken | The broken old widget fell. | no
    widget:n | prev: broken | It was broken. Widgets fell. | no
    widget:n | prev: very old, <colour> | The very old widget fell. | yes
    widget:n | prev: very old, <colour> | The navy widget fell. | yes
    widget:n | prev: very old, <colour> | The old widget fell. | no
    widget:n | prev: <possessive> | The man's widget fell. | yes
    widget:n | prev: <possessive> | The man widget fell. | no
    # after N: begins within
    widget:n | after 3: factory | The widget of the factory fell. | yes
    widget:n | after 3: factory | The widget of the old factory fell. | no
    widget:n | after 3: factory | The factory of the widget fell. | no
    widget:n | after 2: old factory | The widget of old factory stock fell. | yes
    widget:n | after 2: factory | The widget. The factory fell. | no
    widget:n | after 2: factory | The widget, factory and all, fell. | yes
    # before N: stands within
    widget:n | before 3: factory | The factory sold the widget. | yes
    widget:n | before 3: factory | The factory sold us the widget. | no
    widget:n | before 3: factory | The widget of the factory fell. | no
    widget:n | before 2: the widget | They sold the widget. | no
    widget:n | before 2: sold the | They sold the widget. | yes
    # near N
    widget:n | near 2: factory | The factory sold widgets. | yes
    widget:n | near 2: factory | Widgets of factory make fell. | yes
    widget:n | near 2: factory | Widgets of the old factory fell. | no
    widget:n | near 2: factory | The factory sold us old widgets. | no
    # first, last, inside: of the whole matched phrase
    old|new widget:n | first: new | The new widget fell. | yes
    old|new widget:n | first: new | The old widget fell. | no
    old|new [widget:n] | first: new | The new widget fell. | yes
    widget:n sale|fire | last: fire | The widget fire grew. | yes
    widget:n sale|fire | last: fire | The widget sale grew. | no
    [widget:n] sale|fire | last: fire | The widget fire grew. | yes
    big _ widget:n | inside: new | The big new widget fell. | yes
    big _ widget:n | inside: new | The big old widget fell. | no
    big _ widget:n | inside: widget fell | The big old widget fell. | no
    # sentence: anywhere else in it
    widget:n | sentence: factory | At the factory they say a widget fell. | yes
    widget:n | sentence: factory | The widget fell far from the factory. | yes
    widget:n | sentence: factory | The widget fell. The factory burned. | no
    widget:n | sentence: widget | The widget fell. | no
    widget:n | sentence: widget | The widget fell on a widget. | yes
    widget:n | sentence: the widget | Then the widget fell. | no
    # nearby: the sentence and its neighbours
    widget:n | nearby: <fire-word> | The fire grew. The widget fell. | yes
    widget:n | nearby: <fire-word> | The widget fell. There was smoke. | yes
    widget:n | nearby: <fire-word> | The widget fell in the fires. | yes
    widget:n | nearby: <fire-word> | The fire grew. It rained. The widget fell. | no
    widget:n | nearby: <fire-word> | The widget fell. It rained. The fire grew. | no
    widget:n | nearby: widget | It rained. The widget fell. It rained. | no
    # document: three times or more
    widget:n | document: ball, goal | The widget fell. A ball. A goal. A ball. | yes
    widget:n | document: ball, goal | The widget fell. A ball. A goal. | no
    # start and end
    widget:n | start | Widgets fell. | yes
    widget:n | start | “Widgets fell,” he said. | yes
    widget:n | start | (Widgets fell.) | yes
    widget:n | start | The widget fell. | no
    widget:n | start | It rained. Widgets fell. | yes
    widget:n | end | They sold the widget. | yes
    widget:n | end | They sold the (blue widget). | yes
    widget:n | end | They sold the widget today. | no
    # capitals
    widget:n | capital | Widgets fell. | yes
    widget:n | capital | The widgets fell. | no
    widget:n | lowercase | The widgets fell. | yes
    widget:n | lowercase | Widgets fell. | no
    widget:n | caps | The WIDGET fell. | yes
    widget:n | caps | The Widget fell. | no
    widget:n | name | They met Widget Jones in Oslo. | yes
    widget:n | name | They met the widget in Oslo. | no
    # negated
    widget:n | negated | It is not a widget. | yes
    widget:n | negated | They never sold a widget. | yes
    widget:n | negated | They sold no widgets. | yes
    widget:n | negated | It isn’t a widget. | yes
    widget:n | negated | It isn't a widget. | yes
    widget:n | negated | He left without a widget. | yes
    widget:n | negated | He denied being a widget. | yes
    widget:n | negated | It is a widget. | no
    widget:n | negated | It is a widget, not a toy. | no
    widget:n | negated | It did not rain, and the widget fell. | no
    widget:n | negated | It did not rain but the widget fell. | no
    widget:n | negated | It is not only a widget. | no
    widget:n | negated | It is not just a widget. | no
    widget:n | negated | It is not. Widgets fell. | no
    # conditional
    widget:n | conditional | If it rains the widget falls. | yes
    widget:n | conditional | The widget falls if it rains. | yes
    widget:n | conditional | Unless it rains, the widget falls. | yes
    widget:n | conditional | He asked whether the widget fell. | yes
    widget:n | conditional | It looks as if the widget fell. | no
    widget:n | conditional | Even if it rains the widget falls. | no
    widget:n | conditional | It rained. The widget fell. | no
    widget:n | conditional | “If it rains,” he said, and took the widget. | no
    # question
    widget:n | question | Did the widget fall? | yes
    widget:n | question | Was it a widget? | yes
    widget:n | question | “Did the widget fall?” | yes
    widget:n | question | The widget fell. | no
    widget:n | question | The widget fell. Did it rain? | no
    widget:n | question | Does the widget ask “why?” in its sleep. | no
    # quotations
    widget:n | quoted | “The widget fell,” he said. | yes
    widget:n | quoted | The widget “fell” today. | no
    widget:n | scare-quoted | The “widget” fell. | yes
    widget:n | scare-quoted | The "widget" fell. | yes
    widget:n | scare-quoted | The ‘widget’ fell. | yes
    widget:n | scare-quoted | The “widget sale” failed. | no
    widget:n | scare-quoted | The widget fell. | no
    # attributed
    widget:n | attributed | Smith said the widget fell. | yes
    widget:n | attributed | Smith said that the widget fell. | yes
    widget:n | attributed | The widget fell, Smith said. | yes
    widget:n | attributed | I said the widget fell. | no
    widget:n | attributed | The widget fell. | no
    widget:n | attributed | The widget fell. Smith said it rained. | no
    # always, not, and
    widget:n | always | The widget fell. | yes
    widget:n | mild | The widget fell. | no
    widget:n | not start | The widget fell. | yes
    widget:n | not start | Widgets fell. | no
    widget:n | not next: factory | The widget fell. | yes
    widget:n | not next: factory | The widget factory fell. | no
    widget:n | prev: the and next: factory | The widget factory fell. | yes
    widget:n | prev: the and next: factory | A widget factory fell. | no
    widget:n | prev: the and not next: factory | The widget factory fell. | no
    widget:n | start and capital | Widgets fell. | yes
    widget:n | start and not capital | Widgets fell. | no
    # a bracketed finding: what stands beside the finding, the context included in the phrase
    penchant for [widget:n] | prev: big | His big penchant for widgets grew. | yes
    penchant for [widget:n] | next: grew | His penchant for widgets grew. | yes
    """, columns: 4)

  @Test(arguments: table)
  func guardHoldsWhereItShould(row: [String]) throws {
    let tables = try SmallLexicon.compile(
      entries: SmallLexicon.entry(row[0], "half-if = [\"\(row[1])\"]"))
    let finding = try #require(try Sample(row[2], tables: tables).findings.first)
    #expect(finding.multipliers.contains { $0.by == 500 } == (row[3] == "yes"))
  }

  /// What the reader of a report is told; a guard on other words is shown as written.
  @Test(arguments: [
    ("always", "The widget fell.", "a mild sign by itself"),
    ("conditional", "If it rains the widget falls.", "in a conditional sentence"),
    ("attributed", "Smith said the widget fell.", "reported as somebody else's words"),
    ("question", "Did the widget fall?", "in a question"),
    ("after 4: <quote>", "A widget of “good steel” fell.", "beside the words themselves"),
    ("next: factory", "The widget factory fell.", "softened by its surroundings: next: factory"),
  ])
  func multiplierSaysWhy(rule: String, text: String, why: String) throws {
    let tables = try SmallLexicon.compile(
      entries: SmallLexicon.entry("widget:n", "half-if = [\"\(rule)\"]"))
    let finding = try #require(try Sample(text, tables: tables).findings.first)
    #expect(finding.multipliers.contains { $0.why == why && $0.by == 500 })
  }

  @Test func everyPlaceIsInTheTable() {
    let keywords = Set(
      Self.table.flatMap { row in
        row[1].components(" and ").map { test in
          let words = test.hasPrefix("not ") ? String(test.dropFirst(4)) : test
          return String(words.prefix { $0.isLetter || $0 == "-" })
        }
      })
    for place in GuardTest.Place.allCases where place != .headline {
      #expect(keywords.contains(place.keyword), "\(place)")
    }
  }

  @Test func headlineIsWhereTheLayoutSaysSo() throws {
    let tables = try SmallLexicon.compile(
      entries: SmallLexicon.entry("widget:n", "half-if = [\"headline\"]"))
    for role in Block.Role.allCases where role != .byline && role != .caption {
      let sample = try Sample("The widget fell", tables: tables, role: role)
      let finding = try #require(sample.findings.first, "\(role)")
      let holds = finding.multipliers.contains { $0.why == "in a headline" }
      #expect(holds == (role == .headline || role == .subheading), "\(role)")
    }
  }

  /// The guard lines of an entry, a text, and the points of what fires; `-` when nothing does.
  static let effects = MarkedRows.cells(
    """
    unless = ["start", "end"] | The widget fell. | 2000
    unless = ["start", "end"] | Widgets fell. | -
    unless = ["start", "end"] | They sold widgets. | -
    only-if = ["prev: the", "next: fell"] | The widget fell. | 2000
    only-if = ["prev: the", "next: fell"] | A widget fell. | -
    only-if = ["prev: the", "next: fell"] | The widget rose. | -
    half-if = ["prev: the", "next: fell"] | The widget rose. | 1000
    half-if = ["prev: the", "next: fell"] | The widget fell. | 1000
    half-if = ["prev: the", "next: fell"] | A widget rose. | 2000
    note-if = ["prev: the", "next: fell"] | The widget rose. | 0
    note-if = ["prev: the", "next: fell"] | A widget rose. | 2000
    half-if = ["always"]\\nnote-if = ["start"] | A widget rose. | 1000
    half-if = ["always"]\\nnote-if = ["start"] | Widgets rose. | 0
    half-if = ["always"]\\nunless = ["start"] | Widgets rose. | -
    strength = 3 | A widget rose. | 3000
    strength = 1\\nhalf-if = ["always"] | A widget rose. | 500
    strength = 0 | A widget rose. | 0
    strength = 1\\nnote-if = ["mild"] | A widget rose. | 0
    strength = 2\\nnote-if = ["mild"] | A widget rose. | 2000
    """, columns: 3)

  @Test(arguments: effects)
  func guardsBlockHalveAndNote(row: [String]) throws {
    let tables = try SmallLexicon.compile(entries: SmallLexicon.entry("widget:n", row[0]))
    let findings = try Sample(row[1], tables: tables).findings
    #expect(findings.map { String($0.points) } == (row[2] == "-" ? [] : [row[2]]))
  }

  @Test func guardsOfCardAndFileHoldForEveryEntry() throws {
    let tables = try SmallLexicon.compile(
      entries: SmallLexicon.entry("widget:n") + SmallLexicon.entry("gadget:n"),
      card: "half-if = [\"negated\"]", head: "unless = [\"next: factory\"]")
    let sample = try Sample(
      "It is not a widget. It is not a gadget. The widget factory and the gadget factory fell.",
      tables: tables)
    #expect(sample.findings.map(\.points) == [1000, 1000])
  }
}
