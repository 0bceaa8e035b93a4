import Foundation
import Rhetor
import RhetorAccuracy

/// Writes `Documentation/Accuracy.md`: `WriteAccuracy [PACKAGE]`, the package's top folder.
@main
struct WriteAccuracy {
  static func main() async {
    let root = CommandLine.arguments.dropFirst().first ?? "."
    let fixtures = FixtureFolder(root: root)
    let folder = CorpusFolder(besidePackage: root)
    do {
      let engine = try Engine()
      let own = try FixtureSection(in: fixtures, with: engine)
      var corpora: CorpusSection?
      if let path = folder.path {
        corpora = try await CorpusSection(
          engine, in: path, jobs: ProcessInfo.processInfo.activeProcessorCount)
      } else {
        say("note: the corpora are not there; their section stays as it was")
      }
      let earlier = (try? fixtures.text(AccuracyPage.path)) ?? ""
      let page = AccuracyPage(own, corpora: corpora, earlier: earlier)
      let file = URL(filePath: root).appending(path: AccuracyPage.path)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(page.text.utf8).write(to: file, options: .atomic)
    } catch {
      say("\(error)")
      exit(2)
    }
  }

  private static func say(_ message: String) {
    FileHandle.standardError.write(Data((message + "\n").utf8))
  }
}
