import Glibc

/// Removes a half-written file when the user or the system ends the program.
enum Interruption {
  /// The file, as the signal handler needs it: only one is written at a time, by one thread.
  nonisolated(unsafe) private static var file: UnsafeMutablePointer<CChar>?

  private static let signals = [SIGINT, SIGTERM, SIGHUP]

  /// Removes this file when the program is interrupted.
  static func remove(_ path: String) {
    removeNothing()
    file = strdup(path)
    for number in signals {
      // Only what may be called in a signal handler is called.
      _ = signal(number) { number in
        if let file = Interruption.file { unlink(file) }
        _ = signal(number, SIG_DFL)
        raise(number)
      }
    }
  }

  /// Forgets the file, which is in its place or gone.
  static func removeNothing() {
    for number in signals { _ = signal(number, SIG_DFL) }
    free(file)
    file = nil
  }
}
