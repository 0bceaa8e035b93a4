import RhetorRender
import RhetorReport

/// How a comparison is written, and which changes make the command fail.
struct DiffSheet {
  let format: DiffFormat
  let options: RenderOptions
  /// The file that is written; nil or `-` for standard output.
  let path: String?
  let failOn: DiffLimit?
  /// Whether any change makes the command fail.
  let exitCode: Bool

  /// Opens the output and writes what comes first.
  ///
  /// - Parameter inputs: files that are read, and so must not be written over.
  func outcome(old: RunStamp, new: RunStamp, sparing inputs: [String]) throws -> DiffOutcome {
    DiffOutcome(
      format, options, to: try Output(to: path, sparing: inputs), old: old, new: new,
      givesVerdict: exitCode || failOn != nil)
  }

  /// Ends the command with the status that the comparison gives it.
  ///
  /// - Parameter savedFailures: how many of the failures are those of a saved report, not of now.
  func end(_ summary: DiffSummary, savedFailures: Int = 0) throws {
    guard summary.failures == savedFailures else { throw ExitStatus.trouble.code }
    if exitCode || failOn == .changed, !summary.isSame { throw ExitStatus.found.code }
    if failOn == .worse, summary.worse > 0 { throw ExitStatus.found.code }
  }
}
