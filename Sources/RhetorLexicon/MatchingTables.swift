internal import RhetorText

/// What matching asks of lexicons, laid out for its questions: derived from `LexiconTables` alone.
///
/// The image of the built-in lexicons holds it, so that a run does not derive it anew: that took
/// three of the fifteen milliseconds of a run on one short article.
struct MatchingTables: Sendable {
  /// The term sets, with the filters of their words.
  let sets: Table<AcceptedTerms.Packed>
  /// The patterns, anchor by anchor.
  let slots: Table<PhraseMatcher.Slot>
  /// One bit for each word, whether it anchors anything.
  let anchors: Table<UInt64>

  /// Derives everything.
  init(_ tables: LexiconTables) {
    let filters = tables.termFilters()
    sets = AcceptedTerms.pack(tables, filters)
    slots = PhraseMatcher.slots(tables, filters)
    anchors = PhraseMatcher.anchors(tables)
  }

  /// What `write` wrote.
  init(reading reader: inout TableReader) {
    sets = reader.next()
    slots = reader.next()
    anchors = reader.next()
  }

  /// Writes everything into an image.
  func write(to writer: inout TableWriter) {
    writer.append(sets)
    writer.append(slots)
    writer.append(anchors)
  }
}
