public import RhetorSettings

/// One `[[entry]]` as written.
public struct EntrySource: Hashable, Sendable {
  /// Where the table stands.
  public let place: SettingsPlace
  /// The phrase.
  public var phrase: Placed<String>
  /// Further phrases.
  public var also: [Placed<String>] = []
  /// The id, when the file gives one.
  public var id: Placed<String>?
  /// For cues: what the cue is.
  public var form: Placed<String>?
  /// For verb cues: what may follow.
  public var takes: [Placed<String>] = []
  /// The strength.
  public var strength: Placed<Int>?
  /// The reason.
  public var reason: Placed<String>?
  /// A plainer wording.
  public var plainer: Placed<String>?
  /// The guards, by effect and then in the order of the file.
  public var guards: [GuardSource] = []
  /// The political side it is used against.
  public var lean: Placed<String>?
  /// The id of the entry used against the other side.
  public var mirror: Placed<String>?
  /// Its examples.
  public var example = ExampleSource()
  /// Where the words come from, when not where the file's do.
  public var provenance: ProvenanceSource?

  /// The id: as given, or made from the phrase.
  public var name: Placed<String> {
    if let id { return id }
    let made = (try? PhraseSyntax(phrase.value[...]))?.defaultID
    return Placed(made ?? "", at: phrase.place)
  }
}
