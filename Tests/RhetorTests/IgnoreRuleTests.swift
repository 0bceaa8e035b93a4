import Rhetor
import Testing

/// Lines of ignore files, as gitignore(5) describes them.
struct IgnoreRuleTests {
  @Test(
    "patterns fit what git's fit",
    arguments: [
      ("a.txt", "a.txt", true), ("a.txt", "x/a.txt", true), ("/a.txt", "x/a.txt", false),
      ("x/a.txt", "x/a.txt", true), ("x/a.txt", "y/x/a.txt", false), ("*.md", "x/y.md", true),
      ("x/*.md", "x/y/z.md", false), ("x/**/z.md", "x/z.md", true),
      ("x/**/z.md", "x/a/b/z.md", true),
      ("x/**", "x", false), ("x/**", "x/a/b", true), ("**/z", "z", true), ("**", "a/b", true),
      ("?.txt", "ab.txt", false), ("[a-c].txt", "b.txt", true), ("[!a-c].txt", "b.txt", false),
      ("[]].txt", "].txt", true), ("[a", "[a", false), ("\\*.txt", "*.txt", true),
      ("\\*.txt", "a.txt", false), ("\\#a", "#a", true), ("\\!a", "!a", true), ("a ", "a", true),
      ("a\\ ", "a ", true), ("a\r", "a", true), ("é*", "éa", true), ("a*b*c", "aXbYbZc", true),
      ("a*b*c", "aXbYbZ", false),
    ])
  func patterns(line: String, path: String, fits: Bool) throws {
    let rule = try #require(IgnoreRule(line))
    #expect(rule.matches(path.split(separator: "/"), isFolder: false) == fits)
  }

  @Test("`?` and a set are one byte of an ignore file, as git has it, and one character elsewhere")
  func signs() throws {
    for (line, bytes, scalars) in [
      ("?", false, true), ("??", true, false), ("caf?", false, true), ("[é]", false, true),
      ("[à-ü]", false, true), ("[!a]", false, true), ("*", true, true), ("é", true, true),
    ] {
      for (name, isFitting) in [("é", line != "caf?"), ("café", line.hasPrefix("caf"))]
      where isFitting {
        let file = try #require(IgnoreRule(line))
        let option = try #require(IgnoreRule(line, of: .scalar))
        #expect(file.matches([name[...]], isFolder: false) == bytes, "\(line) and \(name)")
        #expect(option.matches([name[...]], isFolder: false) == scalars, "\(line) and \(name)")
      }
    }
  }

  @Test("lines that say nothing are no rules", arguments: ["", "   ", "# a", "/", "!"])
  func nothing(line: String) { #expect(IgnoreRule(line) == nil) }

  @Test func slashAtTheEndIsForFolders() throws {
    let rule = try #require(IgnoreRule("!build/"))
    #expect(rule.isNegated)
    #expect(rule.matches(["x", "build"], isFolder: true))
    #expect(!rule.matches(["x", "build"], isFolder: false))
  }

  @Test func hostilePatternsEnd() throws {
    let rule = try #require(IgnoreRule(String(repeating: "*a", count: 200) + "b"))
    let name = String(repeating: "a", count: 2000)
    #expect(!rule.matches([name[...]], isFolder: false))
    let deep = try #require(IgnoreRule(String(repeating: "**/a/", count: 200) + "b"))
    #expect(!deep.matches(Array(repeating: "a", count: 2000), isFolder: false))
  }

  @Test func filesMayHaveAMarkAndAnyLineBreaks() {
    #expect(IgnoreRule.rules(of: Array("\u{FEFF}a\r\n#x\n\n!b\n".utf8)).count == 2)
  }
}
