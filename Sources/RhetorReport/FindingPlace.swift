/// Where findings stand in the text of their sentence, in UTF-8 bytes of that text.
///
/// Offsets in a report count the bytes of the file. They lead into the sentence's text when both
/// have the same length; where reading changed the bytes (mark-up, malformed UTF-8) the words
/// themselves are looked for, nearest to where they should be.
public struct FindingPlace: Sendable {
  private let start: Int
  private let length: Int
  private let bytes: [UInt8]

  /// Takes a sentence in which findings are to be placed.
  public init(_ sentence: SentenceRecord) {
    start = sentence.start
    length = sentence.end - sentence.start
    bytes = Array(sentence.text.utf8)
  }

  /// The bytes of the sentence's text that a finding covers; nil when they are not to be found.
  public func range(of finding: FindingRecord) -> Range<Int>? {
    let words = Array(finding.text.utf8)
    guard !words.isEmpty, words.count <= bytes.count else { return nil }
    let expected = finding.start - start
    if length == bytes.count, expected >= 0, expected <= bytes.count - words.count,
      stands(words, at: expected)
    {
      return expected..<(expected + words.count)
    }
    let places = 0...(bytes.count - words.count)
    let nearest = min(max(expected, places.lowerBound), places.upperBound)
    // Outward from where they should be, so that words far away cost nothing.
    for distance in places {
      for offset in [nearest - distance, nearest + distance]
      where places.contains(offset) && stands(words, at: offset) {
        return offset..<(offset + words.count)
      }
    }
    return nil
  }

  private func stands(_ words: [UInt8], at offset: Int) -> Bool {
    for index in words.indices where bytes[offset + index] != words[index] { return false }
    return true
  }
}
