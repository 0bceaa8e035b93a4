import Rhetor
import RhetorAccuracy
import Testing

/// The same words score the same whoever they are about and whoever writes them.
struct FairnessTests {
  @Test func bothSidesHaveEqualEntries() throws {
    let mirror = try MirrorLexicon(in: .own, with: .shared)
    #expect(mirror.left.entries > 50)
    #expect(mirror.left == mirror.right)
    #expect(mirror.exchanges > 1000)
    #expect(mirror.differences == [])
  }

  @Test func whoASentenceIsAboutChangesNothing() throws {
    let swap = try EntitySwap(in: .own, with: .shared)
    #expect(swap.templates >= 200)
    #expect(swap.entities >= 40)
    #expect(swap.comparisons >= 800)
    #expect(swap.scored * 2 >= swap.templates, "most templates must have something to compare")
    for difference in swap.differences { print("  \(difference)") }
    #expect(swap.differences == [])
  }

  @Test func noGuardAsksWhomATextIsAbout() throws {
    let company = try CompanySwap(in: .own, with: .shared)
    #expect(company.entries > 3000)
    #expect(company.comparisons > 50_000)
    for (set, ids) in company.differences {
      Issue.record("\(set), \(ids.count): \(ids.joined(separator: ", "))")
    }
  }

  @Test func spellingAndIdiomChangeNothing() throws {
    let pairs = try DialectPairs(in: .own, with: .shared)
    #expect(pairs.count >= 40)
    #expect(pairs.varieties == ["African", "Indian", "UK", "US"])
    #expect(pairs.scored * 2 >= pairs.count)
    for difference in pairs.differences { print("  \(difference)") }
    #expect(pairs.differences == [])
  }
}
