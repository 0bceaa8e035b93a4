internal import Synchronization

/// The process's stock of ICU iterators: one prototype, and clones that callers borrow.
///
/// Opening iterators costs up to milliseconds and cloning them well under one microsecond, so the
/// prototype is opened once. There are never more clones than callers at the same time.
final class ICUWorkers: Sendable {
  /// The stock for English text.
  static let english = ICUWorkers()

  private struct State {
    var prototype: ICUBoundary?
    var idle: [ICUBoundary] = []
  }

  private let state = Mutex(State())

  /// Lends a worker to `body`.
  func withWorker<Result>(
    _ body: (ICUBoundary) throws(SegmentationError) -> Result
  ) throws(SegmentationError) -> Result {
    let worker = try borrow()
    defer { giveBack(worker) }
    return try body(worker)
  }

  /// Takes back what `borrow` lent.
  func giveBack(_ worker: ICUBoundary) { state.withLock { $0.idle.append(worker) } }

  /// Lends a worker until it is given back.
  func borrow() throws(SegmentationError) -> ICUBoundary {
    try state.withLock { state throws(SegmentationError) -> ICUBoundary in
      if let idle = state.idle.popLast() { return idle }
      if let prototype = state.prototype { return try prototype.clone() }
      let prototype = try ICUBoundary()
      state.prototype = prototype
      return try prototype.clone()
    }
  }
}
