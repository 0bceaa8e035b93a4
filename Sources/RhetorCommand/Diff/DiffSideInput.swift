import Rhetor
import RhetorHistory
import RhetorIntake
import RhetorReport

/// What one side of a comparison was found to be.
enum DiffSideInput {
  /// A report that `score` saved.
  case report(RunReport)
  /// The articles of one file, scored just now.
  case corpus(RunReport)
  /// Articles to be scored now; `isFolder` when the user named a folder of them.
  case versions([ArticleVersion], isFolder: Bool, failures: [FailureRecord])

  /// Looks at what a path stands for: a report by its content, `REV:path` where no such file is,
  /// everything else as `score` takes it.
  init(
    _ path: String, _ settings: RunSettings, repository: () throws -> Repository
  ) async throws {
    let status = FileStatus(path)
    if path == "-" || status?.kind == .stream {
      // What comes through a pipe can be read only once.
      let bytes = try Self.whole(path)
      let file = ArticleFile(path: path, isNamed: true)
      self =
        SavedReport.isReport(bytes)
        ? .report(try Self.parse(bytes, path))
        : .versions(
          [
            ArticleVersion(
              name: file.isStandardInput ? "<stdin>" : path, key: path, file: file,
              content: .bytes(bytes))
          ], isFolder: false, failures: [])
      return
    }
    if status == nil, path.contains(":") {
      self = try Self.inRepository(path, try repository())
      return
    }
    if status?.kind == .regular, let head = try? WholeFile.bytes(of: path, upTo: 256) {
      if SavedReport.isTable(head) {
        throw CommandFailure(
          path, "a report saved as csv cannot be compared",
          help: "save it with --format json or --format jsonl")
      }
      if SavedReport.isReport(head) {
        self = .report(try Self.parse(try Self.whole(path), path))
        return
      }
    }
    if status?.kind == .regular,
      (settings.options.format ?? InputFormat(path: path))?.isCorpus == true
    {
      self = .corpus(try await Self.records(of: path, settings))
      return
    }
    let finder = ArticleFinder([path], settings.selection)
    let isFolder = status?.kind == .folder
    // The articles of a corpus have no older version by its path.
    let files = finder.files.filter { !isFolder || settings.loader.corpusFormat(of: $0) == nil }
    let versions = files.map { file in
      ArticleVersion(file, key: isFolder ? Self.below(path, file.path) : file.path)
    }
    guard isFolder || finder.failures.isEmpty else {
      finder.failures.forEach(Messages.write)
      throw ExitStatus.trouble.code
    }
    self = .versions(versions, isFolder: isFolder, failures: finder.failures)
  }

  /// Scores the articles of a file that holds many; they are paired by their names.
  private static func records(
    of path: String, _ settings: RunSettings
  ) async throws -> RunReport {
    let run = try ArticleRun([path], settings)
    var articles: [ArticleRecord] = []
    var failures: [FailureRecord] = []
    _ = try await run.run(showsProgress: true) { outcome in
      switch outcome {
      case .scored(let article, _): articles.append(article)
      case .failed(let failure): failures.append(failure)
      case .passedOver: break
      }
    }
    return RunReport(stamp: run.plan.engine.stamp, articles: articles, failures: failures)
  }

  private static func below(_ folder: String, _ path: String) -> String {
    let rest = path.dropFirst(folder.count)
    return String(rest.drop { $0 == "/" })
  }

  private static func inRepository(
    _ name: String, _ repository: Repository
  ) throws -> DiffSideInput {
    do throws(GitError) {
      switch try repository.files(named: name) {
      case .file(let version):
        return .versions(
          [Self.version(version, name, name, repository)], isFolder: false, failures: [])
      case .folder(let files):
        let articles = files.filter { ArticleFinder.isArticle($0.path) }
        let prefix = name.hasSuffix(":") || name.hasSuffix("/") ? name : name + "/"
        return .versions(
          articles.map { Self.version($0, prefix + $0.path, $0.path, repository) },
          isFolder: true, failures: [])
      }
    } catch {
      throw CommandFailure(error)
    }
  }

  private static func version(
    _ version: FileVersion, _ name: String, _ key: String, _ repository: Repository
  ) -> ArticleVersion {
    // The configuration is the one that lies where the file does today.
    let path = name.drop { $0 != ":" }.dropFirst()
    let place = repository.top.map { "\($0)/\(path)" } ?? String(path)
    return ArticleVersion(
      name: name, key: key, file: ArticleFile(path: place, isNamed: true),
      content: version.blob.map { .blob($0) } ?? .file)
  }

  private static func whole(_ path: String) throws -> [UInt8] {
    do {
      return try WholeFile.bytes(of: path)
    } catch {
      throw CommandFailure(error)
    }
  }

  private static func parse(_ bytes: [UInt8], _ path: String) throws -> RunReport {
    let report: RunReport
    do {
      report = try SavedReport.parse(bytes, path: path)
    } catch {
      throw CommandFailure(error)
    }
    guard report.articles.allSatisfy({ $0.sentences == $0.sentenceRecords.count }) else {
      throw CommandFailure(
        path, "the report keeps no sentences, so versions cannot be compared",
        help: "save it with --per sentence")
    }
    return report
  }
}
