/// Lexicon files as they are written, with the place of everything, before they are compiled.
///
/// Reading never touches a disk: the caller hands over paths and bytes.
public struct LexiconSource: Sendable {
  /// The files, sorted by path.
  public internal(set) var files: [LexiconFile] = []
  /// What is wrong with the files' syntax and schema.
  public internal(set) var errors: [LexiconError] = []

  /// Reads files; anything that is not `.toml` is left alone.
  ///
  /// A path within a lexicon folder tells what a file is: `classes/…`, `inflection/…`,
  /// `<stage>/<category>/category.toml` or `<stage>/<category>/….toml`. A file outside of such
  /// folders stands alone and names its category itself.
  public init(reading inputs: [LexiconInput]) {
    for input in inputs.sorted(by: { $0.path < $1.path }) where input.path.hasSuffix(".toml") {
      var reader = LexiconFileReader(input)
      files.append(reader.read())
      errors += reader.errors
    }
  }

  /// The stages that a category can belong to.
  public static let stages = ["attribution", "loaded-language", "speculation"]
}
