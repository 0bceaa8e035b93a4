/// How an attribution cue is built into its sentence; empty for entries that are not cues.
public struct CueForm: OptionSet, Hashable, Sendable, BitwiseCopyable {
  /// The bits; see the named members.
  public let rawValue: UInt32

  /// Creates a set from its bits.
  @inlinable public init(rawValue: UInt32) { self.rawValue = rawValue }

  // `form`: exactly one for each cue.

  /// The source is the subject before it, or stands after it: *Smith said*, *said Smith*.
  @inlinable public static var verb: CueForm { CueForm(rawValue: 1 << 0) }
  /// The source follows: *according to Smith*.
  @inlinable public static var preposition: CueForm { CueForm(rawValue: 1 << 1) }
  /// The cue is a noun; its owner, if any, is the source: *Smith's claim that*.
  @inlinable public static var noun: CueForm { CueForm(rawValue: 1 << 2) }
  /// The source follows a participle: *…, citing two officials*.
  @inlinable public static var citing: CueForm { CueForm(rawValue: 1 << 3) }

  // `takes`: what the content of a verb may look like.

  /// A clause with *that*.
  @inlinable public static var that: CueForm { CueForm(rawValue: 1 << 8) }
  /// Words in quotation marks.
  @inlinable public static var quote: CueForm { CueForm(rawValue: 1 << 9) }
  /// A clause without *that*.
  @inlinable public static var clause: CueForm { CueForm(rawValue: 1 << 10) }
  /// *as* and a description.
  @inlinable public static var `as`: CueForm { CueForm(rawValue: 1 << 11) }
  /// A plain object.
  @inlinable public static var object: CueForm { CueForm(rawValue: 1 << 12) }
  /// An infinitive with *to*.
  @inlinable public static var to: CueForm { CueForm(rawValue: 1 << 13) }

  /// A plain object, when the subject is somebody who can be for or against it.
  @inlinable public static var stance: CueForm { CueForm(rawValue: 1 << 14) }

  /// The words that lexicon files use in `form`.
  public static let forms: [(String, CueForm)] = [
    ("verb", .verb), ("preposition", .preposition), ("noun", .noun), ("citing", .citing),
  ]
  /// The words that lexicon files use in `takes`.
  public static let contents: [(String, CueForm)] = [
    ("that", .that), ("quote", .quote), ("clause", .clause), ("as", .as), ("object", .object),
    ("stance", .stance), ("to", .to),
  ]
}
