internal import RhetorSettings

/// A pattern whose anchor is chosen when all words are known.
struct Unanchored {
  let pattern: Int
  let place: SettingsPlace
  let file: LexiconFile
}
