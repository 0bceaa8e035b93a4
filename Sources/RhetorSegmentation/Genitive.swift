/// Tells the genitive `'s` from the verb contracted to `'s`.
enum Genitive {
  /// How many folded bytes the `'s` at the end of a folded word takes; 0 when it has no genitive.
  ///
  /// Pronouns and adverbs of a closed class never take the genitive: in `it's`, `that's` and
  /// `there's` the `'s` is *is* or *has*. After nouns both are possible and the genitive is assumed.
  static func suffix(of folded: Span<UInt8>) -> Int {
    let count = folded.count
    guard count > 2, folded[count - 1] == UInt8(ascii: "s"), folded[count - 2] == 0x27 else {
      return 0
    }
    guard count <= 7, let base = PackedWord(exactly: folded.extracting(0..<count - 2)) else {
      return 2
    }
    return contracted.contains(base) ? 0 : 2
  }

  private static let contracted = PackedWord.set(
    "he here how it let she that there what when where who why")
}
