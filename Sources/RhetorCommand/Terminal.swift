import FoundationEssentials
import Glibc

/// What the terminal is, where there is one.
enum Terminal {
  /// Whether standard output goes to a terminal.
  static var showsOutput: Bool { isatty(STDOUT_FILENO) == 1 }
  /// Whether standard error goes to a terminal.
  static var showsMessages: Bool { isatty(STDERR_FILENO) == 1 }

  /// The columns of the terminal that standard output goes to; nil without one.
  static var width: Int? {
    var size = winsize()
    guard showsOutput, ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0
    else { return nil }
    return Int(size.ws_col)
  }

  /// Whether the user's environment wants colours: see no-color.org.
  static var wantsColor: Bool {
    let environment = ProcessInfo.processInfo.environment
    return (environment["NO_COLOR"] ?? "").isEmpty && environment["TERM"] != "dumb"
  }
}
