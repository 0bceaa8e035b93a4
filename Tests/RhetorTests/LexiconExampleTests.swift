import Foundation
import Rhetor
import RhetorLexicon
import RhetorTestSupport
import RhetorText
import Testing

/// Every example of every lexicon file: alone, behind another sentence, and in other encodings of
/// the same text.
struct LexiconExampleTests {
  static let categories = Engine.shared.tables.categories.map(\.id)

  @Test(arguments: categories)
  func examplesComeOutAsPromised(category: String) throws {
    try expect(Self.problems(of: category))
  }

  // What stands before an example has no word of any subject, which `nearby` guards would see.

  @Test(arguments: categories)
  func examplesHoldBehindAnotherSentence(category: String) throws {
    try expect(Self.problems(of: category, lead: "That was on Monday. "))
  }

  @Test(arguments: categories)
  func examplesHoldBehindCharactersOfManyBytes(category: String) throws {
    try expect(Self.problems(of: category, lead: "That was all 🎉👩‍👩‍👧🇬🇧. "))
  }

  @Test(arguments: categories)
  func examplesHoldBeforeALineBreakOfTwoBytes(category: String) throws {
    try expect(Self.problems(of: category, trail: "\r\n"))
  }

  /// The lexicons with every letter and its accents apart, as some systems write files.
  @Test func examplesHoldWithAccentsApart() throws {
    let folder = try TemporaryFolder()
    let root = PackageFiles.url("Lexicons").resolvingSymlinksInPath()
    let files = FileManager.default.enumerator(at: root, includingPropertiesForKeys: nil)
    var accented = 0
    for case let file as URL in files ?? .init() where file.pathExtension == "toml" {
      let text = try String(contentsOf: file, encoding: .utf8)
      let apart = text.decomposedStringWithCanonicalMapping
      if Array(apart.utf8) != Array(text.utf8) { accented += 1 }
      try folder.write(apart, to: String(file.path.dropFirst(root.path.count + 1)))
    }
    #expect(accented > 0)
    let library = try LexiconLibrary(only: [folder.url.path])
    let apart = Self.accentedProblems(library.tables)
    let together = Self.accentedProblems(Engine.shared.tables)
    #expect(library.tables.entries.count == Engine.shared.tables.entries.count)
    #expect(apart.examples == together.examples)
    #expect(apart.problems == together.problems)
  }

  @Test func everyEntryIsProvedFromBothSides() {
    let records = Engine.shared.tables.catalogue.records()
    for index in records.entries.indices {
      let id = Engine.shared.tables.id(ofEntry: index)
      #expect(!records.entries[index].flags.isEmpty, "\(id) has no `flags`")
      #expect(!records.entries[index].allows.isEmpty, "\(id) has no `allows`")
    }
  }

  private func expect(_ problems: [String]) throws {
    #expect(problems.isEmpty, "\(problems.joined(separator: "\n"))")
  }

  /// The problems of a category's card and entries, one line each.
  private static func problems(
    of category: String, lead: String = "", trail: String = ""
  ) throws -> [String] {
    let tables = Engine.shared.tables
    let check = LexiconCheck(Engine.shared, lead: lead, trail: trail)
    var problems: [LexiconProblem] = []
    for index in tables.categories.indices where tables.categories[index].id == category {
      problems += try check.problems(ofCategory: index)
    }
    for index in tables.entries.indices {
      let entry = tables.entries[index]
      guard tables.categories[Int(entry.category)].id == category else { continue }
      problems += try check.problems(ofEntry: index)
    }
    return problems.map { "Lexicons/\($0.path):\($0.line): \($0.id) \($0.message)" }
  }

  private static func accentedProblems(
    _ tables: LexiconTables
  ) -> (examples: Int, problems: [String]) {
    guard let engine = try? Engine(tables: tables) else { return (0, ["no engine"]) }
    let records = tables.catalogue.records()
    let check = LexiconCheck(engine)
    var examples = 0
    var problems: [String] = []
    for index in records.entries.indices {
      let texts = (records.entries[index].flags + records.entries[index].allows).map(\.text)
      guard texts.contains(where: hasAccents) else { continue }
      examples += texts.count
      let found = (try? check.problems(ofEntry: index)) ?? []
      problems += found.map { "\($0.path):\($0.line) \($0.id)" }
    }
    return (examples, problems)
  }

  private static func hasAccents(_ text: String) -> Bool {
    text.decomposedStringWithCanonicalMapping.unicodeScalars.count
      != text.precomposedStringWithCanonicalMapping.unicodeScalars.count
  }
}
