import Glibc
import SystemPackage

/// One run of the user's `git`: no shell, nothing on its standard input but what is given.
///
/// A wrapper of our own: the conversation with `cat-file --batch` is a plain loop of writes and
/// reads in the caller's thread, and nothing is started or set up unless a version is asked for.
final class GitProcess {
  private let pid: pid_t
  private var input: FileDescriptor?
  private let output: FileDescriptor
  private let errors: FileDescriptor?
  private var isReaped = false

  /// How a run ended and what it wrote.
  struct Outcome {
    let status: Int32
    let output: [UInt8]
    let errors: String
  }

  /// What must hold for every run: no file of the repository is touched, paths are taken as they
  /// are, messages are English, nobody is asked anything, and no object is fetched over a network.
  private static let environment = [
    "GIT_OPTIONAL_LOCKS": "0", "GIT_LITERAL_PATHSPECS": "1", "GIT_TERMINAL_PROMPT": "0",
    "GIT_NO_LAZY_FETCH": "1", "GIT_ALLOW_PROTOCOL": "none", "GIT_PAGER": "cat", "LC_ALL": "C",
    "LANGUAGE": "",
  ]
  /// Settings that could start other programs or change what is written.
  private static let settings = [
    "core.fsmonitor=false", "core.quotePath=false", "log.showSignature=false",
    "log.showRoot=true", "color.ui=false",
  ]

  /// Starts `git` with arguments in a folder.
  ///
  /// - Parameter keepsErrors: whether standard error is read; in a long conversation nobody would.
  init(
    _ arguments: [String], in folder: String, keepsErrors: Bool = false
  ) throws(GitError) {
    let all =
      ["git", "-C", folder] + Self.settings.flatMap { ["-c", $0] } + arguments
    do {
      let input = try Self.pair()
      let output = try Self.pair()
      let errors = try keepsErrors ? Self.pair() : nil
      defer {
        for theirs in [input.theirs, output.theirs, errors?.theirs] { try? theirs?.close() }
      }
      do {
        pid = try Self.spawn(
          all, input: input.theirs, output: output.theirs, errors: errors?.theirs)
      } catch {
        for ours in [input.ours, output.ours, errors?.ours] { try? ours?.close() }
        throw error
      }
      self.input = input.ours
      self.output = output.ours
      self.errors = errors?.ours
    } catch let error as Errno where error == .noSuchFileOrDirectory {
      throw GitError(
        place: "git", message: "is not installed, so no versions can be read from a repository",
        help: "install git, or compare files instead")
    } catch {
      throw GitError(place: "git", message: "cannot be started: \(error)")
    }
  }

  deinit {
    try? input?.close()
    try? output.close()
    try? errors?.close()
    if !isReaped { _ = reap() }
  }

  /// Runs `git` to its end.
  static func run(_ arguments: [String], in folder: String) throws(GitError) -> Outcome {
    let process = try GitProcess(arguments, in: folder, keepsErrors: true)
    process.closeInput()
    do {
      let (output, errors) = try process.readAll()
      return Outcome(
        status: process.reap(), output: output, errors: String(decoding: errors, as: UTF8.self))
    } catch {
      throw GitError(place: "git", message: "its answer cannot be read: \(error)")
    }
  }

  /// Writes to its standard input; false when it has ended.
  func write(_ text: String) -> Bool {
    guard let input else { return false }
    let bytes = Array(text.utf8)
    var done = 0
    while done < bytes.count {
      let count = bytes[done...].withUnsafeBytes {
        // A socket, so that a program that has ended is an error here and no signal.
        send(input.rawValue, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return false }
      done += count
    }
    return true
  }

  /// Reads up to `count` bytes of its standard output; none at its end.
  func read(upTo count: Int) -> [UInt8] {
    var buffer = [UInt8](repeating: 0, count: count)
    let read = buffer.withUnsafeMutableBytes { (try? output.read(into: $0)) ?? 0 }
    buffer.removeLast(count - read)
    return buffer
  }

  private func closeInput() {
    try? input?.close()
    input = nil
  }

  /// Both outputs to their ends, read as they come so that neither can fill up.
  private func readAll() throws -> (output: [UInt8], errors: [UInt8]) {
    var read: [[UInt8]] = [[], []]
    var open = [output, errors].compactMap { $0 }
    while !open.isEmpty {
      var watched = open.map { pollfd(fd: $0.rawValue, events: Int16(POLLIN), revents: 0) }
      guard poll(&watched, nfds_t(watched.count), -1) > 0 else {
        guard errno == EINTR else { throw Errno(rawValue: errno) }
        continue
      }
      for (descriptor, state) in zip(open, watched) where state.revents != 0 {
        var buffer = [UInt8](repeating: 0, count: 64 << 10)
        let count = try buffer.withUnsafeMutableBytes { try descriptor.read(into: $0) }
        read[descriptor == output ? 0 : 1].append(contentsOf: buffer[..<count])
        if count == 0 { open.removeAll { $0 == descriptor } }
      }
    }
    return (read[0], read[1])
  }

  /// Waits for the end; the exit status, or 128 and the signal.
  private func reap() -> Int32 {
    isReaped = true
    var status: Int32 = 0
    while waitpid(pid, &status, 0) < 0 { guard errno == EINTR else { return 255 } }
    return status & 0x7F == 0 ? (status >> 8) & 0xFF : 128 + (status & 0x7F)
  }

  /// Two ends of a channel that no other program inherits. Sockets have this from the start, where
  /// a pipe would have it a moment later, and another task may start a program in between.
  private static func pair() throws -> (ours: FileDescriptor, theirs: FileDescriptor) {
    var ends: [Int32] = [-1, -1]
    let kind = Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue)
    guard socketpair(AF_UNIX, kind, 0, &ends) == 0 else { throw Errno(rawValue: errno) }
    return (FileDescriptor(rawValue: ends[0]), FileDescriptor(rawValue: ends[1]))
  }

  private static func spawn(
    _ arguments: [String], input: FileDescriptor, output: FileDescriptor, errors: FileDescriptor?
  ) throws -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, input.rawValue, STDIN_FILENO)
    posix_spawn_file_actions_adddup2(&actions, output.rawValue, STDOUT_FILENO)
    if let errors {
      posix_spawn_file_actions_adddup2(&actions, errors.rawValue, STDERR_FILENO)
    } else {
      posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
    }
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var signals = sigset_t()
    sigemptyset(&signals)
    sigaddset(&signals, SIGPIPE)
    posix_spawnattr_setsigdefault(&attributes, &signals)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF))
    var words: [UnsafeMutablePointer<CChar>?] = arguments.map { strdup($0) }
    var variables: [UnsafeMutablePointer<CChar>?] = Self.variables().map { strdup($0) }
    words.append(nil)
    variables.append(nil)
    defer { for word in words + variables { free(word) } }
    var pid: pid_t = 0
    let failure = posix_spawnp(&pid, "git", &actions, &attributes, words, variables)
    guard failure == 0 else { throw Errno(rawValue: failure) }
    return pid
  }

  /// The caller's environment with ours laid over it.
  private static func variables() -> [String] {
    var result = environment.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
    var next = environ
    while let entry = next.pointee {
      let variable = String(cString: entry)
      let name = variable.prefix { $0 != "=" }
      if environment[String(name)] == nil { result.append(variable) }
      next += 1
    }
    return result
  }
}
