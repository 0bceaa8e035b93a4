import Rhetor
import RhetorAnalysis
import RhetorLexicon
import RhetorSegmentation
import RhetorText
import Testing

/// A text as the tests of this room look at it: read with the built-in lexicons or a test's own.
struct Sample {
  let reading: Reading

  /// Reads the text as prose paragraphs, divided by empty lines, however short they are.
  init(_ text: String, tables: LexiconTables? = nil, role: Block.Role = .paragraph) throws {
    let bytes = Array(text.utf8)
    var blocks: [Block] = []
    var start = 0
    for paragraph in text.split(separator: "\n\n", omittingEmptySubsequences: false) {
      let end = start + paragraph.utf8.count
      if end > start { blocks.append(Block(range: TextRange(start..<end), role: role)) }
      start = end + 2
    }
    try self.init(
      Document(name: "sample", text: bytes, sourceMap: .identity, blocks: blocks), tables: tables)
  }

  /// Reads a text whose layout counts.
  init(laidOut text: String, tables: LexiconTables? = nil) throws {
    try self.init(Document(name: "sample", decoding: Array(text.utf8)), tables: tables)
  }

  private init(_ document: Document, tables: LexiconTables?) throws {
    let engine = if let tables { try Engine(tables: tables) } else { Self.engine }
    reading = try engine.read(document)
  }

  private static let engine: Engine = {
    do {
      return try Engine()
    } catch {
      preconditionFailure("the engine cannot be made: \(error)")
    }
  }()

  /// The words of a range of terms, as written.
  func words(_ terms: Range<Int>) -> String {
    terms.isEmpty ? "" : reading.document.string(reading.textRange(terms))
  }

  /// The findings of all stages.
  var findings: [Finding] { Judgement(of: reading).findings }

  /// Each finding as `words id points`.
  var findingLines: [String] {
    findings.map { "\(words($0.terms))|\(reading.id(of: $0))|\($0.points)" }
  }

  /// The findings of one entry or category.
  func findings(_ id: String) -> [Finding] {
    findings.filter { reading.id(of: $0) == id || reading.category(of: $0).id == id }
  }
}
