import RhetorLexicon

/// The guards of an entry as a judge goes through them: what the words on both sides of a phrase lead
/// to, then the rest one by one.
///
/// Most guards say which word must not stand beside a phrase, and an entry may have forty. Asked one by
/// one they took 8 instructions for each byte of text; a look at a small table answers for all of them.
/// Entries with the same guards share a sheet.
struct GuardSheet: BitwiseCopyable {
  /// What must not stand before the phrase.
  let before: GuardSide
  /// What must not stand behind it.
  let behind: GuardSide
  /// The other guards that keep the entry from firing, in the order of their cost: a slice of
  /// `GuardSheets.calls`.
  let others: TableSlice
  /// The guards that change the points, as the lexicon lists them: a slice of `GuardSheets.factors`.
  let factors: TableSlice

  /// Of an entry without guards.
  static let empty = GuardSheet(
    before: .empty, behind: .empty, others: TableSlice(0..<0), factors: TableSlice(0..<0))
}
