import Foundation
import RhetorAnalysis
import RhetorLexicon
import RhetorSegmentation
import RhetorText

/// Compiles a folder of lexicon files: `LexiconCompiler FOLDER [--swift FILE]`.
///
/// Without the option it only checks. `--swift` writes the source file that carries the tables in the
/// binary.
@main
struct LexiconCompiler {
  static func main() {
    var folder: String?
    var output: String?
    var arguments = CommandLine.arguments.dropFirst()
    while let argument = arguments.popFirst() {
      switch argument {
      case "--swift": output = arguments.popFirst()
      default: folder = argument
      }
    }
    guard let folder else { fail("usage: LexiconCompiler FOLDER [--swift FILE]") }
    let inputs: [LexiconInput]
    do {
      inputs = try LexiconFolder.inputs(in: folder)
    } catch {
      fail("\(folder): error: \(error.localizedDescription)")
    }
    let source = LexiconSource(reading: inputs)
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

  private static func report(_ text: String) {
    FileHandle.standardError.write(Data((text + "\n").utf8))
  }

  private static func fail(_ text: String) -> Never {
    report(text)
    exit(1)
  }
}
