import RhetorLexicon
public import RhetorReport

extension Engine {
  /// What makes this engine's reports what they are.
  ///
  /// No setting but the lexicons changes a score, and those are named one by one; limits and
  /// severities only judge it. So the configuration is always `default` here, and two reports stay
  /// comparable when a limit was changed between them. Lexicons that a user added are named
  /// `user:…`.
  public var stamp: RunStamp {
    var lexicons: [String: String] = [:]
    for stamp in tables.stamps {
      let name = stamp.isUsers ? "user:\(stamp.lexicon)" : stamp.lexicon
      let digest = stamp.digest.description
      lexicons[name] = lexicons[name].map { "\($0)+\(digest)" } ?? digest
    }
    return RunStamp(
      rhetor: RhetorVersion.current, icu: RhetorVersion.icu, unicode: RhetorVersion.unicode,
      lexicons: lexicons, configuration: Configuration.default.digest)
  }

  /// One digest for all lexicons of the engine.
  public var lexiconDigest: String { tables.digest.description }
}
