import RhetorTestSupport

/// An article and a version of it that was edited at random, with the truth of which sentences
/// became which.
struct EditedArticle {
  /// One sentence to be, with where it came from.
  private struct Draft {
    var text: String
    var origins: [Int]
  }

  /// The sentences before.
  let old: [String]
  /// The sentences after.
  let new: [String]
  /// The sentences that belong together, by index.
  let truth: Set<Correspondence>

  /// An old sentence and a new one that is it, or a part of it.
  struct Correspondence: Hashable {
    let old: Int
    let new: Int
  }

  /// What is done to an article.
  enum Edit: CaseIterable {
    case insert, delete, reword, split, merge, move, shuffleParagraphs
  }

  /// Writes an article of `count` sentences and edits it `edits` times.
  init(
    sentences count: Int, edits: Int, of kinds: [Edit] = Edit.allCases,
    _ random: inout SeededGenerator
  ) {
    old = (0..<count).map { _ in Self.sentence(&random) }
    var drafts = old.enumerated().map { Draft(text: $1, origins: [$0]) }
    // Each old sentence is edited once, so that the truth stays plain.
    var isEdited = [Bool](repeating: false, count: count)
    for _ in 0..<edits {
      let kind = kinds[Int.random(in: 0..<kinds.count, using: &random)]
      let place = Int.random(in: 0...drafts.count, using: &random)
      switch kind {
      case .insert:
        drafts.insert(Draft(text: Self.sentence(&random), origins: []), at: place)
      case .shuffleParagraphs:
        guard drafts.count >= 12 else { continue }
        let cut = Int.random(in: 3...(drafts.count - 3), using: &random)
        let length = min(Int.random(in: 2...6, using: &random), drafts.count - cut)
        let paragraph = Array(drafts[cut..<cut + length])
        drafts.removeSubrange(cut..<cut + length)
        drafts.insert(
          contentsOf: paragraph, at: Int.random(in: 0...drafts.count, using: &random))
      case .delete, .reword, .split, .merge, .move:
        guard place < drafts.count, drafts[place].origins.count == 1,
          !isEdited[drafts[place].origins[0]]
        else { continue }
        let origin = drafts[place].origins[0]
        isEdited[origin] = true
        switch kind {
        case .delete: drafts.remove(at: place)
        case .reword: drafts[place].text = Self.reworded(drafts[place].text, &random)
        case .move:
          let draft = drafts.remove(at: place)
          drafts.insert(draft, at: Int.random(in: 0...drafts.count, using: &random))
        case .split:
          let parts = Self.parts(of: drafts[place].text)
          guard parts.count > 1 else { continue }
          drafts.replaceSubrange(
            place...place, with: parts.map { Draft(text: $0, origins: [origin]) })
        case .merge:
          guard place + 1 < drafts.count, drafts[place + 1].origins == [origin + 1],
            !isEdited[origin + 1]
          else { continue }
          isEdited[origin + 1] = true
          drafts[place].text = Self.merged(drafts[place].text, drafts[place + 1].text)
          drafts[place].origins.append(origin + 1)
          drafts.remove(at: place + 1)
        case .insert, .shuffleParagraphs: break
        }
      }
    }
    new = drafts.map(\.text)
    truth = Set(
      drafts.enumerated().flatMap { index, draft in
        draft.origins.map { Correspondence(old: $0, new: index) }
      })
  }

  /// Replaces up to a third of the words.
  private static func reworded(_ text: String, _ random: inout SeededGenerator) -> String {
    var words = text.split(separator: " ").map(String.init)
    for _ in 0..<Int.random(in: 1...max(1, words.count / 3), using: &random) {
      let place = Int.random(in: 0..<words.count - 1, using: &random)
      words[place] = pick(others, &random)
    }
    return words.joined(separator: " ")
  }

  private static func parts(of text: String) -> [String] {
    let clauses = text.dropLast().split(separator: ";", maxSplits: 1)
    guard clauses.count == 2 else { return [text] }
    let second = clauses[1].dropFirst()
    return ["\(clauses[0]).", "\(second.prefix(1).uppercased())\(second.dropFirst())."]
  }

  private static func merged(_ one: String, _ other: String) -> String {
    "\(one.dropLast()), while \(other.prefix(1).lowercased())\(other.dropFirst())"
  }

  private static func sentence(_ random: inout SeededGenerator) -> String {
    switch Int.random(in: 0..<12, using: &random) {
    case 0: return pick(short, &random)
    case 1, 2: return "\(clause(&random)); \(clause(&random))."
    case 3, 4: return "\(clause(&random)), \(pick(reasons, &random)); \(clause(&random))."
    case 5: return "In \(pick(places, &random)), \(clause(&random))."
    default: return "\(clause(&random)), \(pick(reasons, &random))."
    }
  }

  private static func clause(_ random: inout SeededGenerator) -> String {
    "\(pick(people, &random)) \(pick(verbs, &random)) \(pick(things, &random))"
      + " \(pick(times, &random)) near \(pick(places, &random))"
  }

  private static func pick(_ words: [String], _ random: inout SeededGenerator) -> String {
    words[Int.random(in: 0..<words.count, using: &random)]
  }

  private static let short = [
    "The mayor declined to comment.", "No date was given.", "The vote is on Monday.",
    "That was in March.", "The clinic did not answer.", "Nobody was hurt.",
  ]
  private static let people = [
    "Mara Quill", "the harbour master", "Tom Hale", "the district council", "Ines Varga",
    "the water board", "a spokesman for the ferry line", "the union of drivers",
    "Judge Orlan Petty",
    "the school inspector", "Nadia Fenn", "the museum's director", "a farmer from the valley",
    "the regional bank", "Pavel Strand", "the committee on roads", "the team's coach",
    "the owner of the mill", "the weather service", "Lucia Brandt",
  ]
  private static let verbs = [
    "approved", "rejected", "postponed", "inspected", "paid for", "described", "measured", "closed",
    "reopened", "sold", "promised", "questioned", "presented", "counted", "repaired", "signed",
    "withdrew", "published", "delivered", "defended",
  ]
  private static let things = [
    "the plan for a second bridge", "the budget of the swimming pool", "forty new buses",
    "the contract with the quarry", "a report on the flood of 2019", "the lease of the old theatre",
    "a list of twelve demands", "the results of the survey", "the roof of the sports hall",
    "three hectares of meadow", "the timetable of the night trains", "a proposal on school meals",
    "the sale of the lighthouse", "new rules for market stalls", "the accounts of the festival",
    "a map of the drains", "the order for body cameras", "two dozen complaints",
    "the renovation of the library", "a fund for small orchards",
  ]
  private static let times = [
    "on Tuesday", "last week", "after a long meeting", "before the holidays", "in early spring",
    "without a debate", "for the second time", "at the annual fair", "late in the evening",
    "within nine days", "two years ago", "by a narrow margin",
  ]
  private static let places = [
    "Alder Street", "the northern ferry terminal", "Castle Hill", "the river Tamble", "Osterby",
    "the station square", "Fallow Green", "the old customs house", "Lower Marren", "the ring road",
    "Saint Odile's hospital", "the grain market", "Pikehurst", "the eastern quay",
  ]
  private static let reasons = [
    "because the costs had doubled", "although residents had asked for more time",
    "as the minutes of the meeting show", "which had been built for a smaller town",
    "so that work can begin in autumn", "after engineers found cracks in the wall",
    "under an agreement from last year", "while a court case is still open",
    "to make room for a cycle path", "despite a letter from the ministry",
    "in exchange for a lower rent", "when the first snow had fallen",
  ]
  private static let others = [
    "gradually", "considered", "eleven", "provincial", "carefully", "timber", "announced", "quiet",
    "overdue", "shared", "several", "amended", "renewed", "granite", "formally", "westward",
    "modest", "planned", "joint", "archived", "perhaps", "reckless", "blasted", "sources",
  ]
}
