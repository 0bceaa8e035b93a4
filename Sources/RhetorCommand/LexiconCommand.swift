import ArgumentParser

/// `rhetor lexicon`: what concerns the lexicons and not articles.
struct LexiconCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lexicon",
    abstract: "Check, list and format lexicons: the built-in ones and your own.",
    subcommands: [
      LexiconCheckCommand.self, LexiconListCommand.self, LexiconFormatCommand.self,
    ])

  func run() throws {
    Messages.write(RootCommand.helpMessage(for: LexiconCommand.self))
    throw ExitStatus.trouble.code
  }
}
