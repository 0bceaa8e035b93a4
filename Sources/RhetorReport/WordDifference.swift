/// Which words of a sentence stayed when it was reworded.
///
/// The words that stayed are the longest common subsequence of both sentences. A word or a mark
/// that stayed alone between longer changes is counted with them: it is easier to read.
enum WordDifference {
  /// The runs of two texts, in order; neighbours differ in `isSame`.
  static func runs(from old: String, to new: String) -> [WordRun] {
    let before = tokens(of: old)
    let after = tokens(of: new)
    // Ties are broken by position; so both sides look from the same one.
    let turned =
      before.count == after.count
      ? after.lexicographicallyPrecedes(before) { $0.key < $1.key } : after.count < before.count
    let pairs =
      turned
      ? CommonSubsequence.of(after.map(\.key), before.map(\.key)).map { ($0.second, $0.first) }
      : CommonSubsequence.of(before.map(\.key), after.map(\.key)).map { ($0.first, $0.second) }
    var pieces: [Piece] = []
    var from = (old: 0, new: 0)
    for (one, other) in pairs {
      if from.old < one || from.new < other {
        pieces.append(Piece(isSame: false, old: from.old..<one, new: from.new..<other))
      }
      if let last = pieces.last, last.isSame {
        pieces[pieces.count - 1].old = last.old.lowerBound..<one + 1
        pieces[pieces.count - 1].new = last.new.lowerBound..<other + 1
      } else {
        pieces.append(Piece(isSame: true, old: one..<one + 1, new: other..<other + 1))
      }
      from = (one + 1, other + 1)
    }
    if from.old < before.count || from.new < after.count {
      pieces.append(
        Piece(isSame: false, old: from.old..<before.count, new: from.new..<after.count))
    }
    return withoutIslands(pieces, before).map { piece in
      WordRun(
        isSame: piece.isSame, old: before[piece.old].map(\.text).joined(),
        new: after[piece.new].map(\.text).joined())
    }
  }

  private struct Piece {
    let isSame: Bool
    var old: Range<Int>
    var new: Range<Int>
    var size: Int { old.count + new.count }
  }

  /// Short words that stayed alone between longer changes become part of them.
  private static func withoutIslands(_ pieces: [Piece], _ before: [WordToken]) -> [Piece] {
    var result: [Piece] = []
    for (index, piece) in pieces.enumerated() {
      let isIsland =
        piece.isSame && index > 0 && index + 1 < pieces.count && piece.old.count == 1
        && before[piece.old.lowerBound].key.utf8.count <= 3
        && pieces[index - 1].size > 2 && pieces[index + 1].size > 2
      let isSame = piece.isSame && !isIsland
      if let last = result.last, last.isSame == isSame {
        result[result.count - 1].old = last.old.lowerBound..<piece.old.upperBound
        result[result.count - 1].new = last.new.lowerBound..<piece.new.upperBound
      } else {
        result.append(Piece(isSame: isSame, old: piece.old, new: piece.new))
      }
    }
    return result
  }

  /// A word or a mark with the white space before it.
  private struct WordToken {
    let text: String
    let key: String
  }

  private static func tokens(of text: String) -> [WordToken] {
    let bytes = Array(text.utf8)
    var result: [WordToken] = []
    result.reserveCapacity(bytes.count / 5)
    var start = 0
    var position = 0
    while position < bytes.count {
      while position < bytes.count, case (let kind, let length) = kind(at: position, in: bytes),
        kind == .space
      {
        position += length
      }
      let core = position
      if position < bytes.count {
        let first = kind(at: position, in: bytes)
        position += first.length
        var isLast = first.kind != .letter
        while !isLast, position < bytes.count {
          let next = kind(at: position, in: bytes)
          isLast = !joins(next, at: position, in: bytes)
          if !isLast { position += next.length }
        }
      }
      result.append(
        WordToken(
          text: String(decoding: bytes[start..<position], as: UTF8.self),
          key: key(bytes[core..<position])))
      start = position
    }
    return result
  }

  private enum Kind { case letter, space, mark }

  /// What stands at a byte that begins a scalar, and how many bytes it takes.
  private static func kind(at index: Int, in bytes: [UInt8]) -> (kind: Kind, length: Int) {
    switch bytes[index] {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      return (.letter, 1)
    case 0x20, 0x09...0x0D: return (.space, 1)
    case 0..<0x80: return (.mark, 1)
    default:
      let length = bytes[index] < 0xE0 ? 2 : bytes[index] < 0xF0 ? 3 : 4
      let text = String(decoding: bytes[index..<index + length], as: UTF8.self)
      guard let scalar = text.unicodeScalars.first else { return (.mark, length) }
      let properties = scalar.properties
      if properties.isWhitespace { return (.space, length) }
      let isLetter =
        properties.isAlphabetic || properties.numericType != nil
        || properties.generalCategory == .nonspacingMark
      return (isLetter ? .letter : .mark, length)
    }
  }

  /// Whether a word goes on here: with a letter or digit, with an apostrophe or hyphen before
  /// another, or with the comma or point of a number, as in 1,000 and 2.5.
  private static func joins(
    _ next: (kind: Kind, length: Int), at index: Int, in bytes: [UInt8]
  ) -> Bool {
    if next.kind == .letter { return true }
    let after = index + next.length
    guard next.kind == .mark, after < bytes.count else { return false }
    func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }
    switch bytes[index] {
    case UInt8(ascii: "'"), UInt8(ascii: "-"): break
    case UInt8(ascii: ","), UInt8(ascii: "."):
      return isDigit(bytes[index - 1]) && isDigit(bytes[after])
    case 0xE2 where bytes[index + 1] == 0x80 && bytes[index + 2] == 0x99: break
    default: return false
    }
    return kind(at: after, in: bytes).kind == .letter
  }

  private static func key(_ bytes: ArraySlice<UInt8>) -> String {
    guard bytes.allSatisfy({ $0 < 0x80 }) else {
      return NormalizedText(String(decoding: bytes, as: UTF8.self)).text
    }
    return String(
      decoding: bytes.lazy.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }, as: UTF8.self)
  }
}
