import Testing

@testable import Rhetor

@Suite("Confusion")
struct ConfusionTests {
  private let confusion = Confusion(
    truePositives: 6, falsePositives: 2, falseNegatives: 4, trueNegatives: 8)

  @Test("measures a worked example")
  func workedExample() {
    #expect(confusion.precision == 0.75)
    #expect(confusion.recall == 0.6)
    #expect(confusion.f1 == 12.0 / 18)
    #expect(confusion.macroF1 == (12.0 / 18 + 16.0 / 22) / 2)
    #expect(confusion.accuracy == 0.7)
    #expect(confusion.prevalence == 0.5)
    #expect(confusion.falsePositiveRate == 0.2)
  }

  @Test("claims nothing of nothing")
  func nothing() {
    let empty = Confusion()
    #expect(empty.precision == nil)
    #expect(empty.recall == nil)
    #expect(empty.f1 == nil)
    #expect(empty.macroF1 == nil)
    #expect(empty.falsePositiveRate == nil)
    #expect(Confusion(trueNegatives: 3).macroF1 == 0.5)
  }
}
