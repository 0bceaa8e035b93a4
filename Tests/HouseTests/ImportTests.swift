import Foundation
import RhetorTestSupport
import Testing

/// The walls of ARCHITECTURE.md, read from the sources themselves.
struct ImportTests {
  /// Which rooms each room may import, besides Swift's own modules.
  static let allowed: [String: Set<String>] = [
    "RhetorText": ["CBytes"],
    "RhetorIntake": ["RhetorText", "CICU", "CMarkdown", "CHTML", "CXML", "CArchive"],
    "RhetorSegmentation": ["RhetorText", "CBytes", "CICU"],
    "RhetorSettings": ["CTOML"],
    "RhetorLexicon": ["RhetorText", "RhetorSettings", "CBytes"],
    "RhetorAnalysis": ["RhetorText", "RhetorLexicon"],
    "LexiconCompiler": [
      "RhetorText", "RhetorSegmentation", "RhetorLexicon", "RhetorAnalysis", "Foundation",
    ],
    "BuiltInLexicons": ["RhetorText", "RhetorLexicon"],
    "RhetorReport": [],
    "RhetorRender": ["RhetorReport"],
    "RhetorHistory": ["SystemPackage"],
    "Rhetor": [
      "RhetorText", "RhetorIntake", "RhetorSegmentation", "RhetorSettings", "RhetorLexicon",
      "RhetorAnalysis", "RhetorReport", "BuiltInLexicons", "CBytes", "FoundationEssentials",
      "SystemPackage",
    ],
    "RhetorAccuracy": [
      "Rhetor", "RhetorLexicon", "RhetorReport", "RhetorText", "FoundationEssentials",
    ],
    "WriteAccuracy": ["Rhetor", "RhetorAccuracy", "Foundation"],
    "RhetorCommand": [
      "Rhetor", "RhetorIntake", "RhetorSettings", "RhetorReport", "RhetorRender", "RhetorHistory",
      "ArgumentParser", "FoundationEssentials", "SystemPackage",
    ],
  ]

  @Test(arguments: allowed.keys.sorted())
  func roomImportsOnlyWhatItsRowAllows(room: String) throws {
    let permitted = try #require(Self.allowed[room]).union(["Synchronization", "Glibc"])
    for file in try swiftFiles(in: "Sources/\(room)") {
      for line in try String(contentsOf: file, encoding: .utf8).split(separator: "\n") {
        let words = line.split(separator: " ")
        guard let keyword = words.firstIndex(of: "import"), keyword <= 1, !line.hasPrefix("/")
        else { continue }
        let module = String(words[words.count - 1])
        #expect(permitted.contains(module), "\(file.lastPathComponent) imports \(module)")
      }
    }
  }

  @Test func everyRoomHasARow() throws {
    let folders = try FileManager.default.contentsOfDirectory(
      atPath: PackageFiles.url("Sources").path)
    #expect(
      Set(folders).subtracting([
        "CBytes", "CICU", "CTOML", "CMarkdown", "CHTML", "CXML", "CArchive",
      ]) == Set(Self.allowed.keys))
  }

  @Test func onlyTheCommandPrints() throws {
    for room in Self.allowed.keys where room != "RhetorCommand" && room != "LexiconCompiler" {
      for file in try swiftFiles(in: "Sources/\(room)") {
        let text = try String(contentsOf: file, encoding: .utf8)
        #expect(!text.contains(" print("), "\(file.lastPathComponent) prints")
      }
    }
  }

  @Test(
    "only one file of a room calls a library",
    arguments: [
      ("RhetorSegmentation", "CICU", "ICUBoundary.swift"),
      ("RhetorIntake", "CICU", "ICUDecoding.swift"),
      ("RhetorIntake", "CMarkdown", "MarkdownReading.swift"),
      ("RhetorIntake", "CHTML", "HTMLWalk.swift"), ("RhetorIntake", "CXML", "XMLWalk.swift"),
    ])
  func libraryHasOneCaller(room: String, library: String, caller: String) throws {
    let callers = try swiftFiles(in: "Sources/\(room)").filter {
      try String(contentsOf: $0, encoding: .utf8).contains("import \(library)")
    }
    #expect(callers.map(\.lastPathComponent) == [caller])
  }

  private func swiftFiles(in folder: String) throws -> [URL] {
    let enumerator = FileManager.default.enumerator(
      at: PackageFiles.url(folder), includingPropertiesForKeys: nil)
    return (enumerator?.allObjects as? [URL] ?? []).filter { $0.pathExtension == "swift" }
  }
}
