import Foundation
import RhetorReport
import RhetorTestSupport
import Testing

// The README shows what stands between the two marks.
// example begins
import Rhetor

func strongestWords(in text: String) throws -> [String] {
  let article = try Engine().score(text)
  return article.sentenceRecords.flatMap(\.findings).filter { $0.strength == 3 }.map(\.text)
}
// example ends

struct ReadmeExampleTests {
  @Test func exampleDoesWhatTheReadmeSays() throws {
    let words = try strongestWords(in: "Critics say the two megalomaniacs will meet in May.")
    #expect(words == ["megalomaniacs"])
  }

  @Test func readmeShowsTheExampleAsCompiled() throws {
    let source = try PackageFiles.text("Tests/RhetorTests/ReadmeExampleTests.swift")
    let begin = try #require(source.range(of: "// example begins\n"))
    let end = try #require(source.range(of: "// example ends\n"))
    let example = String(source[begin.upperBound..<end.lowerBound])
    #expect(try PackageFiles.text("README.md").contains(example))
  }
}
