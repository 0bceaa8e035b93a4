import ArgumentParser
import Glibc
import Rhetor

/// Where the program begins and ends: arguments in, exit status out.
@main
struct Door {
  @MainActor static func main() async {
    // A reader that has seen enough closes its end; writing then fails with an error that is told
    // apart from others, instead of a signal.
    _ = signal(SIGPIPE, SIG_IGN)
    do {
      if let run = PlainCommandLine.scoreRun(CommandLine.arguments.dropFirst()) {
        return try await run.run()
      }
      try UnknownCommand.refuse(CommandLine.arguments.dropFirst())
      let command = try RootCommand.parseAsRoot()
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        var command = command
        try command.run()
      }
    } catch {
      exit(status(for: error).rawValue)
    }
  }

  /// Says what went wrong, once, and answers how to end.
  private static func status(for error: any Error) -> ExitStatus {
    switch error {
    case is ClosedPipe: return .done
    case let failure as CommandFailure:
      Messages.write(failure.message)
      return .trouble
    case let code as ExitCode: return ExitStatus(rawValue: code.rawValue) ?? .trouble
    default: break
    }
    let text = RootCommand.fullMessage(for: error)
    guard RootCommand.exitCode(for: error) != .success else {
      // The parser takes the `h` in `-month.txt` for a question.
      if let name = UnknownCommand.dashedName(in: CommandLine.arguments.dropFirst()) {
        Messages.write(
          CommandFailure(
            "rhetor", "unknown option “\(name)”",
            help: "name a file that begins with - as ./\(name)"
          ).message)
        return .trouble
      }
      return write(text)
    }
    Messages.write(inHouseForm(text))
    return .trouble
  }

  /// Writes a help page.
  private static func write(_ text: String) -> ExitStatus {
    do {
      try StandardOutput.write(text + "\n")
      return .done
    } catch is ClosedPipe {
      return .done
    } catch let failure as CommandFailure {
      Messages.write(failure.message)
      return .trouble
    } catch {
      Messages.write("\(error)")
      return .trouble
    }
  }

  /// Usage errors in the form of all others.
  private static func inHouseForm(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      if line.hasPrefix("Error: ") {
        let message = line.dropFirst("Error: ".count)
        return "rhetor: error: " + message.prefix(1).lowercased() + message.dropFirst()
      }
      if line.hasPrefix("Help: ") {
        return "help: " + line.dropFirst("Help: ".count).drop { $0 == " " }
      }
      return line.hasPrefix("Usage: ") ? "help: u" + line.dropFirst() : String(line)
    }.joined(separator: "\n")
  }
}
