import RhetorReport
import SystemPackage

/// Writes to standard error; what cannot be written there is lost.
enum Messages {
  /// Writes lines. Control characters, which file names may hold, are shown and not obeyed.
  static func write(_ text: String) {
    var visible = ""
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x0A: visible.unicodeScalars.append(scalar)
      case 0..<0x20, 0x7F..<0xA0: visible += "\\u{\(String(scalar.value, radix: 16))}"
      default: visible.unicodeScalars.append(scalar)
      }
    }
    if !visible.hasSuffix("\n") { visible += "\n" }
    writeAsIs(visible)
  }

  /// Writes a file that could not be read.
  static func write(_ failure: FailureRecord) {
    write(CommandFailure(failure.path, failure.message, help: failure.help).message)
  }

  /// Writes what should be put right in an article.
  static func write(_ warnings: [WarningRecord], of path: String) {
    for warning in warnings {
      let help = warning.help.map { "\nhelp: \($0)" } ?? ""
      write("\(path):\(warning.line):\(warning.column): warning: \(warning.message)\(help)")
    }
  }

  /// Writes text that was made here and may steer the terminal.
  static func writeAsIs(_ text: String) {
    _ = try? FileDescriptor.standardError.writeAll(text.utf8)
  }
}
