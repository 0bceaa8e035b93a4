import RhetorLexicon
import RhetorText

/// The sheets of all entries, and what they point to.
struct GuardSheets: Sendable {
  /// The sheets; the first is that of entries without guards.
  let sheets: Table<GuardSheet>
  /// For each entry, its sheet.
  let ofEntry: Table<UInt32>
  /// Guards that are asked one by one.
  let calls: Table<GuardCall>
  /// Guards that change the points, as numbers of `LexiconTables.guards`.
  let factors: Table<UInt32>
  /// The words that guards list, a table for each side of a sheet.
  let words: Table<GuardWord>
  /// What is left to ask at each of them.
  let asks: Table<GuardAsk>

  /// Lays out the guards of all entries, whose keys and probes are given.
  init(
    _ tables: LexiconTables, keys: [GuardKey], probes: [GuardProbe], filters: GuardFilters
  ) {
    var draft = GuardSheetDraft(tables, keys: keys, probes: probes, filters: filters)
    var known: [TableSlice: UInt32] = [:]
    var sheets = [GuardSheet.empty]
    var ofEntry: [UInt32] = []
    ofEntry.reserveCapacity(tables.entries.count)
    for entry in tables.entries {
      if entry.guards.isEmpty {
        ofEntry.append(0)
        continue
      }
      let guards = TableSlice(entry.guards)
      if let sheet = known[guards] {
        ofEntry.append(sheet)
        continue
      }
      known[guards] = UInt32(sheets.count)
      ofEntry.append(UInt32(sheets.count))
      sheets.append(draft.sheet(of: entry.guards))
    }
    self.sheets = Table(sheets)
    self.ofEntry = Table(ofEntry)
    calls = Table(draft.calls)
    factors = Table(draft.factors)
    words = Table(draft.words)
    asks = Table(draft.asks)
  }

  /// What `write` wrote.
  init(reading reader: inout TableReader) {
    sheets = reader.next()
    ofEntry = reader.next()
    calls = reader.next()
    factors = reader.next()
    words = reader.next()
    asks = reader.next()
  }

  /// Writes everything into an image.
  func write(to writer: inout TableWriter) {
    writer.append(sheets)
    writer.append(ofEntry)
    writer.append(calls)
    writer.append(factors)
    writer.append(words)
    writer.append(asks)
  }
}
