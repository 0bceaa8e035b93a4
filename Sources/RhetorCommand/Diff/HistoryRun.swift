import Rhetor
import RhetorHistory
import RhetorRender
import RhetorReport

/// `rhetor diff --history`: every revision of a file, the oldest first.
struct HistoryRun {
  let path: String
  let format: DiffFormat
  let page: PageArguments
  let settings: RunSettings

  func run() async throws {
    guard let type = HistoryRenderers.named(format.type.name) else {
      throw CommandFailure(
        "--format", "\(format.type.name) does not hold for --history",
        help: "choose \(HistoryRenderers.all.map { $0.name }.joined(separator: ", "))")
    }
    guard FileStatus(path)?.kind != .folder else { throw isFolder }
    let (repository, revisions) = try CommandFailure.told { () throws(GitError) in
      let repository = try Repository()
      // Git takes `../here/a.txt` for a path outside of the repository in `here`.
      return (repository, try repository.history(of: RelativePath.fromWorkingFolder(path)))
    }
    // Git's name for the file ends as the user's does, unless the path is a folder that is gone.
    let latest = revisions.first.flatMap { $0.change.new ?? $0.change.old }?.path
    guard latest.map({ Self.lastName($0) == Self.lastName(path) }) ?? true else { throw isFolder }
    let file = ArticleFile(path: path, isNamed: true)
    let plan = try settings.plan(for: [file])
    let loader = settings.loader
    let reader = VersionReader(loader, repository)
    var output = try Output(to: page.output, sparing: [path])
    var renderer = type.init(page.settings.options())
    renderer.begin(plan.engine.stamp, path: path, into: &output.sink)
    var before: ArticleRecord?
    var isWhole = true
    for revision in revisions.reversed() {
      var article: ArticleRecord?
      var failure: String?
      if let version = revision.change.new, let blob = version.blob {
        do throws(ScoringError) {
          let name = "\(revision.commit.short):\(version.path)"
          let fetched = try reader.fetched(
            ArticleVersion(name: name, key: name, file: file, content: .blob(blob)))
          article = try VersionReader.score(fetched, plan.engine, loader)
        } catch {
          isWhole = false
          failure = error.message
          Messages.write(FailureRecord(error))
        }
      }
      let diff = before.flatMap { old in article.map { ReportDiff(from: old, to: $0) } }
      renderer.add(
        HistoryRow(
          revision: revision.commit.hex, date: revision.date, author: revision.author,
          subject: revision.subject, article: article, diff: diff, failure: failure),
        into: &output.sink)
      try output.flushIfWorthwhile()
      before = article ?? before
    }
    renderer.finish(into: &output.sink)
    try output.finish()
    guard isWhole else { throw ExitStatus.trouble.code }
  }

  private var isFolder: CommandFailure {
    CommandFailure(path, "is a folder", help: "name one file; its renames are followed")
  }

  private static func lastName(_ path: String) -> Substring? {
    path.split(separator: "/").last { $0 != "." }
  }
}
