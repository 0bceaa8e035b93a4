/// What made a report: two reports with unlike stamps are not compared without a word.
public struct RunStamp: Hashable, Sendable, Decodable {
  /// The number of the machine form that this version writes.
  public static let currentSchema = 1

  /// The version of Rhetor.
  public let rhetor: String
  /// The version of ICU that found words and sentences.
  public let icu: String
  /// The version of Unicode that ICU knows.
  public let unicode: String
  /// The digest of each lexicon, by name.
  public let lexicons: [String: String]
  /// The digest of the settings that change a score.
  public let configuration: String
  /// The number of the machine form.
  public let schema: Int

  /// Creates a stamp.
  public init(
    rhetor: String, icu: String, unicode: String, lexicons: [String: String],
    configuration: String, schema: Int = RunStamp.currentSchema
  ) {
    self.rhetor = rhetor
    self.icu = icu
    self.unicode = unicode
    self.lexicons = lexicons
    self.configuration = configuration
    self.schema = schema
  }

  /// What differs from an older stamp, in a fixed order; empty when reports can be compared.
  public func differences(from old: RunStamp) -> [StampDifference] {
    var found: [StampDifference] = []
    func compare(_ part: String, _ before: String?, _ after: String?) {
      guard before != after else { return }
      found.append(StampDifference(part: part, old: before, new: after))
    }
    compare("schema", String(old.schema), String(schema))
    compare("rhetor", old.rhetor, rhetor)
    compare("icu", old.icu, icu)
    compare("unicode", old.unicode, unicode)
    for name in Set(old.lexicons.keys).union(lexicons.keys).sorted() {
      compare("lexicon \(name)", old.lexicons[name], lexicons[name])
    }
    compare("configuration", old.configuration, configuration)
    return found
  }
}
