import RhetorTestSupport
import Testing

@testable import Rhetor

struct PathPatternTests {
  @Test(arguments: [
    ("*.md", "a.md", true), ("*.md", "x/y/a.md", true), ("*.md", "a.mdx", false),
    ("opinion", "opinion/a.txt", true), ("opinion", "x/opinion/y/a.txt", true),
    ("opinion/", "opinion/a.txt", true), ("opinion", "opinions/a.txt", false),
    ("opinion/**", "opinion/a.txt", true), ("opinion/**", "opinion/x/a.txt", true),
    ("opinion/**", "x/opinion/a.txt", false), ("opinion/**", "opinion", false),
    ("/a.txt", "a.txt", true), ("/a.txt", "x/a.txt", false),
    ("**/a.txt", "a.txt", true), ("**/a.txt", "x/y/a.txt", true),
    ("a/**/z.txt", "a/z.txt", true), ("a/**/z.txt", "a/b/c/z.txt", true),
    ("a/**/z.txt", "a/b/c/y.txt", false), ("a/*/z.txt", "a/b/z.txt", true),
    ("a/*/z.txt", "a/b/c/z.txt", false), ("?.txt", "é.txt", true), ("?.txt", "ab.txt", false),
    ("ca??.txt", "café.txt", true), ("ca???.txt", "café.txt", false), ("?.txt", "😀.txt", true),
    ("a/b", "a/b/c/d.txt", true), ("a/*", "a/b/c/d.txt", true), ("/", "a/b", true),
    (".", "a/b", true), ("./", "a", true), ("a//b", "a/b", true),
    ("a*b*c", "a-b-b-c", true), ("a*b*c", "a-c-b", false), ("./a/*", "a/b", true),
    ("**", "x/y", true), ("a", "./a", true), ("*", "", false),
  ])
  func pattern(pattern: String, path: String, matches: Bool) {
    #expect(PathPattern(pattern).matches(path) == matches, "\(pattern) and \(path)")
  }

  @Test(arguments: [
    ("*.md", ""), ("opinion", ""), ("opinion/", ""), ("**", ""), ("/", ""), ("*/a", ""),
    ("**/a/b", ""), ("/a.txt", "a.txt"), ("opinion/**", "opinion"), ("a/b/*.md", "a/b"),
    ("./a/b?/c", "a"), ("a/b/", "a/b"), ("a/**/b", "a"),
  ])
  func rootHoldsAllThatFits(pattern: String, root: String) {
    #expect(PathPattern(pattern).root == root, "\(pattern)")
  }

  /// Against a search that tries everything, on small random patterns and paths.
  @Test func isWhatTryingEverythingFinds() {
    var generator = SeededGenerator(seed: 7)
    func word(_ alphabet: [Character]) -> String {
      String(
        (0..<Int.random(in: 1...7, using: &generator)).map { _ in
          alphabet.randomElement(using: &generator) ?? "a"
        })
    }
    for _ in 0..<4000 {
      let pattern = word(Array("ab*/?"))
      let path = word(Array("ab/")).split(separator: "/").joined(separator: "/")
      guard !path.isEmpty, pattern.contains(where: { $0 != "/" }) else { continue }
      #expect(
        PathPattern(pattern).matches(path) == Self.naive(pattern, path), "\(pattern) and \(path)")
    }
  }

  private static func naive(_ pattern: String, _ path: String) -> Bool {
    var segments = pattern.split(separator: "/").map(String.init)
    if !pattern.dropLast().contains("/") { segments.insert("**", at: 0) }
    let parts = path.split(separator: "/").map(String.init)
    return (1...parts.count).contains { match(segments[...], parts[..<$0]) }
  }

  private static func match(_ segments: ArraySlice<String>, _ parts: ArraySlice<String>) -> Bool {
    guard let first = segments.first else { return parts.isEmpty }
    if first.count > 1, first.allSatisfy({ $0 == "*" }) {
      // At the end it is what lies in a folder, not the folder itself.
      if segments.count == 1 { return !parts.isEmpty }
      return match(segments.dropFirst(), parts)
        || !parts.isEmpty && match(segments, parts.dropFirst())
    }
    guard let part = parts.first else { return false }
    return name(Array(first)[...], Array(part)[...])
      && match(segments.dropFirst(), parts.dropFirst())
  }

  private static func name(_ pattern: ArraySlice<Character>, _ part: ArraySlice<Character>) -> Bool
  {
    guard let first = pattern.first else { return part.isEmpty }
    if first == "*" {
      return name(pattern.dropFirst(), part) || !part.isEmpty && name(pattern, part.dropFirst())
    }
    guard let character = part.first, first == "?" || first == character else { return false }
    return name(pattern.dropFirst(), part.dropFirst())
  }
}
