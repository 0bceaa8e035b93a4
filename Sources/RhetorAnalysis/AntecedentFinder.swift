import RhetorLexicon
import RhetorText

/// Finds whom a pronoun means that is the source of an attribution.
///
/// It is the last person named as a subject in the same sentence or the three before it; for *they*
/// and *it* the last organisation. There is no other knowledge behind it, so on doubt (two subjects
/// in one sentence, somebody without a name or named otherwise between) nobody is bound. A title that
/// contradicts (*Ms Lowe … he*) rules its name out.
///
/// A class, because a test of names holds its finder: as a value it would copy all known subjects
/// for each pronoun, and the work would grow with the square of the document.
final class AntecedentFinder {
  /// How many sentences back an antecedent may stand.
  private static let reach = 3

  /// Somebody whom a pronoun could mean.
  private struct Candidate {
    let terms: Range<Int>
    /// The name; nil for somebody who is only described.
    let name: Name?
  }

  private let reading: Reading
  /// The candidates of the sentences that were looked at last, each in the slot of its number.
  private var subjects = [Subjects?](repeating: nil, count: reach + 1)

  private struct Subjects {
    let sentence: Int
    let candidates: [Candidate]
  }

  init(_ reading: Reading) {
    self.reading = reading
  }

  /// The attributions of the reading, those of pronouns bound where nothing speaks against it.
  func boundFrames() -> [Frame] {
    var frames = reading.frames
    for index in frames.indices where frames[index].sourceClass == .pronoun {
      let frame = frames[index]
      guard let source = frame.source,
        let pronoun = source.first(where: {
          reading.has($0, [.subjectPronoun, .possessiveDeterminer])
        })
      else { continue }
      let antecedent = antecedent(of: pronoun, in: frame.sentence, after: frames[..<index])
      frames[index].antecedent = antecedent
    }
    return frames
  }

  private func antecedent(
    of pronoun: Int, in sentence: Int, after frames: ArraySlice<Frame>
  ) -> Range<Int>? {
    guard let fits = test(for: pronoun) else { return nil }
    for number in (max(0, sentence - Self.reach)...sentence).reversed() {
      guard !reading.sentences[number].voice.isFurniture else { continue }
      var found = candidates(in: number).filter {
        $0.terms.upperBound <= pronoun && ($0.name.map(fits) ?? true)
      }
      // *She said … She added*: a pronoun that is bound passes its person on.
      for frame in frames.reversed().prefix(while: { $0.sentence >= number }).prefix(8)
      where frame.sentence == number {
        if let terms = frame.antecedent, let name = reading.name(atTerm: terms.lowerBound),
          fits(name)
        {
          found.append(Candidate(terms: terms, name: name))
        }
      }
      guard let last = found.last else {
        // Somebody who is named nearer, though not as a subject, may be meant.
        if names(in: number).contains(where: { $0.terms.upperBound <= pronoun && fits($0) }) {
          return nil
        }
        continue
      }
      guard let name = last.name, found.allSatisfy({ isSame($0.name, name) }) else { return nil }
      return name.terms
    }
    return nil
  }

  /// What a name must be for the pronoun to mean it; nil for pronouns that mean nobody by name.
  private func test(for pronoun: Int) -> ((Name) -> Bool)? {
    if reading.isWord(pronoun, .he) {
      return { $0.kind == .person && !self.holds($0, .femaleTitle) }
    }
    if reading.isWord(pronoun, .she) {
      return { $0.kind == .person && !self.holds($0, .maleTitle) }
    }
    return reading.isWord(pronoun, [.they, .it]) ? { $0.kind == .organisation } : nil
  }

  private func holds(_ name: Name, _ words: FunctionWords) -> Bool {
    name.terms.contains { reading.isWord($0, words) }
  }

  /// Whether two names are of one person: they end in the same word.
  private func isSame(_ left: Name?, _ right: Name) -> Bool {
    guard let left else { return false }
    let document = reading.document
    return document.string(reading.terms[left.terms.upperBound - 1].range)
      == document.string(reading.terms[right.terms.upperBound - 1].range)
  }

  // MARK: Subjects

  /// The subjects of a sentence that could be meant: sources of its attributions, and names where a
  /// subject stands.
  private func candidates(in number: Int) -> [Candidate] {
    let slot = number % subjects.count
    if let known = subjects[slot], known.sentence == number { return known.candidates }
    let bounds = reading.sentences[number].terms
    var found: [Candidate] = []
    for frame in reading.frames(inSentence: number).prefix(8) {
      guard let source = frame.source,
        frame.sourceClass == .describedPerson || frame.sourceClass == .uniqueRole
      else { continue }
      found.append(Candidate(terms: source, name: nil))
    }
    for name in names(in: number) where isSubject(name, in: bounds, number) {
      found.append(Candidate(terms: name.terms, name: name))
    }
    found.sort { $0.terms.lowerBound < $1.terms.lowerBound }
    subjects[slot] = Subjects(sentence: number, candidates: found)
    return found
  }

  private func names(in number: Int) -> ArraySlice<Name> {
    let bounds = reading.sentences[number].terms
    let first = reading.names.partitionPoint { $0.terms.upperBound > bounds.lowerBound }
    return reading.names[first...].prefix { $0.terms.lowerBound < bounds.upperBound }
  }

  private func isSubject(_ name: Name, in bounds: Range<Int>, _ number: Int) -> Bool {
    if reading.terms[name.terms.upperBound - 1].traits.contains(.possessive) { return false }
    let isSource = reading.frames(inSentence: number).prefix(8).contains {
      $0.source?.overlaps(name.terms) ?? false
    }
    if isSource { return true }
    let isFirst = (bounds.lowerBound..<name.terms.lowerBound).allSatisfy {
      reading.terms[$0].traits.contains(.punctuation)
    }
    guard !isFirst, name.terms.upperBound < bounds.upperBound else { return isFirst }
    let before = name.terms.lowerBound - 1
    if reading.has(before, .preposition) { return false }
    let next = name.terms.upperBound
    return reading.has(next, [.auxiliary, .pastVerb])
      || reading.terms[next].traits.contains(.endsEd)
  }
}
