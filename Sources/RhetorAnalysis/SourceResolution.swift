import RhetorLexicon
import RhetorText

/// Looks beyond the sentence: who belongs to a vague group, and whose an open quotation is.
enum SourceResolution {
  /// The name of a person who speaks in the same or the next two sentences after a vague group.
  ///
  /// *Critics say the bill fails. “It does nothing,” said Ana Ruiz*: the group has a face.
  static func namedMember(after index: Int, in reading: Reading) -> String? {
    let frame = reading.frames[index]
    // Bounded, so that a sentence of a thousand attributions stays cheap.
    for next in reading.frames[(index + 1)...].prefix(40) {
      guard next.sentence <= frame.sentence + 2 else { return nil }
      guard next.sourceClass == .namedPerson, let source = next.source,
        !reading.isStance(next), !isOther(next, source, in: reading)
      else { continue }
      let name = source.filter { reading.terms[$0].traits.contains(.name) }
      guard let first = name.first, let last = name.last else { continue }
      return reading.document.string(reading.textRange(first..<last + 1))
    }
    return nil
  }

  /// Whether somebody speaks for the other side or for an office: *But* the minister is no critic.
  private static func isOther(_ frame: Frame, _ source: Range<Int>, in reading: Reading) -> Bool {
    reading.isWord(reading.sentences[frame.sentence].terms.lowerBound, .contrast)
      || source.prefix(3).contains { reading.has($0, .uniqueRole) }
  }

  /// Whether quoted words are a statement that nobody near is said to have made.
  ///
  /// Titles, nicknames, single words and words after *called* or *known as* are mentions, not
  /// statements; an attribution in the sentence or next to it is taken as theirs, and so is a
  /// person in the sentence.
  static func isOrphan(_ quotation: Quotation, sentence: Int, in reading: Reading) -> Bool {
    let words = quotation.terms.filter { reading.terms[$0].traits.contains(.word) }
    guard words.count >= 3 else { return false }
    let capitals = words.filter { reading.terms[$0].traits.contains(.initialCapital) }
    guard capitals.count * 2 < words.count else { return false }
    for near in max(0, sentence - 1)...min(reading.sentences.count - 1, sentence + 1) {
      if !reading.frames(inSentence: near).isEmpty { return false }
    }
    return !isNamed(quotation, in: reading.sentences[sentence], of: reading)
      && !holdsSpeaker(reading.sentences[sentence], of: reading)
  }

  /// Whether a person, by name or pronoun, stands outside the quotations of a sentence; the words
  /// are then most likely theirs, whatever verb says so.
  private static func holdsSpeaker(_ sentence: ReadSentence, of reading: Reading) -> Bool {
    sentence.terms.contains { index in
      let traits = reading.terms[index].traits
      guard !traits.contains(.quoted) else { return false }
      return traits.contains(.name) || reading.has(index, .subjectPronoun)
    }
  }

  /// Whether a word such as *called* or *the title* stands right before the marks.
  static func isNamed(
    _ quotation: Quotation, in sentence: ReadSentence, of reading: Reading
  ) -> Bool {
    // The opening mark may end the sentence before; then nothing stands before it in this one.
    let before = max(sentence.terms.lowerBound, quotation.marked.lowerBound - 3)
    return (before..<max(before, quotation.marked.lowerBound)).contains {
      reading.has($0, .namingWord)
    }
  }

  /// Gives each quotation the index of the attribution that names its speaker.
  ///
  /// - Parameter reading: of which everything is known but the attributions.
  static func bind(_ quotations: inout [Quotation], to frames: [Frame], in reading: Reading) {
    for place in quotations.indices {
      let quotation = quotations[place]
      if quotation.continues, place > 0 {
        quotations[place].frame = quotations[place - 1].frame
        continue
      }
      let first = reading.sentence(ofTerm: quotation.terms.lowerBound)
      let last = reading.sentence(ofTerm: quotation.terms.upperBound - 1)
      quotations[place].frame = speaker(first: first, last: last, of: frames, in: reading)
    }
  }

  private static func speaker(
    first: Int, last: Int, of frames: [Frame], in reading: Reading
  ) -> Int? {
    let start = frames.partitionPoint { $0.sentence >= first }
    if start < frames.count, frames[start].sentence <= last { return start }
    // A speech goes on after its attribution, and may begin before it, within one paragraph.
    for distance in 1...2 {
      for sentence in [first - distance, last + distance] {
        guard reading.sentences.indices.contains(sentence),
          reading.sentences[sentence].block == reading.sentences[first].block
        else { continue }
        if let index = frames.inSentence(sentence).indices.last { return index }
      }
    }
    return nil
  }
}
