import ArgumentParser
import RhetorSettings

/// A command line whose first words name no command, which the parser only calls unexpected.
enum UnknownCommand {
  /// Looks at the words of a command line up to the command that they name.
  ///
  /// - Throws: `CommandFailure` for a word that names none.
  static func refuse(_ arguments: some Sequence<String>) throws {
    var command: any ParsableCommand.Type = RootCommand.self
    var path = ["rhetor"]
    for (place, word) in arguments.enumerated() {
      let known = command.configuration.subcommands
      guard !known.isEmpty, !word.hasPrefix("-") else { return }
      if place == 0, word == "help" { continue }
      guard let next = known.first(where: { $0.configuration.commandName == word }) else {
        throw failure(word, below: path, known: known.compactMap { $0.configuration.commandName })
      }
      command = next
      path.append(word)
    }
  }

  /// The first word with one dash that is a name and no row of short options that ask for help; nil
  /// when a word asks for help.
  static func dashedName(in arguments: some Sequence<String>) -> String? {
    var found: String?
    for word in arguments {
      if word == "--" { break }
      if ["-h", "--help", "-help", "help"].contains(word) { return nil }
      let letters = word.dropFirst()
      guard word.hasPrefix("-"), !letters.hasPrefix("-"), letters.contains("h") else { continue }
      if letters.allSatisfy({ "qh".contains($0) }) { return nil }
      found = found ?? word
    }
    return found
  }

  private static func failure(
    _ word: String, below path: [String], known: [String]
  ) -> CommandFailure {
    let start = path.joined(separator: " ")
    let help =
      path.count == 1 && FileStatus(word) != nil
      ? "to see what is in it: rhetor score \(word)"
      : Suggestion.question(for: word, among: known) ?? "there are: "
        + known.joined(separator: ", ")
    return CommandFailure(start, "there is no command “\(word)”", help: help)
  }
}
