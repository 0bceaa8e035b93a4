/// One attribution: who is said to have said what, and how well the source is named.
public struct FrameRecord: Hashable, Sendable {
  /// The words that introduce what was said: *said*, *according to*.
  public let cue: SpanRecord
  /// The source; nil when the sentence names none.
  public let source: SpanRecord?
  /// Whom a pronoun means that is the source: the name where it was last a subject; nil when that is
  /// not clear, and for other sources.
  public let antecedent: SpanRecord?
  /// What was said, in one or more parts.
  public let content: [RangeRecord]
  /// What kind of source it is: `named-person`, `generic-collective`.
  public let sourceClass: String
  /// What the frame's findings add to the attribution score, in thousandths.
  public let points: Int
  /// What a reader should know of the source besides, as of a pronoun that is not bound; never scored.
  public let note: String?

  /// Creates a frame; points are thousandths.
  public init(
    cue: SpanRecord, source: SpanRecord?, antecedent: SpanRecord? = nil, content: [RangeRecord],
    sourceClass: String, points: Int, note: String? = nil
  ) {
    self.cue = cue
    self.source = source
    self.antecedent = antecedent
    self.note = note
    self.content = content
    self.sourceClass = sourceClass
    self.points = points
  }
}

extension FrameRecord: Decodable {
  /// Reads a frame; a missing source is nil, missing content empty.
  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    cue = try values.decode(SpanRecord.self, forKey: .cue)
    source = try values.decodeIfPresent(SpanRecord.self, forKey: .source)
    antecedent = try values.decodeIfPresent(SpanRecord.self, forKey: .antecedent)
    content = try values.decodeIfPresent([RangeRecord].self, forKey: .content) ?? []
    sourceClass = try values.decode(String.self, forKey: .sourceClass)
    points = try values.amount(.points)
    note = try values.decodeIfPresent(String.self, forKey: .note)
  }

  private enum CodingKeys: String, CodingKey {
    case cue, source, antecedent, content
    case sourceClass = "source-class"
    case points, note
  }
}
