import RhetorTestSupport
import Testing

/// The README shows `ReadmeExample.swift`, whole and as it is.
struct ReadmeExampleTests {
  @Test func exampleDoesWhatTheReadmeSays() throws {
    let words = try strongestWords(in: "Critics say the two megalomaniacs will meet in May.")
    #expect(words == ["megalomaniacs"])
  }

  @Test func readmeShowsTheExampleAsCompiled() throws {
    let example = try PackageFiles.text("Tests/LibraryTests/ReadmeExample.swift")
    #expect(try PackageFiles.text("README.md").contains("```swift\n\(example)```"))
  }
}
