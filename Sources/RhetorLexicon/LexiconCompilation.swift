internal import RhetorSettings
internal import RhetorText

/// Makes tables from lexicon files, or adds users' files to tables that exist.
///
/// Existing entries keep their numbers; only the anchor tables are built anew.
public struct LexiconCompilation {
  /// Whose lexicons are compiled: ours must prove themselves, users' are only warned.
  public enum Policy: Hashable, Sendable {
    /// Every entry needs examples, provenance and a licence on the list.
    case builtIn
    /// What ours need is a warning, or nothing.
    case users
  }

  /// Warnings of everything compiled so far.
  public private(set) var warnings: [LexiconError] = []

  var errors: [LexiconError] = []
  var builder: TableBuilder
  let policy: Policy
  var categoryIndices: [String: Int] = [:]
  /// Entry numbers by `category/name`.
  var names: [String: Int] = [:]
  /// Phrases by stage and role, to find them written twice.
  var phrases: [String: String] = [:]
  /// Mirrors to be checked when all entries are known.
  var mirrors: [MirrorClaim] = []
  var unanchored: [Unanchored] = []
  /// Cards by category, for the defaults of entries in other files.
  var cards: [String: CategorySource] = [:]

  /// Starts a compilation.
  ///
  /// - Parameters:
  ///   - tables: what to add to.
  ///   - ranking: the order in which words that are new receive their numbers; others come behind.
  ///   - words: divides a phrase into folded words, exactly as text is divided.
  public init(
    extending tables: LexiconTables = LexiconTables(), policy: Policy, ranking: WordRanking? = nil,
    words: @escaping (String) -> [String]
  ) {
    self.policy = policy
    builder = TableBuilder(tables, words: words)
    for spelling in ranking?.spellings ?? [] { _ = builder.word(spelling) }
    for (index, category) in tables.categories.enumerated() { categoryIndices[category.id] = index }
    for index in tables.entries.indices {
      names[tables.id(ofEntry: index)] = index
      let category = tables.categories[Int(tables.entries[index].category)]
      let texts = [tables.strings[Int(tables.entries[index].phrase)]]
      for text in texts + builder.records.entries[index].also {
        phrases[phraseKey(text, category)] = tables.id(ofEntry: index)
      }
    }
  }

  /// Adds all files of a source.
  public mutating func add(_ source: LexiconSource) {
    errors += source.errors
    for file in source.files { builder.add(file.irregular) }
    addClasses(of: source)
    addCategories(of: source)
    for file in source.files { addEntries(of: file) }
    addStamps(of: source)
  }

  /// The finished tables.
  ///
  /// - Throws: everything that is wrong with the files that were added.
  public mutating func finish() throws(LexiconErrors) -> LexiconTables {
    checkMirrors()
    guard errors.isEmpty else { throw LexiconErrors(errors) }
    chooseAnchors()
    guard errors.isEmpty else { throw LexiconErrors(errors) }
    builder.tables.catalogue = LexiconCatalogue(builder.records)
    return builder.tables
  }

  /// Compiles one source; the shortest way.
  public static func compile(
    _ source: LexiconSource, extending tables: LexiconTables = LexiconTables(), policy: Policy,
    ranking: WordRanking? = nil, words: @escaping (String) -> [String]
  ) throws(LexiconErrors) -> (tables: LexiconTables, warnings: [LexiconError]) {
    var compilation = LexiconCompilation(
      extending: tables, policy: policy, ranking: ranking, words: words)
    compilation.add(source)
    let tables = try compilation.finish()
    return (tables, compilation.warnings)
  }

  // MARK: Messages

  mutating func report(
    _ message: String, at place: SettingsPlace, in file: LexiconFile, help: String? = nil
  ) {
    errors.append(
      LexiconError(path: file.shownPath, place: place, message: message, help: help))
  }

  /// An error in our own lexicons, a warning in users'.
  mutating func demand(
    _ message: String, at place: SettingsPlace, in file: LexiconFile, help: String? = nil
  ) {
    let isWarning = policy == .users
    let problem = LexiconError(
      path: file.shownPath, place: place, isWarning: isWarning, message: message, help: help)
    if isWarning { warnings.append(problem) } else { errors.append(problem) }
  }

  /// A problem inside a string that begins at `place`.
  mutating func report(
    _ problem: PhraseSyntax.Problem, inStringAt place: SettingsPlace, in file: LexiconFile
  ) {
    report(
      problem.message,
      at: SettingsPlace(line: place.line, column: place.column + 1 + problem.offset),
      in: file, help: problem.help)
  }

  func phraseKey(_ phrase: String, _ category: Category) -> String {
    let words = phrase.split(separator: " ").joined(separator: " ")
    return "\(category.stage) \(category.role) \(words)"
  }

  private mutating func chooseAnchors() {
    let index = AnchorIndex(builder.tables)
    for open in unanchored {
      let pattern = builder.tables.patterns[open.pattern]
      let elements = Int(pattern.elements.lowerBound)..<Int(pattern.elements.upperBound)
      guard let anchor = index.anchor(of: builder.tables.patternSets[elements]) else {
        report(
          "no element of the phrase holds only words", at: open.place, in: open.file,
          help: "shapes such as <capital> or _ cannot be looked up; add a word or a class of words")
        continue
      }
      builder.tables.patterns[open.pattern] = Pattern(
        entry: pattern.entry, elements: pattern.elements, anchor: UInt32(anchor),
        span: pattern.span)
    }
    index.fill(&builder.tables)
  }

  /// One stamp for each category's files together, one for all classes, one for inflection.
  private mutating func addStamps(of source: LexiconSource) {
    var digests: [String: Digest] = [:]
    for file in source.files {
      let lexicon =
        file.category?.value ?? file.path.split(separator: "/").first.map(String.init) ?? file.path
      digests[lexicon, default: Digest()].combine(file.path)
      digests[lexicon, default: Digest()].combine(file.digest.description)
    }
    for (lexicon, digest) in digests.sorted(by: { $0.key < $1.key }) {
      builder.tables.stamps.append(
        LexiconStamp(lexicon: lexicon, digest: digest, isUsers: policy == .users))
    }
  }
}
