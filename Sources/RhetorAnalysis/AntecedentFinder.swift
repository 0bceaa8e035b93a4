import RhetorLexicon
import RhetorText

/// Finds whom a pronoun means that is the source of an attribution.
///
/// It is the last person named as a subject in the same sentence or the three before it; for *they*
/// and *it* the last organisation. There is no other knowledge behind it, so on doubt (two subjects
/// in one sentence, somebody without a name or named otherwise between) nobody is bound. A title that
/// contradicts (*Ms Lowe … he*) rules its name out.
struct AntecedentFinder {
  /// How many sentences back an antecedent may stand.
  private static let reach = 3
  /// How many attributions of a sentence are looked at, so that one of a thousand stays cheap.
  private static let most = 8

  private let reading: Reading

  /// - Parameter reading: of which everything is known but the attributions.
  init(_ reading: Reading) {
    self.reading = reading
  }

  /// What a name must be for a pronoun to mean it.
  private struct Test {
    let kind: Name.Kind
    /// Titles that contradict.
    var barred: FunctionWords = []
  }

  /// Binds the pronouns among the sources where nothing speaks against it.
  func bind(_ frames: inout [Frame]) {
    for index in frames.indices where frames[index].sourceClass == .pronoun {
      guard
        let pronoun = frames[index].source?.first(where: {
          reading.has($0, [.subjectPronoun, .possessiveDeterminer])
        }), let test = test(for: pronoun)
      else { continue }
      frames[index].antecedent = antecedent(of: pronoun, test, at: index, in: frames)
    }
  }

  private func antecedent(
    of pronoun: Int, _ test: Test, at index: Int, in frames: [Frame]
  ) -> Range<Int>? {
    let sentence = frames[index].sentence
    for number in (max(0, sentence - Self.reach)...sentence).reversed()
    where !reading.sentences[number].voice.isFurniture {
      switch subject(of: number, before: pronoun, test, at: index, in: frames) {
      case .name(let name): return name.terms
      case .doubt: return nil
      case .nobody:
        // Somebody who is named nearer, though not as a subject, may be meant.
        if names(in: number).contains(where: { fits($0, test, before: pronoun) }) { return nil }
      }
    }
    return nil
  }

  /// Whom a sentence has as a subject that could be meant.
  private enum Subject {
    case nobody, doubt
    case name(Name)
  }

  private func subject(
    of number: Int, before pronoun: Int, _ test: Test, at index: Int, in frames: [Frame]
  ) -> Subject {
    let own = frames.inSentence(number).prefix(Self.most)
    let isDescribed = own.contains { frame in
      (frame.sourceClass == .describedPerson || frame.sourceClass == .uniqueRole)
        && frame.source.map { $0.upperBound <= pronoun } ?? false
    }
    if isDescribed { return .doubt }
    var found: Name?
    for name in names(in: number)
    where fits(name, test, before: pronoun) && isSubject(name, of: own, in: number) {
      if let found, !isSame(found, name) { return .doubt }
      found = name
    }
    // *She said … She added*: a pronoun that is bound passes its person on.
    for frame in frames[..<index].reversed().prefix(while: { $0.sentence >= number })
      .prefix(Self.most)
    where frame.sentence == number {
      guard let terms = frame.antecedent, let name = reading.name(atTerm: terms.lowerBound),
        fits(name, test)
      else { continue }
      if let found, !isSame(found, name) { return .doubt }
      found = name
    }
    return found.map { .name($0) } ?? .nobody
  }

  /// What a name must be for the pronoun to mean it; nil for pronouns that mean nobody by name.
  private func test(for pronoun: Int) -> Test? {
    if reading.isWord(pronoun, .he) { return Test(kind: .person, barred: .femaleTitle) }
    if reading.isWord(pronoun, .she) { return Test(kind: .person, barred: .maleTitle) }
    return reading.isWord(pronoun, [.they, .it]) ? Test(kind: .organisation) : nil
  }

  private func fits(_ name: Name, _ test: Test) -> Bool {
    name.kind == test.kind
      && (test.barred.isEmpty || !name.terms.contains { reading.isWord($0, test.barred) })
  }

  private func fits(_ name: Name, _ test: Test, before pronoun: Int) -> Bool {
    name.terms.upperBound <= pronoun && fits(name, test)
  }

  /// Whether two names are of one person: they end in the same word.
  private func isSame(_ left: Name, _ right: Name) -> Bool {
    let document = reading.document
    return document.string(reading.terms[left.terms.upperBound - 1].range)
      == document.string(reading.terms[right.terms.upperBound - 1].range)
  }

  // MARK: Subjects

  private func names(in number: Int) -> ArraySlice<Name> {
    let bounds = reading.sentences[number].terms
    let first = reading.names.partitionPoint { $0.terms.upperBound > bounds.lowerBound }
    return reading.names[first...].prefix { $0.terms.lowerBound < bounds.upperBound }
  }

  /// Whether a name is the source of an attribution or stands where a subject stands.
  private func isSubject(_ name: Name, of frames: ArraySlice<Frame>, in number: Int) -> Bool {
    let bounds = reading.sentences[number].terms
    if reading.terms[name.terms.upperBound - 1].traits.contains(.possessive) { return false }
    if frames.contains(where: { $0.source?.overlaps(name.terms) ?? false }) { return true }
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
