import RhetorAnalysis
import RhetorText

/// Writes the lines of one large article on several cores, some thousand sentences at a time, and hands
/// them over in order. No more than twice as many pieces as jobs are ever held.
struct SharedLines: Sendable {
  let engine: Engine
  let jobs: Int

  /// How many sentences are written together: some megabytes of lines.
  private static let length = 4096

  nonisolated(nonsending) func write(
    _ reading: Reading, _ judgement: Judgement, _ suppressions: Suppressions,
    deliver: (UnsafeRawBufferPointer) throws -> Void
  ) async throws {
    let pieces = reading.sentences.indices.pieces(reading.sentences.count / Self.length + jobs)
    try await withThrowingTaskGroup(of: (Int, LineWorker).self) { group in
      var next = 0
      var turn = 0
      var running = 0
      var position = PlaceCursor.Position.start
      var idle: [LineWorker] = []
      var done: [Int: LineWorker] = [:]
      func start() {
        while running < jobs, next < pieces.count, next - turn < jobs * 2 {
          let (number, piece) = (next, pieces[next])
          let worker = idle.popLast() ?? LineWorker(engine: engine)
          // The walk to where the piece begins is done once, and not by each of them.
          position = LinePage.position(ofSentence: piece.lowerBound, of: reading, from: position)
          let from = position
          group.addTask {
            worker.add(piece, of: reading, judgement, suppressions, from: from)
            return (number, worker)
          }
          running += 1
          next += 1
        }
      }
      start()
      while let (number, worker) = try await group.next() {
        running -= 1
        done[number] = worker
        while let worker = done.removeValue(forKey: turn) {
          try deliver(worker.lines(0..<worker.size))
          worker.reset()
          idle.append(worker)
          turn += 1
        }
        start()
      }
    }
  }
}
