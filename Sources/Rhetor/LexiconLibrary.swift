import BuiltInLexicons
public import RhetorLexicon
import RhetorSegmentation

/// The lexicons of a run: the built-in ones and what users add to them.
public struct LexiconLibrary: Sendable {
  /// The compiled lexicons.
  public let tables: LexiconTables
  /// What should be looked at in users' files, each as `path:line:column: warning: …`.
  public let warnings: [String]
  /// The entries that users' files brought; all of them for the built-in lexicons.
  public let ownEntries: Range<Int>
  /// The categories that users' files brought; all of them for the built-in lexicons.
  public let ownCategories: Range<Int>
  /// Whether these are the built-in lexicons and nothing else.
  let isBuiltIn: Bool
  private let shownPaths: [String: String]

  /// The built-in lexicons.
  public static var builtIn: LexiconLibrary {
    LexiconLibrary(tables: BuiltInLexicons.tables, base: LexiconTables(), isBuiltIn: true)
  }

  private init(
    tables: LexiconTables, base: LexiconTables, isBuiltIn: Bool = false, warnings: [String] = [],
    shownPaths: [String: String] = [:]
  ) {
    self.tables = tables
    self.isBuiltIn = isBuiltIn
    self.warnings = warnings
    self.shownPaths = shownPaths
    ownEntries = base.entries.count..<tables.entries.count
    ownCategories = base.categories.count..<tables.categories.count
  }

  /// Adds lexicon files and folders to the built-in lexicons, each once.
  ///
  /// - Throws: `PlanError` when a file cannot be read or is wrong.
  public init(adding paths: [String]) throws(PlanError) {
    guard !paths.isEmpty else {
      self = .builtIn
      return
    }
    try self.init(paths, extending: BuiltInLexicons.tables, policy: .users)
  }

  /// Takes lexicon files and folders by themselves, without the built-in lexicons, and holds them
  /// to what is asked of those.
  ///
  /// - Throws: `PlanError` when a file cannot be read or is wrong.
  public init(only paths: [String]) throws(PlanError) {
    try self.init(paths, extending: LexiconTables(), policy: .builtIn)
  }

  private init(
    _ paths: [String], extending tables: LexiconTables, policy: LexiconCompilation.Policy
  ) throws(PlanError) {
    var compilation = LexiconCompilation(extending: tables, policy: policy) { phrase in
      (try? WordFolding.words(in: phrase)) ?? []
    }
    var shownPaths: [String: String] = [:]
    var seen: Set<PlainPath> = []
    for path in paths where seen.insert(PlainPath(path)).inserted {
      do throws(FileError) {
        let inputs = Self.apart(try LexiconFolder(readingFrom: path).inputs, from: shownPaths)
        compilation.add(LexiconSource(reading: inputs))
        for input in inputs { shownPaths[input.path] = input.shownPath }
      } catch {
        throw .file(error)
      }
    }
    let warnings = compilation.warnings.map(\.description)
    do {
      self.init(
        tables: try compilation.finish(), base: tables, warnings: warnings,
        shownPaths: shownPaths)
    } catch {
      throw .lexicons(error)
    }
  }

  /// The inputs, each under a path that no earlier one has: `my-2.toml` for a second `my.toml`.
  ///
  /// Entries remember their file by this path alone.
  private static func apart(
    _ inputs: [LexiconInput], from known: [String: String]
  ) -> [LexiconInput] {
    inputs.map { input in
      guard known[input.path] != nil, !input.path.hasSuffix("/category.toml") else { return input }
      var number = 2
      var path = input.path
      while known[path] != nil || inputs.contains(where: { $0.path == path }) {
        path = "\(input.path.dropLast(".toml".count))-\(number).toml"
        number += 1
      }
      return LexiconInput(path: path, shownPath: input.shownPath, bytes: input.bytes)
    }
  }

  /// What the user calls a file, given its path within its lexicon folder.
  func shownPath(of path: String) -> String { shownPaths[path] ?? path }

  /// Runs the examples of `ownEntries` and `ownCategories`.
  ///
  /// - Returns: how many examples there are, and what is wrong, in the order of the lexicons.
  /// - Throws: `PlanError.segmentation` when ICU fails.
  public func check() throws(PlanError) -> (examples: Int, problems: [LexiconProblem]) {
    let records = tables.catalogue.records()
    var examples = 0
    var problems: [LexiconProblem] = []
    do {
      let check = LexiconCheck(try Engine(tables: tables))
      for index in ownEntries {
        examples += records.entries[index].flags.count + records.entries[index].allows.count
        problems += try check.problems(ofEntry: index)
      }
      for index in ownCategories {
        examples += records.categories[index].flags.count + records.categories[index].allows.count
        problems += try check.problems(ofCategory: index)
      }
    } catch {
      throw .segmentation(error)
    }
    let shown = problems.map { problem in
      LexiconProblem(
        path: shownPath(of: problem.path), line: problem.line, column: problem.column,
        id: problem.id, message: problem.message)
    }
    return (examples, shown)
  }
}
