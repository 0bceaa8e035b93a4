/// The forms of words that the regular rules of English get wrong.
///
/// Read from `inflection/irregular.toml`, and carried with the tables so that users' own lexicons
/// inflect as the built-in ones do.
public struct IrregularForms: Hashable, Sendable {
  /// Verb forms by base form.
  public var verbs: [String: Verb] = [:]
  /// Verbs of several syllables that double their last consonant: *admit*, *prefer*.
  public var doubling: Set<String> = []
  /// Verbs that are written either way: *focus*, *benefit*.
  public var eitherWay: Set<String> = []
  /// Plurals by singular; several where usage is divided.
  public var plurals: [String: [String]] = [:]
  /// Nouns whose irregular plural is also that of nouns that end in them: *man*, *wife*.
  public var compounding: Set<String> = []
  /// Nouns that only look as if they ended in one of those: *human*, *German*.
  public var regularNouns: Set<String> = []
  /// Comparative and superlative by positive.
  public var adjectives: [String: [String]] = [:]
  /// Adjectives of two syllables that take *-er* and *-est* all the same: *narrow*.
  public var suffixing: Set<String> = []

  /// Creates an empty collection: everything is regular.
  public init() {}

  /// The irregular forms of one verb; an empty list means that the regular rule holds.
  public struct Verb: Hashable, Sendable {
    /// Past tense.
    public var past: [String] = []
    /// Past participle.
    public var participle: [String] = []
    /// Third person singular.
    public var third: [String] = []
    /// *-ing* form.
    public var ing: [String] = []
    /// Further forms: *am*, *are*.
    public var also: [String] = []

    /// Creates a verb without irregular forms.
    public init() {}
  }

  /// Adds the forms of `other`, which win over those already there.
  public mutating func formUnion(_ other: IrregularForms) {
    verbs.merge(other.verbs) { $1 }
    doubling.formUnion(other.doubling)
    eitherWay.formUnion(other.eitherWay)
    plurals.merge(other.plurals) { $1 }
    compounding.formUnion(other.compounding)
    regularNouns.formUnion(other.regularNouns)
    adjectives.merge(other.adjectives) { $1 }
    suffixing.formUnion(other.suffixing)
  }
}
