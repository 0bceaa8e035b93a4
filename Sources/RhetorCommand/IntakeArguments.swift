import ArgumentParser
import Rhetor
import RhetorIntake

/// Which files are read, and how.
struct IntakeArguments: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Read every file as this instead of looking: "
        + InputFormat.allCases.map(\.rawValue).joined(separator: ", ") + ".", valueName: "format"),
    transform: { name in
      guard let format = InputFormat(rawValue: name) else {
        let known = InputFormat.allCases.map(\.rawValue).joined(separator: ", ")
        throw ValidationError("no format is called “\(name)”; there are \(known)")
      }
      return format
    })
  var formatIn: InputFormat?

  @Option(
    help: ArgumentHelp("Read every file in this encoding instead of looking.", valueName: "name"),
    transform: { name in
      guard IntakeOptions.knows(encoding: name) else {
        throw ValidationError(
          "no encoding is called “\(name)”; there are UTF-8, UTF-16LE, windows-1252, ISO-8859-2…")
      }
      return name
    })
  var encoding: String?

  @Option(help: ArgumentHelp("The field of jsonl and csv that holds the text.", valueName: "name"))
  var textField = "text"

  @Option(
    help: ArgumentHelp("The field of jsonl and csv that names the article.", valueName: "name"))
  var idField: String?

  @Option(
    help: ArgumentHelp(
      "In folders, read only what fits this pattern, whatever its ending; patterns count from the "
        + "folder given; may be repeated.",
      valueName: "glob"), transform: IntakeArguments.pattern)
  var include: [String] = []

  @Option(
    help: ArgumentHelp(
      "In folders, leave out what fits this pattern; patterns count from the folder given; may be "
        + "repeated.", valueName: "glob"),
    transform: IntakeArguments.pattern)
  var exclude: [String] = []

  @Flag(help: "In folders, also read what .gitignore and .rhetorignore leave out.")
  var noIgnore = false

  /// A pattern that can fit something.
  private static func pattern(_ text: String) throws -> String {
    guard IgnoreRule(text, of: .scalar)?.isSound == true else {
      throw ValidationError(
        "“\(text)” is no pattern: write `*`, `?`, `**`, or a set in brackets such as [a-z]")
    }
    return text
  }

  /// How files are read.
  var options: IntakeOptions {
    IntakeOptions(format: formatIn, encoding: encoding, textField: textField, idField: idField)
  }

  /// Which files of folders are read.
  var selection: FileSelection {
    FileSelection(include: include, exclude: exclude, followsIgnoreFiles: !noIgnore)
  }
}
