internal import RhetorText

/// An entry with everything that its file says of it.
public struct EntryListing: Hashable, Sendable {
  /// The id: category, slash, name.
  public let id: String
  /// The id of the category.
  public let category: String
  /// The phrase and the further phrases, as written.
  public let phrases: [String]
  /// 0 to 3.
  public let strength: Int
  /// The message, with `{phrase}` for the words as written.
  public let reason: String
  /// A plainer wording, or empty.
  public let plainer: String
  /// The guards of category, file and entry, as written.
  public let guards: [GuardText]
  /// For cues: what it is and takes, in the words of the lexicon file.
  public let cue: [String]
  /// The file, relative to the lexicon folder.
  public let file: String
  /// The 1-based line in the file.
  public let line: Int
  /// Examples, lean, mirror and provenance.
  public let record: EntryRecord

  init(_ index: Int, in tables: LexiconTables, record: EntryRecord) {
    let entry = tables.entries[index]
    func text(_ number: UInt32) -> String { tables.strings[Int(number)] }
    id = tables.id(ofEntry: index)
    category = tables.categories[Int(entry.category)].id
    phrases = [text(entry.phrase)] + record.also
    strength = Int(entry.strength)
    reason = text(entry.reason)
    plainer = text(entry.plainer)
    guards = tables.guards(ofEntry: index).map {
      GuardText(effect: $0.effect, text: text($0.text))
    }
    cue = (CueForm.forms + CueForm.contents).filter { entry.cue.contains($0.1) }.map(\.0)
    file = text(entry.file)
    line = Int(entry.line)
    self.record = record
  }
}
