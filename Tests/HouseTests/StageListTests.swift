import Foundation
import RhetorAnalysis
import RhetorTestSupport
import Testing

struct StageListTests {
  /// A stage that is written but not listed would never run.
  @Test func everyStageFileIsListedInOrder() throws {
    let files = try PackageFiles.names(in: "Sources/RhetorAnalysis/Stages", ending: ".swift")
      .map { $0.dropLast(".swift".count) }.filter { $0 != "Stages" }.map(String.init)
    #expect(Stages.all.map { String(describing: $0) } == files)
  }

  @Test func stageIDsAreTheReportsStages() {
    #expect(
      Stages.all.map { $0.card.id } == ["attribution", "loaded-language", "speculation"])
  }
}
