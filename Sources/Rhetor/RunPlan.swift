import RhetorReport
import RhetorSegmentation

/// Everything a run needs before its first article: the engine, and the limits for each article.
public struct RunPlan: Sendable {
  /// Scores the articles.
  public let engine: Engine
  /// What should be looked at in users' lexicons, each as `path:line:column: warning: …`.
  public let warnings: [String]
  /// The pages on what the lexicons find.
  public let manual: Manual
  /// The configurations of articles by their paths, and the one of all other articles.
  private let stacksByPath: [String: ConfigurationStack]
  private let common: ConfigurationStack
  private let limits: [String: GateLimits]
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
  ///   - dividingByICUAlone: whether no text may take the fast path; the findings are the same.
  /// - Throws: `PlanError` with everything that is wrong in the first wrong file.
  public init(
    for files: [ArticleFile], following choice: ConfigurationChoice,
    adding lexicons: [String] = [], dividingByICUAlone: Bool = false
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

    // Severities may name ids that only the added lexicons bring, so those are read first.
    var loader = ConfigurationLoader()
    let added = try Self.lexicons(addedBy: used, &loader)
    let library = try LexiconLibrary(adding: added + lexicons)
    let ids = KnownIDs(library)
    var stacks: [String: ConfigurationStack] = [:]
    for path in used { if let path { stacks[path] = try loader.load(path, knowing: ids) } }
    let common: String? =
      switch choice {
      case .isolated: nil
      case .file(let path): path
      case .nearest: files.isEmpty ? used.first ?? nil : nil
      }
    self.common = try loader.load(common, knowing: ids)
    stacksByPath = stacks
    limits = stacks.mapValues { $0.effective(at: "").limits }
    manual = Manual(library)
    warnings = library.warnings
    let path: SegmentationPath = dividingByICUAlone ? .icu : .fast
    do {
      engine =
        library.isBuiltIn
        ? try Engine(segmentation: path)
        : try Engine(tables: library.tables, segmentation: path)
    } catch {
      throw .segmentation(error)
    }
  }

  /// The configurations of this run, each with what it extends.
  var stacks: [ConfigurationStack] {
    [common] + stacksByPath.sorted { $0.key < $1.key }.map(\.value)
  }

  /// The baselines that the configurations of this run name, from the current folder.
  public var baselines: [String] {
    var seen: Set<PlainPath> = []
    return stacks.compactMap(\.baseline).filter { seen.insert(PlainPath($0)).inserted }
  }

  /// What an article is judged by.
  public func rules(for file: ArticleFile) -> ArticleRules {
    let stack = configuration(for: file)
    let path = file.isStandardInput ? "<stdin>" : file.path
    let known = configurationPaths[file].flatMap { limits[$0] }
    let holding = stack.dependsOnPath ? nil : known
    return ArticleRules(
      stack, path: path, limits: holding ?? stack.effective(at: path).limits)
  }

  /// The configuration of an article, with everything it extends.
  public func configuration(for file: ArticleFile) -> ConfigurationStack {
    configurationPaths[file].flatMap { stacksByPath[$0] } ?? common
  }

  /// The lexicons that hold in the current folder, for pages and listings.
  ///
  /// Severities are not looked at: who sets one for an id that does not exist needs the listing.
  ///
  /// - Throws: `PlanError` with everything that is wrong in the first wrong file.
  public static func library(adding lexicons: [String]) throws(PlanError) -> LexiconLibrary {
    var finder = ConfigurationFinder()
    var loader = ConfigurationLoader()
    let added = try Self.lexicons(addedBy: [finder.pathForWorkingFolder()], &loader)
    return try LexiconLibrary(adding: added + lexicons)
  }

  /// The lexicons that all configurations agree on, as paths from the current folder.
  private static func lexicons(
    addedBy paths: [String?], _ loader: inout ConfigurationLoader
  ) throws(PlanError) -> [String] {
    var first: (name: String, lexicons: [String])?
    for path in paths {
      let stack = try loader.load(path, knowing: .all)
      guard let known = first else {
        first = (stack.name, stack.lexicons)
        continue
      }
      guard known.lexicons == stack.lexicons else {
        throw .unlikeLexicons(known.name, stack.name)
      }
    }
    return first?.lexicons ?? []
  }
}
