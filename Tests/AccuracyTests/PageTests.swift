import Rhetor
import RhetorAccuracy
import RhetorTestSupport
import Testing

/// `Documentation/Accuracy.md` says what is measured now.
struct PageTests {
  @Test func pageIsCurrentAboutOurOwnFixtures() throws {
    let page = try PackageFiles.text(AccuracyPage.path)
    let section = try FixtureSection(in: .own, with: .shared)
    let current = AccuracyPage(section, corpora: nil, earlier: page)
    let kept = AccuracyPage.parts(of: page)
    let written = kept.own.split(separator: "\n", omittingEmptySubsequences: false)
    let measured = current.own.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(written.count == measured.count)
    for (old, new) in zip(written, measured) where old != new {
      Issue.record("the page is out of date, run `make accuracy`:\n- \(old)\n+ \(new)")
    }
    #expect(kept.corpora.contains("Bars reached: "))
    #expect(current.text == current.own + kept.corpora)
  }
}
