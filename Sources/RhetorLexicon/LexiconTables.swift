public import RhetorText

/// All lexicons of a run, compiled: what a binary carries and what user files are added to.
///
/// Everything is flat tables of fixed-size values that point at one another by index, so that a run
/// uses them where they lie in the binary and parses nothing.
public struct LexiconTables: Sendable {
  /// Every word that a phrase, guard or class mentions.
  public var vocabulary = Vocabulary()
  /// For each word identifier, the classes it belongs to.
  public var wordClasses = WordClassTable()
  /// The names of the classes, by class index.
  public var classNames: [String] = []
  /// The texts that entries and guards point at; the first is empty.
  public var strings: StringTable = [""]
  /// The category cards, sorted by id; users' own stand behind the built-in ones.
  public var categories: [Category] = []
  /// The entries, by category and file.
  public var entries: Table<Entry> = []
  /// The guards, entry by entry.
  public var guards: Table<Guard> = []
  /// The tests of the guards.
  public var tests: Table<GuardTest> = []
  /// Rows of terms that tests accept: slices of `sequenceSets`.
  public var sequences: Table<TableSlice> = []
  /// Indices into `termSets`, row by row.
  public var sequenceSets: Table<UInt32> = []
  /// The distinct term sets.
  public var termSets: Table<TermSet> = []
  /// The words of the term sets, each set's rising.
  public var setWords: Table<UInt32> = []
  /// The concrete phrases.
  public var patterns: Table<Pattern> = []
  /// Indices into `termSets`, phrase by phrase.
  public var patternSets: Table<UInt32> = []
  /// For each word identifier, where its slice of `anchored` begins; one more than words.
  public var anchorStarts: Table<UInt32> = [0, 0]
  /// The patterns whose anchor accepts a word, word by word.
  public var anchored: Table<UInt32> = []
  /// What matching asks, as an image holds it beside the tables; nothing when they were compiled or
  /// added to in this run.
  var matching: MatchingTables?
  /// Examples, provenance and whatever else only pages and checks ask for.
  public var catalogue = LexiconCatalogue()
  /// The lexicons of the run, built-in ones first, by name.
  public var stamps: [LexiconStamp] = []

  /// Creates tables without any lexicon.
  public init() {}

  /// Whether a term set accepts a term.
  @inlinable public func accepts(_ set: UInt32, _ term: Token) -> Bool {
    let set = termSets[Int(set)]
    if !set.traits.isDisjoint(with: term.traits) { return true }
    if set.lowercase, term.traits.contains(.word), !term.traits.contains(.initialCapital) {
      return true
    }
    guard term.word != .unknown else { return false }
    if wordClasses[Int(term.word.raw)].intersects(set.classes) { return true }
    var low = Int(set.words.lowerBound)
    var high = Int(set.words.upperBound)
    while low < high {
      let middle = (low + high) / 2
      if setWords[middle] == term.word.raw { return true }
      if setWords[middle] < term.word.raw { low = middle + 1 } else { high = middle }
    }
    return false
  }

  /// One digest for all lexicons of the run.
  public var digest: Digest {
    var digest = Digest()
    for stamp in stamps {
      digest.combine(stamp.lexicon)
      digest.combine(stamp.digest.description)
    }
    return digest
  }

  /// The stable id of an entry: `loaded-language.name-calling/megalomaniac`.
  public func id(ofEntry index: Int) -> String {
    let entry = entries[index]
    return categories[Int(entry.category)].id + "/" + strings[Int(entry.name)]
  }

  /// The guards of an entry, category and file guards first.
  public func guards(ofEntry index: Int) -> Slice<Table<Guard>> {
    let slice = entries[index].guards
    return guards[Int(slice.lowerBound)..<Int(slice.upperBound)]
  }
}
