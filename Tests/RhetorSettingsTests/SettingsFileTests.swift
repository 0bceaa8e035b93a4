import RhetorSettings
import Testing

@Suite("Settings files")
struct SettingsFileTests {
  private func parse(_ text: String) throws -> SettingsTable {
    try SettingsFile.parse(Array(text.utf8), path: "a.toml").root
  }

  @Test func everyValueKnowsItsPlace() throws {
    let root = try parse(
      """
      # a comment
      zeta = "é"
      alpha = [1, true,
        2.5]
      [inner.deep]
      key = { a = 'x' }
      """)
    #expect(root.members.map(\.key) == ["zeta", "alpha", "inner"])
    #expect(root.member("zeta")?.keyPlace == SettingsPlace(line: 2, column: 1))
    #expect(root["zeta"]?.string == "é")
    #expect(root["zeta"]?.place == SettingsPlace(line: 2, column: 8))
    let list = try #require(root["alpha"]?.array)
    #expect(list.map(\.place.line) == [3, 3, 4])
    #expect(list[0].integer == 1)
    #expect(list[1].content == .boolean(true))
    #expect(list[2].float == 2.5)
    let key = try #require(root["inner"]?.table?["deep"]?.table?["key"])
    #expect(key.place == SettingsPlace(line: 6, column: 7))
    #expect(key.table?["a"]?.string == "x")
  }

  @Test func columnsCountCodePoints() throws {
    let root = try parse("key = [\"é😀\", \"b\"]\n")
    #expect(root["key"]?.array?.last?.place == SettingsPlace(line: 1, column: 14))
  }

  @Test func anEmptyFileIsAnEmptyTable() throws {
    #expect(try parse("").members.isEmpty)
    #expect(try SettingsFile.parse([0xEF, 0xBB, 0xBF], path: "bom").root.members.isEmpty)
  }

  @Test(arguments: [
    (
      "a = \"x\nb = 1\n",
      "a.toml:1:7: error: parsing string: unescaped control characters other than TAB (U+0009) "
        + "are explicitly prohibited\n"
        + "help: close the string with a quotation mark on the same line"
    ),
    (
      "a = 1\na = 2\n",
      "a.toml:2:5: error: parsing key-value pair: cannot redefine existing integer 'a'\n"
        + "help: name a key or table once, and put everything in it there"
    ),
  ])
  func syntaxErrorsHaveAPlace(text: String, message: String) {
    let error = #expect(throws: SettingsError.self) { try parse(text) }
    #expect(error?.description == message)
  }

  @Test func brokenEncodingIsAnError() {
    #expect(throws: SettingsError.self) {
      try SettingsFile.parse(Array("a = \"".utf8) + [0xFF, 0x22], path: "a.toml")
    }
  }

  /// What keys build is walked by recursion, which the stack bounds.
  @Test(arguments: [
    ("x = 1\n  ", " = 1\n", "2:3"), ("[", "]\n", "1:2"), ("é = { ", " = 1 }\n", "1:7"),
    ("x = '''\n\"\n''' # '\n", "=1\n", "4:1"),
    ("x = \"\"\"a\\\n b\"\"\"\n", "=1\n", "3:1"),
    ("x = { b = \"\"\"q\"\"\"\", ", " = 1 }\n", "1:21"),
  ])
  func aKeyOfTooManyPartsIsAnError(before: String, behind: String, place: String) throws {
    func text(_ count: Int) -> String {
      before + repeatElement("a", count: count - 1).joined(separator: " . ") + ".\"a\"" + behind
    }
    #expect(throws: Never.self) { try parse(text(64).replacing("é", with: "e")) }
    for count in [65, 50_000] {
      let error = #expect(throws: SettingsError.self) { try parse(text(count)) }
      #expect(
        error?.description == "a.toml:\(place): error: the key has more than 64 parts\n"
          + "help: each dot is a table within a table; no setting lies so deep")
    }
  }

  @Test func theDeepestFileIsRead() throws {
    let key = repeatElement("a", count: 64).joined(separator: ".")
    let depth = 62
    let text =
      "[\(key)]\n" + repeatElement("\(key) = {", count: depth).joined() + "b = 1"
      + String(repeating: "}", count: depth)
    var value = SettingsValue(.table(try parse(text)), at: .start)
    var count = 0
    while let next = value.table?.members.first?.value { (value, count) = (next, count + 1) }
    #expect(count == 64 * (depth + 1) + 1)
  }

  @Test func dotsInTextAreNoParts() throws {
    let dots = String(repeating: "a.", count: 100)
    let text =
      "a = \"\(dots)\\\"\(dots)\" # \(dots)\nb = \"\"\"\n\(dots)\"\"\"\nc = '\(dots)'\nd = 1.5\n"
    #expect(try parse(text).members.count == 4)
  }
}
