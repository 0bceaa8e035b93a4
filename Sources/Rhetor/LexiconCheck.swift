import RhetorAnalysis
import RhetorLexicon
public import RhetorSegmentation
import RhetorText

/// Runs the examples of lexicons: the check that the package's own lexicons pass is the one that
/// users run on theirs.
public struct LexiconCheck: Sendable {
  private let engine: Engine
  private let records: LexiconRecords
  private let lead: [UInt8]
  private let trail: [UInt8]

  /// Creates a check of the engine's lexicons.
  ///
  /// - Parameters:
  ///   - lead: text put before each example, to see that entries fire anywhere.
  ///   - trail: text put behind each example.
  public init(_ engine: Engine, lead: String = "", trail: String = "") {
    self.engine = engine
    records = engine.tables.catalogue.records()
    self.lead = Array(lead.utf8)
    self.trail = Array(trail.utf8)
  }

  /// How many examples there are.
  public var exampleCount: Int {
    records.entries.reduce(0) { $0 + $1.flags.count + $1.allows.count }
      + records.categories.reduce(0) { $0 + $1.flags.count + $1.allows.count }
  }

  /// The problems of all examples, in the order of the lexicons.
  ///
  /// - Throws: `SegmentationError` when ICU fails.
  public func problems() throws(SegmentationError) -> [LexiconProblem] {
    var problems: [LexiconProblem] = []
    for index in engine.tables.entries.indices { problems += try self.problems(ofEntry: index) }
    for index in engine.tables.categories.indices {
      problems += try self.problems(ofCategory: index)
    }
    return problems
  }

  /// The problems of one entry's examples.
  public func problems(ofEntry index: Int) throws(SegmentationError) -> [LexiconProblem] {
    let tables = engine.tables
    let entry = tables.entries[index]
    let isCue = tables.categories[Int(entry.category)].role == .cue
    return try problems(
      flags: records.entries[index].flags, allows: records.entries[index].allows,
      path: tables.strings[Int(entry.file)], id: tables.id(ofEntry: index)
    ) { reading, judgement in
      isCue
        ? Found(cues: index, in: reading)
        : Found(judgement, in: reading) { $0.entry == index }
    }
  }

  /// The problems of the examples on a category's card.
  public func problems(ofCategory index: Int) throws(SegmentationError) -> [LexiconProblem] {
    let record = records.categories[index]
    return try problems(
      flags: record.flags, allows: record.allows, path: record.file,
      id: engine.tables.categories[index].id
    ) { reading, judgement in
      Found(judgement, in: reading) { $0.category == index && $0.entry == nil }
    }
  }

  private func problems(
    flags: [Example], allows: [Example], path: String, id: String,
    find: (Reading, Judgement) -> Found
  ) throws(SegmentationError) -> [LexiconProblem] {
    var problems: [LexiconProblem] = []
    func report(_ example: Example, _ message: String) {
      problems.append(
        LexiconProblem(
          path: path, line: example.line, column: example.column, id: id, message: message))
    }
    for example in flags {
      guard let marked = MarkedText(example.text), !marked.marks.isEmpty else {
        report(example, "a `flags` sentence needs ⟦…⟧ around the words to be found")
        continue
      }
      let (reading, judgement) = try judge(marked)
      let found = find(reading, judgement)
      for mark in marked.marks where !found.firing.contains(shifted(mark)) {
        report(example, missing(mark, of: marked, found, judgement, reading))
      }
      for range in found.firing where !marked.marks.map(shifted).contains(range) {
        report(example, "also found “\(reading.document.string(range))”, which is not marked")
      }
    }
    for example in allows {
      guard let marked = MarkedText(example.text), marked.marks.isEmpty else {
        report(example, "an `allows` sentence has no ⟦…⟧ in it")
        continue
      }
      let (reading, judgement) = try judge(marked)
      for range in find(reading, judgement).firing {
        report(example, "found “\(reading.document.string(range))” where it must not")
      }
    }
    return problems
  }

  /// What an entry found in an example.
  private struct Found {
    /// Where it fired with points, or as a note where it is one.
    let firing: [TextRange]

    init(cues entry: Int, in reading: Reading) {
      firing = reading.frames.filter { $0.cueEntry == entry }.map { reading.textRange($0.cue) }
    }

    init(_ judgement: Judgement, in reading: Reading, own: (Finding) -> Bool) {
      firing = judgement.findings.filter { finding in
        own(finding) && !finding.isQuoted && (finding.points > 0 || finding.strength == 0)
      }.map(\.range)
    }
  }

  private func judge(_ marked: MarkedText) throws(SegmentationError) -> (Reading, Judgement) {
    let document: Document
    let text = lead + marked.bytes + trail
    do {
      // An example is prose, however short: layout must not take it for a headline.
      document = try Document(
        name: "example", text: text, sourceMap: .identity,
        blocks: [Block(range: TextRange(text.indices), role: .paragraph)])
    } catch {
      preconditionFailure("law broken: an example is larger than 4 GiB")
    }
    let reading = try engine.read(document)
    return (reading, Judgement(of: reading))
  }

  private func shifted(_ mark: TextRange) -> TextRange {
    TextRange(mark.bytes.lowerBound + lead.count..<mark.bytes.upperBound + lead.count)
  }

  /// Says why a mark was not found: nothing there, other words, or another entry's finding.
  private func missing(
    _ mark: TextRange, of marked: MarkedText, _ found: Found, _ judgement: Judgement,
    _ reading: Reading
  ) -> String {
    let words = String(decoding: marked.bytes[mark.bytes], as: UTF8.self)
    if let other = found.firing.first(where: { $0.overlaps(shifted(mark)) }) {
      return "found “\(reading.document.string(other))” instead of “\(words)”"
    }
    if let other = judgement.findings.first(where: { $0.range.overlaps(shifted(mark)) }) {
      return "did not find “\(words)”, which \(reading.id(of: other)) took"
        + (other.points == 0 ? " without points" : "")
    }
    return "did not find “\(words)”"
  }
}
