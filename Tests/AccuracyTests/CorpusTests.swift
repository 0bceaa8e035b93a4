import Foundation
import Rhetor
import RhetorAccuracy
import RhetorReport
import Testing

/// The bars of published corpora, where these are there: they are not part of the package.
struct CorpusTests {
  @Test func everyBarIsReachedButTheListedOnes() async throws {
    let listed = try CorpusFolder.notReached(in: .own)
    let known = MeasuredCorpora.all.flatMap(\.figures).filter { $0.bar != nil }.map(\.id)
    #expect(Set(listed).isSubset(of: known))
    for corpus in MeasuredCorpora.all {
      guard let folder = CorpusFolder.found.path, CorpusFolder.found.holds(corpus) else {
        print("skipped: \(corpus.file) is not there, its bars were not tested; see RHETOR_CORPORA")
        continue
      }
      let record = try await corpus.measure(
        .shared, in: folder, jobs: ProcessInfo.processInfo.activeProcessorCount)
      for figure in corpus.figures {
        let value = try #require(figure.value(in: record), "\(figure.id)")
        print(
          "\(figure.id): \(value.value ?? -1) (\(value.low ?? -1) to \(value.high ?? -1)), thousandths"
        )
        guard figure.bar != nil else { continue }
        #expect(
          figure.isReached(in: record) != listed.contains(figure.id),
          "\(figure.id) is \(value.value ?? -1): the list of bars that are not reached is wrong")
      }
    }
  }

  @Test func barsTellReachedFromMissed() throws {
    let corpus = try #require(MeasuredCorpora.all.first { $0.file.hasPrefix("sentences-gum") })
    let figure = try #require(corpus.figures.first)
    func record(_ f1: Int?) -> EvaluationRecord {
      let none = FigureRecord.none
      let agreement = AgreementRecord(
        precision: none, recall: none, f1: FigureRecord(value: f1))
      return EvaluationRecord(
        corpus: "c", rows: 1, documents: 1, threshold: 1, stamp: Engine.shared.stamp,
        content: .segmentation(
          SegmentationFigures(found: 1, marked: 1, agreement: agreement), by: []))
    }
    #expect(figure.isReached(in: record(971)))
    #expect(!figure.isReached(in: record(970)))
    #expect(!figure.isReached(in: record(nil)))
  }
}
