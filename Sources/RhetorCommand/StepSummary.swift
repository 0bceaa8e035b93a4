import FoundationEssentials
import RhetorRender
import RhetorReport
import SystemPackage

/// The page that GitHub shows for a step of a workflow: added to the file that the environment
/// names.
final class StepSummary {
  private let path: String
  private var renderer: MarkdownCheckRenderer
  private var sink = ByteSink()

  /// Opens the page; nil where there is no workflow that would show it.
  init?(_ options: RenderOptions) {
    guard let path = ProcessInfo.processInfo.environment["GITHUB_STEP_SUMMARY"], !path.isEmpty
    else {
      return nil
    }
    self.path = path
    renderer = MarkdownCheckRenderer(options)
  }

  func begin(_ context: CheckContext) { renderer.begin(context, into: &sink) }

  func add(_ checked: CheckedArticle) { renderer.add(checked, into: &sink) }

  func addFailure(_ failure: FailureRecord) { renderer.addFailure(failure, into: &sink) }

  /// Adds the page to what earlier commands of the step have written.
  func finish(_ outcome: CheckOutcome) throws {
    renderer.finish(outcome, into: &sink)
    do {
      let file = try FileDescriptor.open(
        FilePath(path), .writeOnly, options: [.append, .create],
        permissions: [.ownerReadWrite, .groupRead, .otherRead])
      defer { try? file.close() }
      try file.writeAll(sink.bytes)
    } catch {
      let reason = (error as? Errno)?.description.lowercased() ?? "\(error)"
      throw CommandFailure(path, "cannot be written: \(reason)", help: "see GITHUB_STEP_SUMMARY")
    }
  }
}
