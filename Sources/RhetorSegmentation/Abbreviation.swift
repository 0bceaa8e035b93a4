/// What kind of abbreviation a word before a full stop is, which says how to read the stop.
///
/// The lists are this project's own compilation: what English-language news writes. They say more
/// than CLDR's list (`ICUBoundary.suppressions`), which is asked about words that stand on none.
enum Abbreviation {
  /// A title before a name: `Gen.`, `Mr.`, `St.`
  case title
  /// Something counted or numbered: `No. 10`, `pp. 3–5`; an ordinary word if no number follows.
  case counted
  /// A month or a day of the week, before a number: `Jan. 6`.
  case date
  /// Stands before what it belongs to and never ends a sentence: `e.g.`, `vs.`
  case leading
  /// Stands behind what it belongs to, inside a sentence or at its end: `Inc.`, `Jr.`, `Ave.`
  case trailing
  /// Ends a list, and often a sentence: `etc.`
  case list
  /// A time of day: `p.m.`
  case clock
  /// Letters with full stops between them: `U.S.`, `Ph.D.`
  case initialism
  /// One capital letter: `J. K. Rowling`
  case initial
  /// Not on the lists of this file, but on CLDR's: `Approx.`, `exec.`
  case suppressed

  /// The kind of the word spelled by `bytes`, the full stop after it not included; nil for others.
  ///
  /// - Parameter word: the same spelling with small letters.
  static func kind(of bytes: Span<UInt8>, _ word: PackedWord) -> Abbreviation? {
    let isCapital = bytes[0] &- 0x41 < 26
    if bytes.count == 1 {
      // “I.” is more often the pronoun than a name; the caller sees what stands around it.
      if isCapital { return .initial }
      return smallWords[word]
    }
    if let kind = isCapital ? capitalWords[word] : smallWords[word] { return kind }
    return isInitialism(bytes) ? .initialism : nil
  }

  /// One or two letters between the full stops: `U.N`, `Ph.D`, `a.k.a`.
  private static func isInitialism(_ bytes: Span<UInt8>) -> Bool {
    var letters = 0
    var stops = 0
    for index in bytes.indices {
      let byte = bytes[index]
      if byte == UInt8(ascii: ".") {
        guard letters > 0 else { return false }
        letters = 0
        stops += 1
      } else {
        guard (byte | 0x20) &- 0x61 < 26 else { return false }
        letters += 1
        if letters > 2 { return false }
      }
    }
    return stops > 0 && letters > 0
  }

  /// Whether a word of small letters is on one of the lists.
  static func lists(_ word: PackedWord) -> Bool { capitalWords.contains(word) }

  /// All abbreviations that begin with a small letter; where lists share a word, the first counts.
  private static let smallWords = kinds([
    (clockWords, .clock), (leadingWords, .leading), (countedWords, .counted), (listWords, .list),
    (trailingWords, .trailing),
  ])
  /// All abbreviations that begin with a capital.
  private static let capitalWords = kinds([
    (titleWords, .title), (dateWords, .date), (clockWords, .clock), (leadingWords, .leading),
    (countedWords, .counted), (listWords, .list), (trailingWords, .trailing),
    (capitalTrailingWords, .trailing),
  ])

  private static func kinds(
    _ lists: [([PackedWord], Abbreviation)]
  ) -> WordTable<Abbreviation> {
    WordTable(lists.flatMap { words, kind in words.map { ($0, kind) } })
  }

  private static let titleWords = PackedWord.list(
    """
    adm amb atty bp brig capt cdr cmdr col cpl cpt dep det dr drs fr ft gen gov hon insp lt maj
    messrs mgr mlle mme mr mrs ms msgr mt mx ofc pfc pres prof pvt rep reps rev sen sens sgt sr
    sra st ste supt treas
    """)
  private static let dateWords = PackedWord.list(
    """
    apr aug dec feb fri jan jul jun mar mon nov oct sat sep sept sun thu thur thurs tue tues wed
    """)
  private static let clockWords = PackedWord.list("a.m p.m")
  private static let leadingWords = PackedWord.list(
    "aka approx arrv attn b c ca cf conf e.g eg esp i.e ie incl lv mob p.s ph ps resp v viz vs")
  private static let countedWords = PackedWord.list(
    """
    app apt art arts bk cap ch chap cl ex exh ext fig figs fn lin ll max min no nos nr op p par
    para pp pt pts rm sc sec sect tel vers vol vols
    """)
  private static let listWords = PackedWord.list("al etc")
  private static let trailingWords = PackedWord.list(
    """
    abbr assn assoc asst ave avg bldg blvd bros corp cos dept dist div esq est excl ft govt gtd hr
    hrs hwy ibid illus inc inst intl jr kg km lb lbs llc ltd mfg mgmt mins misc mph mts natl orig
    oz pct ph.d pkwy plc prev qt rd repr rte sec secs sq sr tbsp tpk tsp univ wk wks yd yds yr yrs
    """)
  /// Ordinary words when they are written small.
  private static let capitalTrailingWords = PackedWord.list(
    """
    ala ariz ark calif co colo conn ct del fla ga ill ind kan ky la mass md mich minn miss mo neb
    nev okla ont ore pa que tenn tex va vt wash wis wyo
    """)
}
