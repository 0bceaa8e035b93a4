import Foundation
import Rhetor
import RhetorTestSupport
import Testing

/// Lines of ignore files against git itself.
struct GitIgnoreTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    _ = try git(["init", "--quiet"])
  }

  private func git(_ arguments: [String], input: String = "") throws -> String {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["git"] + arguments
    process.currentDirectoryURL = folder.url
    process.environment = [
      "PATH": "/usr/bin:/bin", "GIT_CONFIG_GLOBAL": "/dev/null", "GIT_CONFIG_NOSYSTEM": "1",
    ]
    let (output, standardInput) = (Pipe(), Pipe())
    process.standardOutput = output
    process.standardInput = standardInput
    try process.run()
    // Few enough bytes for the pipe to hold them.
    try standardInput.fileHandleForWriting.write(contentsOf: Data(input.utf8))
    try standardInput.fileHandleForWriting.close()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: data, as: UTF8.self)
  }

  /// The paths that git leaves out by a file of one line.
  private func ignored(_ paths: [String], by line: String) throws -> Set<String> {
    try folder.write(line + "\n", to: ".gitignore")
    let answer = try git(
      ["check-ignore", "--no-index", "--stdin", "-z"],
      input: paths.map { $0 + "\0" }.joined())
    return Set(answer.split(separator: "\0").map(String.init))
  }

  /// The paths that we leave out: those that the line fits, and what lies in a folder that it fits.
  private func ours(_ paths: [String], by line: String) -> Set<String> {
    let rules = IgnoreRule.rules(of: Array((line + "\n").utf8)).filter { !$0.isNegated }
    return Set(
      paths.filter { path in
        let parts = path.split(separator: "/")
        return rules.contains { rule in
          parts.indices.contains { index in
            rule.matches(Array(parts[...index]), isFolder: index < parts.count - 1)
          }
        }
      })
  }

  private static let paths = [
    "a", "b", "ab", "aab", "abc", "a/b", "b/a", "a/b/c", "a/a/b", "b/a/b/c", "é", "aé", "é/b",
    "a]", "]", "-", "a-b", "[a", "a[b", "^", "!", "!a", "#a", "*", "a*b", "?", "a b", "a ", " a",
    "\\", "a\\", "A", "1", "a1", "_", "x/é/a b/]",
  ]

  @Test(
    "lines that are easily read otherwise",
    arguments: [
      "?", "??", "a?", "[é]", "[!a]", "[^a]", "a**", "**a", "***", "a/***", "***/b", "a/**/b",
      "**/**/b", "a/**/**", "a/**/*", "**/", "a/**/", "a//b", "//a", "a//", "/", "//", "/a/", "./a",
      "[]]", "[]a]", "[!]]", "[a-c]b", "[a-]", "[-a]", "[c-a]", "[a\\-c]", "[\\]]", "[a-\\c]", "[",
      "[a", "a[b", "x[", "[[:alpha:]]", "[[:digit:]_]", "[![:lower:]]", "[[:none:]]", "[[:]",
      "[[::]]", "[[:alpha", "[[a]", "a[/]b", "[a/b]b", "a\\/b", "\\a", "a\\", "\\\\", "a\\\\",
      "\\!", "\\!a", "\\#a", "#a", " a", "a ", "a\\ ", "a\\  ", "a\\\\ ", "a\\ \\ ", "\\ ", "   ",
      "a\t",
      "a\r", "a\rb", "a\u{B}b", "\u{FEFF}a", "a\u{2028}b", "*[", "*\\*", "x/?/*", "x/??/*/[]]",
      "*b*c", "é/*", "?b", "/?", "e\u{301}", "/\u{301}a",
    ])
  func line(line: String) throws {
    #expect(try ours(Self.paths, by: line) == ignored(Self.paths, by: line), "\(line)")
  }

  @Test func randomLines() throws {
    var generator = SeededGenerator(seed: 11)
    let signs = Array("aaabbcé**??//[]]!^-\\\\ :1")
    for _ in 0..<400 {
      let line = String(
        (0..<Int.random(in: 1...8, using: &generator)).map { _ in
          signs.randomElement(using: &generator) ?? "a"
        })
      guard !line.hasPrefix("!") else { continue }
      #expect(try ours(Self.paths, by: line) == ignored(Self.paths, by: line), "\(line)")
    }
  }
}
