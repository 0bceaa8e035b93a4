/// One finding as it is kept: the words, the place, the points and why.
///
/// `strength` × 1000 × the multipliers is `points`.
public struct FindingRecord: Hashable, Sendable {
  /// Category and entry: `speculation.adverb/perhaps`; stable between versions.
  public let id: String
  /// The stage that found it.
  public let stage: StageName
  /// The category: `speculation.adverb`.
  public let category: String
  /// The UTF-8 byte offset of its first byte in the file as read.
  public let start: Int
  /// The UTF-8 byte offset after its last byte.
  public let end: Int
  /// The 1-based line of its first byte.
  public let line: Int
  /// The 1-based column in Unicode scalars.
  public let column: Int
  /// The 1-based column in UTF-16 code units.
  public let utf16Column: Int
  /// The 1-based column in UTF-8 bytes; `column` where a saved report does not say.
  public let utf8Column: Int
  /// The words as written.
  public let text: String
  /// 1 mild, 2 clear, 3 strong; 0 a note that is never scored.
  public let strength: Int
  /// What it adds to the score of its sentence, in thousandths.
  public let points: Int
  /// Why it scores less than its strength, in the order applied.
  public let multipliers: [MultiplierRecord]
  /// One sentence for the reader, no full stop.
  public let reason: String
  /// A plainer wording, where there is one.
  public let suggestion: String?
  /// Whether it stands inside a quotation.
  public let quoted: Bool
  /// Present when the article's author or editor switched it off.
  public let suppressed: SuppressionRecord?

  /// Creates a finding; offsets are UTF-8 bytes of the file as read, points thousandths.
  public init(
    id: String, stage: StageName, category: String, start: Int, end: Int, line: Int, column: Int,
    utf16Column: Int, utf8Column: Int? = nil, text: String, strength: Int, points: Int,
    multipliers: [MultiplierRecord] = [], reason: String, suggestion: String? = nil,
    quoted: Bool = false, suppressed: SuppressionRecord? = nil
  ) {
    self.id = id
    self.stage = stage
    self.category = category
    self.start = start
    self.end = end
    self.line = line
    self.column = column
    self.utf16Column = utf16Column
    self.utf8Column = utf8Column ?? column
    self.text = text
    self.strength = strength
    self.points = points
    self.multipliers = multipliers
    self.reason = reason
    self.suggestion = suggestion
    self.quoted = quoted
    self.suppressed = suppressed
  }
}

extension FindingRecord: Decodable {
  /// Reads a finding; fields that say nothing when absent may be missing.
  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    id = try values.decode(String.self, forKey: .id)
    stage = try values.decode(StageName.self, forKey: .stage)
    category = try values.decode(String.self, forKey: .category)
    start = try values.required(.start)
    end = try values.required(.end)
    line = try values.required(.line)
    column = try values.required(.column)
    utf16Column = try values.amount(.utf16Column, default: column)
    utf8Column = try values.amount(.utf8Column, default: column)
    text = try values.decode(String.self, forKey: .text)
    strength = try values.required(.strength)
    points = try values.required(.points)
    multipliers = try values.decodeIfPresent([MultiplierRecord].self, forKey: .multipliers) ?? []
    reason = try values.decodeIfPresent(String.self, forKey: .reason) ?? ""
    suggestion = try values.decodeIfPresent(String.self, forKey: .suggestion)
    quoted = try values.decodeIfPresent(Bool.self, forKey: .quoted) ?? false
    suppressed = try values.decodeIfPresent(SuppressionRecord.self, forKey: .suppressed)
  }

  private enum CodingKeys: String, CodingKey {
    case id, stage, category, start, end, line, column
    case utf16Column = "utf16-column"
    case utf8Column = "utf8-column"
    case text, strength, points, multipliers, reason, suggestion, quoted, suppressed
  }
}
