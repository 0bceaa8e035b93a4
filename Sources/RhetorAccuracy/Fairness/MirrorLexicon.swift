public import Rhetor
import RhetorLexicon
import RhetorReport
import RhetorText

/// The entries that are used against one political side, and whether the other side's are equal.
public struct MirrorLexicon: Sendable {
  /// How many entries are used against a side and the sum of their strengths.
  public struct Side: Hashable, Sendable {
    /// Entries.
    public var entries = 0
    /// The sum of their strengths.
    public var strength = 0
  }

  /// Entries used against the left.
  public let left: Side
  /// Entries used against the right.
  public let right: Side
  /// How many times an entry was put into its mirror's sentence, or both into the same one.
  public let exchanges: Int
  /// One line for each inequality.
  public let differences: [String]

  private struct Member {
    let id: String
    let mirror: String
    let lean: String
    let strength: Int
    let examples: [MarkedSample]

    /// The words of its first example.
    var words: String { examples.first.map { Self.words(of: $0) } ?? "" }

    /// An example with other words at the first mark.
    func sentences(with words: String) -> [String] {
      examples.compactMap { example in
        guard let mark = example.marks.first else { return nil }
        let bytes = Array(example.text.utf8)
        return String(decoding: bytes[..<mark.lowerBound], as: UTF8.self) + words
          + String(decoding: bytes[mark.upperBound...], as: UTF8.self)
      }
    }

    private static func words(of example: MarkedSample) -> String {
      guard let mark = example.marks.first else { return "" }
      return String(decoding: Array(example.text.utf8)[mark], as: UTF8.self)
    }
  }

  /// Compares both sides of the engine's lexicons: numbers, strengths, and what each entry scores
  /// in the examples of its mirror and in the sentences of `Fixtures/fairness/mirror-frames.txt`.
  ///
  /// - Throws: `FileError` for frames that cannot be read, `ScoringError` when ICU fails.
  public init(in fixtures: FixtureFolder, with engine: Engine) throws {
    let frames = try fixtures.text("Fixtures/fairness/mirror-frames.txt").split(separator: "\n")
      .filter { !$0.hasPrefix("#") }.map { $0.split(separator: "{}", maxSplits: 1) }
    let members = Self.members(of: engine)
    var byID: [String: Member] = [:]
    for member in members { byID[member.id] = member }
    var sides = ["left-target": Side(), "right-target": Side()]
    var differences: [String] = []
    var exchanges = 0
    for member in members {
      sides[member.lean, default: Side()].entries += 1
      sides[member.lean, default: Side()].strength += member.strength
      guard let mirror = byID[member.mirror], mirror.mirror == member.id,
        mirror.lean != member.lean, mirror.strength == member.strength
      else {
        differences.append("\(member.id): \(member.mirror) is no equal mirror")
        continue
      }
      // A noun in the plural cannot stand where an adjective stood; what counts is the points.
      for text in mirror.sentences(with: member.words) {
        exchanges += 1
        let points = try Self.points(text, of: member.id, with: engine)
        if !points.contains(where: { $0 > 0 || member.strength == 0 }) {
          differences.append("\(member.id) scores nothing in its mirror’s example: \(text)")
        }
      }
      guard member.lean == "left-target" else { continue }
      for frame in frames where frame.count == 2 {
        exchanges += 1
        let own = String(frame[0]) + member.words + frame[1]
        let others = String(frame[0]) + mirror.words + frame[1]
        let points = try Self.points(own, of: member.id, with: engine)
        let mirrored = try Self.points(others, of: mirror.id, with: engine)
        if points != mirrored {
          differences.append("\(member.id) \(points), \(mirror.id) \(mirrored): \(own)")
        }
      }
    }
    left = sides["left-target"] ?? Side()
    right = sides["right-target"] ?? Side()
    self.exchanges = exchanges
    self.differences = differences
  }

  /// The points of an entry's findings in a text.
  private static func points(
    _ text: String, of id: String, with engine: Engine
  ) throws(ScoringError) -> [Int] {
    try engine.score(text).sentenceRecords.flatMap(\.findings).filter { $0.id == id }
      .map(\.points)
  }

  private static func members(of engine: Engine) -> [Member] {
    let tables = engine.tables
    let records = tables.catalogue.records()
    return tables.entries.indices.compactMap { index in
      let record = records.entries[index]
      guard !record.lean.isEmpty else { return nil }
      let category = tables.categories[Int(tables.entries[index].category)].id
      return Member(
        id: tables.id(ofEntry: index),
        mirror: record.mirror.contains("/") ? record.mirror : "\(category)/\(record.mirror)",
        lean: record.lean, strength: Int(tables.entries[index].strength),
        examples: record.flags.compactMap { MarkedSample($0.text) })
    }
  }
}
