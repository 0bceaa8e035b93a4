import Testing

@testable import Rhetor

@Suite("Span agreement")
struct SpanAgreementTests {
  @Test("tells exact bounds from overlap")
  func kinds() {
    let agreement = SpanAgreement(found: [0..<4, 6..<9, 20..<22], marked: [0..<4, 5..<12])
    #expect(agreement.found == 3)
    #expect(agreement.marked == 2)
    #expect(agreement.exact == 1)
    #expect(agreement.foundOverlapping == 2)
    #expect(agreement.markedOverlapping == 2)
  }

  @Test("uses a marked span once, though it may be overlapped often")
  func once() {
    let agreement = SpanAgreement(found: [0..<4, 0..<4, 3..<5], marked: [0..<4])
    #expect(agreement.exact == 1)
    #expect(agreement.foundOverlapping == 3)
    #expect(agreement.markedOverlapping == 1)
  }

  @Test("does not take neighbours for overlap")
  func neighbours() {
    let agreement = SpanAgreement(found: [0..<4], marked: [4..<6])
    #expect(agreement.foundOverlapping == 0)
    #expect(agreement.markedOverlapping == 0)
  }

  @Test("has the harmonic mean as F1")
  func harmonicMean() {
    #expect(SpanAgreement.f1(0.5, 1) == 2.0 / 3)
    #expect(SpanAgreement.f1(0, 0) == 0)
    #expect(SpanAgreement.f1(nil, 1) == nil)
  }
}
