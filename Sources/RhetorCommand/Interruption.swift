import Glibc

/// Removes half-written files when the user or the system ends the program.
///
/// Files are written by one thread.
enum Interruption {
  /// As many files as one run writes at the same time; what is more is left behind.
  private static let capacity = 32

  /// The files, as the signal handler needs them.
  nonisolated(unsafe) private static let files: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?> =
    {
      let files = UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>.allocate(capacity: capacity)
      files.initialize(repeating: nil, count: capacity)
      return files
    }()

  private static let signals = [SIGINT, SIGTERM, SIGHUP]

  /// The signals that are watched while there are files.
  nonisolated(unsafe) private static var watched: [Int32] = []

  /// Removes this file, besides others, when the program is interrupted.
  ///
  /// A signal that whoever started the program has switched off, as `nohup` does, stays so.
  static func remove(_ path: String) {
    guard let slot = (0..<capacity).first(where: { files[$0] == nil }) else { return }
    files[slot] = strdup(path)
    guard watched.isEmpty else { return }
    for number in signals where !isIgnored(number) {
      watched.append(number)
      // Only what may be called in a signal handler is called.
      _ = signal(number) { number in
        for slot in 0..<Interruption.capacity {
          if let file = Interruption.files[slot] { unlink(file) }
        }
        _ = signal(number, SIG_DFL)
        raise(number)
      }
    }
  }

  /// Forgets a file, which is in its place or gone.
  static func forget(_ path: String) {
    var isEmpty = true
    for slot in 0..<capacity {
      guard let file = files[slot] else { continue }
      if strcmp(file, path) == 0 {
        files[slot] = nil
        free(file)
      } else {
        isEmpty = false
      }
    }
    guard isEmpty else { return }
    for number in watched { _ = signal(number, SIG_DFL) }
    watched = []
  }

  private static func isIgnored(_ number: Int32) -> Bool {
    var state = sigaction()
    guard sigaction(number, nil, &state) == 0 else { return false }
    return unsafeBitCast(state.__sigaction_handler.sa_handler, to: Int.self)
      == unsafeBitCast(SIG_IGN, to: Int.self)
  }
}
