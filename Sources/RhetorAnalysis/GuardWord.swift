/// A word that guards of a sheet list, and where in `GuardSheets.asks` stands what to ask then.
///
/// Open addressing by word; the unknown word, which no guard lists, marks a free place.
struct GuardWord: BitwiseCopyable, Hashable {
  let word: UInt32
  let asks: UInt32

  static let free = GuardWord(word: 0, asks: 0)
}
