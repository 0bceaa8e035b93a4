/// A proper name: a run of capitalised words that belong together.
public struct Name: Hashable, Sendable {
  /// The terms of the name, a title before it included.
  public let terms: Range<Int>
  /// What the name seems to name.
  public let kind: Kind

  /// What a name names, by its titles and head words.
  public enum Kind: UInt8, Hashable, Sendable {
    /// A person: a title, or two to four capitalised words without a sign of an organisation.
    case person
    /// An organisation: an acronym, or a head word such as *Ministry* or *University*.
    case organisation
    /// One capitalised word, or anything else.
    case other
  }
}
