import Rhetor
import RhetorRender

/// The short way for the plainest command lines: `score`, paths, and a few options whose values stand
/// apart. ArgumentParser, which reads all others, looks at every option of a command through the
/// runtime and takes three milliseconds for that, half of a run on one short article.
///
/// Whatever is not understood here, and whatever is wrong, is left to ArgumentParser, which knows how
/// to say so. The tests hold the two against each other.
enum PlainCommandLine {
  /// What `rhetor` with these arguments does; nil for ArgumentParser to decide.
  static func scoreRun(_ arguments: some Sequence<String>) -> ScoreRun? {
    var rest = arguments.makeIterator()
    guard rest.next() == "score" else { return nil }
    var run = ScoreRun(paths: [])
    while let argument = rest.next() {
      switch argument {
      case "--isolated": run.settings.choice = .isolated
      case "--quiet", "-q": run.settings.isQuiet = true
      case "--format":
        guard let format = rest.next().flatMap(ReportFormat.init) else { return nil }
        run.format = format
      case "--jobs", "-j":
        guard let jobs = rest.next().flatMap({ Int($0) }), RunSettings.jobRange.contains(jobs)
        else {
          return nil
        }
        run.settings.jobs = jobs
      default:
        guard !argument.hasPrefix("-"), !argument.isEmpty else { return nil }
        run.paths.append(argument)
      }
    }
    return run.paths.isEmpty ? nil : run
  }
}
