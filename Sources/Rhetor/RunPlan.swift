public import RhetorReport
import SystemPackage

/// Everything a run needs before its first article: the engine, and the limits for each article.
public struct RunPlan: Sendable {
  /// Scores the articles.
  public let engine: Engine
  /// What should be looked at in users' lexicons, each as `path:line:column: warning: …`.
  public let warnings: [String]
  private let gates: [String?: Gate]
  private let configurationPaths: [ArticleFile: String]

  /// Reads configurations and lexicons.
  ///
  /// Each article is judged by its own configuration, but all are scored with the same lexicons:
  /// those of the configurations, which must agree, and `lexicons`.
  ///
  /// - Parameters:
  ///   - files: the articles to come; without any, the current folder's configuration holds.
  ///   - choice: where configurations come from.
  ///   - lexicons: lexicon files and folders to add, from the current folder.
  /// - Throws: `PlanError` with everything that is wrong in the first wrong file.
  public init(
    for files: [ArticleFile], following choice: ConfigurationChoice, adding lexicons: [String] = []
  ) throws(PlanError) {
    var chosen: [ArticleFile: String] = [:]
    var used: [String?] = []
    switch choice {
    case .isolated: used = [nil]
    case .file(let path): used = [path]
    case .nearest:
      var finder = ConfigurationFinder()
      var seen = Set<String?>()
      for file in files {
        let path = finder.path(for: file)
        if let path { chosen[file] = path }
        if seen.insert(path).inserted { used.append(path) }
      }
      if files.isEmpty { used = [finder.pathForWorkingFolder()] }
    }
    configurationPaths = chosen

    let sources = try Self.sources(of: used)
    // Severities may name ids that only the added lexicons bring, so those are read first.
    let added = try Self.lexicons(addedBy: sources)
    let library = try LexiconLibrary(adding: added + lexicons)
    var gates: [String?: Gate] = [:]
    for source in sources {
      gates[source.path] = Gate(limits: try source.configuration(knowing: library).limits)
    }
    if case .file(let path) = choice { gates = [nil: gates[path] ?? Gate()] }
    self.gates = gates
    warnings = library.warnings
    do {
      engine = try Engine(tables: library.tables)
    } catch {
      throw .segmentation(error)
    }
  }

  /// The gate for an article.
  public func gate(for file: ArticleFile) -> Gate {
    gates[configurationPaths[file]] ?? gates[nil] ?? Gate()
  }

  /// The lexicons that hold in the current folder, for pages and listings.
  ///
  /// Severities are not looked at: who sets one for an id that does not exist needs the listing.
  ///
  /// - Throws: `PlanError` with everything that is wrong in the first wrong file.
  public static func library(adding lexicons: [String]) throws(PlanError) -> LexiconLibrary {
    var finder = ConfigurationFinder()
    let sources = try sources(of: [finder.pathForWorkingFolder()])
    let added = try Self.lexicons(addedBy: sources)
    return try LexiconLibrary(adding: added + lexicons)
  }

  /// A configuration file before it is read.
  private struct Source {
    let path: String?
    let bytes: [UInt8]

    /// Reads the configuration; without a library every id counts as known.
    func configuration(knowing library: LexiconLibrary?) throws(PlanError) -> Configuration {
      guard let path else { return .default }
      do {
        return try Configuration.parse(bytes, path: path) { id in
          guard let library else { return true }
          return Manual(library).knows(id)
        }
      } catch {
        throw .configuration(error)
      }
    }
  }

  private static func sources(of paths: [String?]) throws(PlanError) -> [Source] {
    var sources: [Source] = []
    for path in paths {
      do throws(FileError) {
        let bytes = if let path { try WholeFile.bytes(of: path) } else { [UInt8]() }
        sources.append(Source(path: path, bytes: bytes))
      } catch {
        throw .file(error)
      }
    }
    return sources
  }

  /// The lexicons that all configurations agree on, as paths from the current folder.
  private static func lexicons(addedBy sources: [Source]) throws(PlanError) -> [String] {
    var first: (name: String, lexicons: [String])?
    for source in sources {
      let configuration = try source.configuration(knowing: nil)
      let folder = FilePath(source.path ?? "").removingLastComponent()
      let lexicons = configuration.lexicons.map { folder.pushing(FilePath($0)).string }
      let name = source.path ?? "the default configuration"
      guard let known = first else {
        first = (name, lexicons)
        continue
      }
      guard known.lexicons == lexicons else { throw .unlikeLexicons(known.name, name) }
    }
    return first?.lexicons ?? []
  }
}
