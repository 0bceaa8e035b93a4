import Rhetor

/// Two versions of one article, or one that has no partner.
struct VersionPair {
  /// The old version; nil when only the new side has the article.
  let old: ArticleVersion?
  /// The new version; nil when only the old side has the article.
  let new: ArticleVersion?

  /// Pairs versions: one with one whatever their names, otherwise those with the same key, and of
  /// the rest those whose contents are alike.
  ///
  /// - Parameter sketch: the likeness of a version's text; nil when it cannot be read.
  static func pairs(
    _ old: [ArticleVersion], _ new: [ArticleVersion], isOneToOne: Bool,
    sketch: (ArticleVersion) -> ContentSketch?
  ) -> [VersionPair] {
    if isOneToOne, let before = old.first, let after = new.first {
      return [VersionPair(old: before, new: after)]
    }
    var byKey: [String: ArticleVersion] = [:]
    for version in new { byKey[version.key] = version }
    var pairs: [VersionPair] = []
    var lost: [ArticleVersion] = []
    for version in old {
      if let partner = byKey.removeValue(forKey: version.key) {
        pairs.append(VersionPair(old: version, new: partner))
      } else {
        lost.append(version)
      }
    }
    let found = new.filter { byKey[$0.key] != nil }
    let renamed = renames(lost, found, sketch)
    pairs += renamed.map { VersionPair(old: lost[$0.old], new: found[$0.new]) }
    pairs.sort { key($0).utf8.lexicographicallyPrecedes(key($1).utf8) }
    let isPaired = (old: Set(renamed.map(\.old)), new: Set(renamed.map(\.new)))
    for (index, version) in lost.enumerated() where !isPaired.old.contains(index) {
      pairs.append(VersionPair(old: version, new: nil))
    }
    for (index, version) in found.enumerated() where !isPaired.new.contains(index) {
      pairs.append(VersionPair(old: nil, new: version))
    }
    return pairs
  }

  private static func key(_ pair: VersionPair) -> String { pair.new?.key ?? pair.old?.key ?? "" }

  private static func renames(
    _ old: [ArticleVersion], _ new: [ArticleVersion],
    _ sketch: (ArticleVersion) -> ContentSketch?
  ) -> [(old: Int, new: Int)] {
    guard !old.isEmpty, !new.isEmpty else { return [] }
    let nothing = ContentSketch(of: [UInt8]())
    return ContentSketch.pairs(
      old.map { sketch($0) ?? nothing }, new.map { sketch($0) ?? nothing })
  }
}
