/// Who a statement is ascribed to; only weak classes are ever scored.
public enum SourceClass: String, Hashable, Sendable, CaseIterable {
  /// A person by name: *Angela Merkel said*.
  case namedPerson = "named-person"
  /// An organisation or a place that stands for its government, by name: *the Pentagon said*.
  case namedOrganisation = "named-organisation"
  /// A document or a body of evidence: *court papers show*.
  case document
  /// A role that one can look up: *police said*, *the company said*.
  case uniqueRole = "unique-role"
  /// One person by description: *a witness said*, *her lawyer said*.
  case describedPerson = "described-person"
  /// A pronoun whose antecedent was found or not; never scored.
  case pronoun
  /// The author: *I think*, *we asked*.
  case author
  /// One person who asked not to be named, with or without the reason.
  case identifiedAnonymous = "identified-anonymous"
  /// People known by whom they serve: *Clinton aides*, *NATO diplomats*.
  case affiliatedCollective = "affiliated-collective"
  /// *Sources*, *insiders*, *people familiar with the matter*.
  case anonymousSource = "anonymous-source"
  /// *Critics*, *experts*, *many*.
  case genericCollective = "generic-collective"
  /// A source is there, but nothing more is known of it.
  case other
  /// Nobody: *it is believed*.
  case none

  /// Whether the source can be asked or looked up by its name.
  public var isNamed: Bool {
    self == .namedPerson || self == .namedOrganisation
  }
}
