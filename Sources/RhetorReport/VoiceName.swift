/// Who is speaking in a sentence, by the name it has in reports.
///
/// The set is open: a report of a later version may know more voices, and is still read.
public struct VoiceName: RawRepresentable, Hashable, Sendable, Decodable {
  /// The name as written in reports.
  public let rawValue: String

  /// Creates a voice from its name in reports.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// The author of the article.
  public static let author = VoiceName(rawValue: "author")
  /// Somebody who is quoted.
  public static let quotation = VoiceName(rawValue: "quotation")
  /// The headline, which is scored apart.
  public static let headline = VoiceName(rawValue: "headline")
  /// A heading inside the article, scored with the headline.
  public static let subheading = VoiceName(rawValue: "subheading")
  /// The line that names the author.
  public static let byline = VoiceName(rawValue: "byline")
  /// Words under a picture.
  public static let caption = VoiceName(rawValue: "caption")
  /// A post of somebody else shown in the article.
  public static let embed = VoiceName(rawValue: "embed")

  /// True for headlines and subheadings, whose points are totalled apart.
  public var isHeadline: Bool { self == .headline || self == .subheading }
}
