import Rhetor
import RhetorSettings
import Testing

struct ConfigurationHelpTests {
  /// Every mistake says what to do about it.
  @Test(arguments: [
    (
      "[severity]\nspeculation.modal = \"note\"\n",
      "`speculation` must be a string, not a table", "write \"speculation.modal\" in quotes"
    ),
    (
      "[gate.max-findings]\nloaded-language.metaphor = 3\n",
      "`loaded-language` must be a whole number, not a table",
      "write \"loaded-language.metaphor\" in quotes"
    ),
    ("profile = 3\n", "`profile` must be a string, not a whole number", "write `profile = \"…\"`"),
    (
      "[gate]\nfail-on-strength = \"2\"\n",
      "`fail-on-strength` must be a whole number, not a string", "write `fail-on-strength = 1`"
    ),
    (
      "gate = 3\n", "`gate` must be a table, not a whole number",
      "write `[gate]` on a line before its keys"
    ),
    (
      "[[overrides]]\npaths = \"a\"\n", "`paths` must be a list of strings, not a string",
      "write `paths = [\"…\"]`"
    ),
    ("[[overrides]]\npaths = [1]\n", "`paths` holds a whole number", "write `paths = [\"…\"]`"),
    (
      "[suppress]\nid = \"x\"\n", "`suppress` must be written as `[[suppress]]`",
      "write `[[suppress]]` on a line before the keys of each"
    ),
    ("profile = wire\n", "", "put words in quotation marks: profile = \"wire\""),
    ("profile =\n", "", "write a value behind `=`"),
    (
      "[severity]\nspeculation.modal/may = \"off\"\n", "",
      "put the key in quotation marks: \"speculation.modal/may\" = …"
    ),
    ("profile\n", "", "write `key = value` or `[table]`"),
    ("[gate\n", "", "write a table as `[name]`"),
    ("extends = [\"a\", \"b\"\n", "", "close the list with `]`"),
    ("profile = \"wire\n", "", "close the string with a quotation mark on the same line"),
    ("profile = \"wire\"\nprofile = \"wire\"\n", "", "name a key or table once"),
  ])
  func mistakesHaveHelp(text: String, message: String, help: String) throws {
    let error = #expect(throws: ConfigurationError.self) {
      try Configuration.parse(Array(text.utf8), path: "a.toml")
    }
    let mistake = try #require(error?.mistakes.first)
    #expect(mistake.message.hasPrefix(message), "\(mistake)")
    #expect(mistake.help?.hasPrefix(help) == true, "\(mistake)")
  }
}
