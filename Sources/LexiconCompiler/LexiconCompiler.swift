import Foundation
import RhetorAnalysis
import RhetorLexicon
import RhetorSegmentation
import RhetorText

/// Compiles a folder of lexicon files: `LexiconCompiler FOLDER [--swift FILE] [--format]`.
///
/// Without an option it only checks. `--swift` writes the source file that carries the tables in
/// the binary; `--format` writes every file back in its canonical form.
@main
struct LexiconCompiler {
  static func main() {
    var folder: String?
    var output: String?
    var formats = false
    var arguments = CommandLine.arguments.dropFirst()
    while let argument = arguments.popFirst() {
      switch argument {
      case "--swift": output = arguments.popFirst()
      case "--format": formats = true
      default: folder = argument
      }
    }
    guard let folder else { fail("usage: LexiconCompiler FOLDER [--swift FILE] [--format]") }
    let inputs: [LexiconInput]
    do {
      inputs = try LexiconFolder.inputs(in: folder)
    } catch {
      fail("\(folder): error: \(error.localizedDescription)")
    }
    let source = LexiconSource(reading: inputs)
    if formats { format(source, inputs, in: folder) }
    do {
      let (tables, warnings) = try LexiconCompilation.compile(
        source, policy: .builtIn, words: divide)
      for warning in warnings { report(warning.description) }
      if let output {
        // Once more, with the words in the order that the examples give them.
        let ranked = try LexiconCompilation.compile(
          source, policy: .builtIn, ranking: WordRanking(of: tables, words: divide), words: divide
        ).tables
        let image = LexiconImage(encoding: ranked)
        let reading = ReadingTables(ranked).words
        try EmbeddedSource.text(of: image, reading: reading).write(
          toFile: output, atomically: true, encoding: .utf8)
      } else {
        print(
          "\(tables.categories.count) categories, \(tables.entries.count) entries, "
            + "\(tables.patterns.count) patterns, \(tables.classNames.count) classes, "
            + "\(tables.vocabulary.count - 1) words, digest \(tables.digest)")
      }
    } catch let errors as LexiconErrors {
      fail(errors.description)
    } catch {
      fail("\(output ?? folder): error: \(error.localizedDescription)")
    }
  }

  /// Divides a phrase as text is divided.
  private static func divide(_ phrase: String) -> [String] {
    do {
      return try WordFolding.words(in: phrase)
    } catch {
      fail("error: `\(phrase)` cannot be divided into words: \(error)")
    }
  }

  private static func format(_ source: LexiconSource, _ inputs: [LexiconInput], in folder: String) {
    for (file, input) in zip(source.files, inputs) {
      guard let text = LexiconFormat.canonical(input), Array(text.utf8) != input.bytes else {
        continue
      }
      do {
        try text.write(toFile: folder + "/" + file.path, atomically: true, encoding: .utf8)
      } catch {
        fail("\(file.shownPath): error: \(error.localizedDescription)")
      }
    }
  }

  private static func report(_ text: String) {
    FileHandle.standardError.write(Data((text + "\n").utf8))
  }

  private static func fail(_ text: String) -> Never {
    report(text)
    exit(1)
  }
}
