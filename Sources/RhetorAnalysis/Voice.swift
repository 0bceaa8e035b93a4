/// Whose words a sentence holds, as far as layout and quotation marks tell.
public enum Voice: String, Hashable, Sendable, CaseIterable {
  /// The author's own.
  case author
  /// Wholly inside a quotation or a block quote.
  case quotation
  /// The headline of the article.
  case headline
  /// A heading inside the article.
  case subheading
  /// Who wrote it.
  case byline
  /// Words under a picture.
  case caption
  /// Somebody else's post shown in the article.
  case embed

  /// Whether the sentence is a heading, whose style drops words and whose scores stand apart.
  public var isHeading: Bool { self == .headline || self == .subheading }

  /// Whether the words are somebody else's as a whole.
  public var isSpoken: Bool { self == .quotation || self == .embed }

  /// Whether the words are neither prose nor heading, so that nothing in them is judged.
  public var isFurniture: Bool { self == .byline || self == .caption }
}
