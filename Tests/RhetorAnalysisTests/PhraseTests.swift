import RhetorAnalysis
import RhetorLexicon
import RhetorText
import Testing

/// The elements of phrases, found in running text.
struct PhraseTests {
  /// A phrase, a text, and the words found, divided by ` / `, or `-` for none.
  static let table = MarkedRows.cells(
    """
    widget | The widget fell. | widget
    widget | The Widget and the WIDGET fell. | Widget / WIDGET
    widget | The widgets fell. | -
    don’t look | We don't look. We don’t look. | don't look / don’t look
    red|blue|green hat | A red hat, a blue hat, a black hat. | red hat / blue hat
    take:v | We take, takes, taking, took, taken. | take / takes / taking / took / taken
    claim:v | We claim, claims, claiming, claimed it. | claim / claims / claiming / claimed
    man:n | The man's and men and a man. | man's / men / man
    good:a | A good, better, best idea. | good / better / best
    stop:ing | We stop, stopped, stopping. | stopping
    take:past | We take, took, taken. | took / taken
    take:pp | We take, took, taken. | taken
    take:s | We take, takes, taking. | takes
    <colour> hat | A red hat, a navy hat, a pink hat. | red hat / navy hat
    the|<possessive> widget | The widget, the man's widget, a widget. | The widget / man's widget
    <number> widgets | 12 widgets, two widgets, some widgets. | 12 widgets / two widgets
    <capital> widget | An Oslo widget, an oslo widget. | Oslo widget
    <lower> widget | An Oslo widget, an oslo widget. | oslo widget
    <caps> widget | An OSLO widget, an Oslo widget. | OSLO widget
    <ing> widget | A falling widget, a big widget. | falling widget
    <ed> widget | A painted widget, a big widget. | painted widget
    <ly> widget | A friendly widget, a big widget. | friendly widget
    <s> widget | A sales widget, a big widget. | sales widget
    <word> widget | A big widget. | big widget
    <name> widget | We sold the Zorvath widget. | Zorvath widget
    widget <comma> | The widget, the widget. | widget,
    widget <colon> | The widget: the widget; the widget. | widget: / widget;
    widget <dash> | The widget — the widget. | widget —
    widget <quote> | The “big widget” fell. | widget”
    widget <close> | The (big widget) fell. | widget)
    <open> widget | The (widget sale) fell. | (widget
    widget <stop> | The widget fell. A widget! | widget!
    widget <mark> | The widget fell on a widget, yes. | widget,
    <measure> <number> widget | A $10 widget. | $10 widget
    big _ widget | A big red widget, a big widget. | big red widget
    very? big widget | A very big widget and a big widget. | very big widget / big widget
    so|too? big widget | So big widget and too big widget. | So big widget / too big widget
    big _? _? widget | A big widget, big red widget, big old red widget. | big widget / big red widget / big old red widget
    big _? _? widget | A big very old red widget. | -
    penchant for [widget] | A penchant for widget. | widget
    penchant for [widget] | A widget. | -
    [big] widget <stop> | The big widget. The big widget fell. | big
    far right | The far-right and far right. | far-right / far right
    far-right | The far-right and far right. | far-right / far right
    far right | The far, right and far “right” and far — right. | -
    far right | They went far. Right away. | -
    café widget | The café widget and the cafe\u{301} widget. | café widget / cafe\u{301} widget
    """, columns: 3)

  @Test(arguments: table)
  func elementMatches(row: [String]) throws {
    let tables = try SmallLexicon.compile(entries: SmallLexicon.entry(row[0]))
    let sample = try Sample(row[1], tables: tables)
    let found = sample.findings.map { sample.words($0.terms) }
    let expected = row[2] == "-" ? [] : row[2].components(" / ")
    #expect(found.map { Array($0.utf8) } == expected.map { Array($0.utf8) }, "\(found)")
  }

  @Test func furtherPhrasesShareTheEntry() throws {
    let tables = try SmallLexicon.compile(
      entries: SmallLexicon.entry("widget", "also = [\"gadget\", \"big gizmo\"]"))
    let sample = try Sample("A widget, a gadget and a big gizmo.", tables: tables)
    #expect(sample.findings.map { sample.words($0.terms) } == ["widget", "gadget", "big gizmo"])
    #expect(Set(sample.findings.map(\.entry)) == [sample.findings[0].entry])
  }
}
