import RhetorAnalysis
import RhetorLexicon
import RhetorReport
import RhetorSegmentation
import RhetorText

/// One large article on several cores: what is found paragraph by paragraph or sentence by sentence is
/// found in pieces, and the pieces are joined in their order, so that nothing differs from `read`.
extension Engine {
  /// Everything that is known of a document before it is judged.
  func read(_ document: Document, jobs: Int) async throws(SegmentationError) -> Reading {
    let map = ParallelMap(jobs: jobs)
    let (terms, starts) = try await terms(of: document, map)
    let draft = reader.draft(document, terms: terms, starts: starts)
    let pieces = draft.sentences.pieces(jobs * 4)
    let hits = await map.map(pieces) { draft.hits(in: $0) }.flatMap { $0 }
    let unframed = draft.reading(hits: hits)
    let frames = await map.map(pieces) { unframed.foundFrames(in: $0) }.flatMap { $0 }
    return draft.reading(unframed, frames: frames)
  }

  /// Scores one article.
  func score(_ document: Document, jobs: Int) async throws(SegmentationError) -> ArticleRecord {
    let reading = try await read(document, jobs: jobs)
    return ReportBuilder(reading, await judge(reading, jobs: jobs)).article()
  }

  /// The findings of a reading.
  func judge(_ reading: Reading, jobs: Int) async -> Judgement {
    let pieces = reading.sentences.indices.pieces(jobs * 4)
    return Judgement(
      joining: await ParallelMap(jobs: jobs).map(pieces) { Judgement(of: reading, in: $0) })
  }

  private func terms(
    of document: Document, _ map: ParallelMap
  ) async throws(SegmentationError) -> (terms: [Token], starts: [Int]) {
    let segmenter = segmenter
    let vocabulary = tables.vocabulary
    let parts = await map.map(document.blocks.indices.pieces(map.jobs * 4)) { blocks in
      Result { () throws(SegmentationError) in
        try segmenter.terms(of: document, blocks: blocks, vocabulary: vocabulary)
      }
    }
    var terms: [Token] = []
    var starts: [Int] = []
    terms.reserveCapacity(document.bytes.count / 4)
    for part in parts {
      let part = try part.get()
      let first = terms.count
      starts += part.starts.map { $0 + first }
      terms += part.terms
    }
    return (terms, starts)
  }
}

extension Range<Int> {
  /// The range in about as many pieces, none of them empty.
  func pieces(_ count: Int) -> [Range<Int>] {
    let length = Swift.max(1, (self.count + count - 1) / count)
    return stride(from: lowerBound, to: upperBound, by: length).map {
      $0..<Swift.min($0 + length, upperBound)
    }
  }
}
