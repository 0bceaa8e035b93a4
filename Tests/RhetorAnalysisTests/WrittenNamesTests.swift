import RhetorAnalysis
import Testing

@testable import Rhetor

@Suite("Names that are written as literals")
struct WrittenNamesTests {
  @Test func literalsAreTheRawValues() {
    for voice in Voice.allCases { #expect(voice.literal.description == voice.rawValue) }
    for kind in SourceClass.allCases { #expect(kind.literal.description == kind.rawValue) }
  }
}
