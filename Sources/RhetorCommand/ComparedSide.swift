import Rhetor
import RhetorReport

/// One side of a comparison: a saved report, or articles that are scored now.
struct ComparedSide {
  /// The path as given.
  let path: String
  /// The articles and what scored them.
  let report: RunReport
  /// Whether everything could be read just now; failures that a saved report tells of are its own.
  let isWhole: Bool

  /// Reads a report, or scores what `path` stands for.
  init(_ path: String, _ arguments: RunArguments) async throws {
    self.path = path
    let isFolder = FileStatus(path)?.kind == .folder
    if path == "-" || FileStatus(path)?.kind == .stream {
      // What comes through a pipe can be read only once.
      let bytes = try Self.whole(path)
      report =
        SavedReport.isReport(bytes)
        ? try Self.parse(bytes, path) : try Self.score(bytes, path, arguments)
      isWhole = true
    } else if !isFolder, let head = try? WholeFile.bytes(of: path, upTo: 256),
      SavedReport.isReport(head)
    {
      report = try Self.parse(try Self.whole(path), path)
      isWhole = true
    } else {
      let run = try ArticleRun([path], arguments)
      var articles: [ArticleRecord] = []
      var failures: [FailureRecord] = []
      isWhole = try await run.run(showsProgress: true) { outcome in
        switch outcome {
        case .scored(let article, _): articles.append(article)
        case .failed(let failure): failures.append(failure)
        case .passedOver: break
        }
      }
      guard isWhole || isFolder else { throw ExitStatus.trouble.code }
      report = RunReport(stamp: run.plan.engine.stamp, articles: articles, failures: failures)
    }
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

  private static func score(
    _ bytes: [UInt8], _ path: String, _ arguments: RunArguments
  ) throws -> RunReport {
    let file = ArticleFile(path: path, isNamed: true)
    do {
      let plan = try RunPlan(
        for: [file], following: arguments.choice, adding: arguments.lexicon)
      let name = file.isStandardInput ? "<stdin>" : path
      let article = try plan.engine.score(arguments.loader.document(named: name, from: bytes))
      return RunReport(stamp: plan.engine.stamp, articles: [article])
    } catch let error as PlanError {
      throw CommandFailure(error)
    } catch let error as ScoringError {
      throw CommandFailure(error)
    } catch {
      throw CommandFailure(path, "\(error)")
    }
  }
}
