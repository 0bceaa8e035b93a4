import ArgumentParser
import Rhetor

/// `rhetor`: the command that holds all others.
struct RootCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rhetor",
    abstract: "Shows where news prose speculates, loads the dice, or hides its source.",
    discussion: """
      Rhetor reads articles sentence by sentence, marks the words, says why, and counts points \
      for three things: speculation, loaded language and attribution. There is no total, and no \
      left or right.

      Scores are about wording, not people; not for ranking or disciplining staff. A quotation is \
      its speaker's and scores nothing.

      EXAMPLES
        rhetor score article.txt             what is in it, words underlined
        rhetor score articles/ --format csv -o sentences.csv
        rhetor check drafts/                 fail where limits are passed
        rhetor diff before.txt after.txt     what changed between two versions
        rhetor explain speculation.modal     what a finding means

      EXIT STATUS
        0  done, or the check was passed
        1  the check failed, or diff --exit-code found differences
        2  something could not be done: usage, configuration, unreadable input
      """,
    subcommands: [
      ScoreCommand.self, CheckCommand.self, DiffCommand.self, ExplainCommand.self,
      LexiconCommand.self, EvalCommand.self, InitCommand.self,
    ])

  @Flag(help: "Show the versions of the tool, of ICU and Unicode, and of the lexicons.")
  var version = false

  func run() async throws {
    guard version else {
      Messages.write(RootCommand.helpMessage())
      throw ExitStatus.trouble.code
    }
    let engine = try RunPlan(for: [], following: .isolated).engine
    try StandardOutput.write(
      """
      rhetor \(RhetorVersion.current)
      ICU \(RhetorVersion.icu), Unicode \(RhetorVersion.unicode)
      lexicons \(engine.lexiconDigest)

      """)
  }
}
