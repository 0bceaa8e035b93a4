/// One rule of a lexicon, compiled: everything a stage needs while it reads.
///
/// Texts are indices into `LexiconTables.strings`; index 0 is the empty string.
public struct Entry: Hashable, Sendable, BitwiseCopyable {
  /// The index of the category in `LexiconTables.categories`.
  public let category: UInt32
  /// The kebab-case name within the category.
  public let name: UInt32
  /// The phrase as written in the file, for `explain` and `list`.
  public let phrase: UInt32
  /// 1 mild, 2 clear, 3 strong; 0 is a note.
  public let strength: UInt32
  /// The message, with `{phrase}` for the words as written.
  public let reason: UInt32
  /// A plainer wording, or the empty string.
  public let plainer: UInt32
  private let guardSlice: TableSlice
  /// For cues: what the cue looks like and takes.
  public let cue: CueForm
  /// The lexicon file, relative to the lexicon folder.
  public let file: UInt32
  /// The 1-based line of the entry in its file.
  public let line: UInt32

  /// Creates an entry.
  public init(
    category: UInt32, name: UInt32, phrase: UInt32, strength: UInt32, reason: UInt32,
    plainer: UInt32, guards: Range<UInt32>, cue: CueForm, file: UInt32, line: UInt32
  ) {
    self.category = category
    self.name = name
    self.phrase = phrase
    self.strength = strength
    self.reason = reason
    self.plainer = plainer
    guardSlice = TableSlice(guards)
    self.cue = cue
    self.file = file
    self.line = line
  }

  /// The guards of category, file and entry: a slice of `LexiconTables.guards`.
  public var guards: Range<UInt32> { guardSlice.range }
}
