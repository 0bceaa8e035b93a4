extension Array {
  /// Creates an array of equal values, as `init(repeating:count:)` does.
  ///
  /// That looks up the type of the array's memory anew each time (Swift 6.3): 700 instructions for each
  /// of the twenty small arrays of an article, which here are 200.
  @inlinable package init(filledWith value: Element, count: Int) {
    self = []
    append(addingCapacity: count) { $0.append(repeating: value, count: count) }
  }

  /// Creates an array in memory that `fill` writes, and of which it says how much it wrote; for the same
  /// reason.
  @inlinable package init<Failure: Error>(
    room: Int, filledBy fill: (UnsafeMutableBufferPointer<Element>) throws(Failure) -> Int
  ) throws(Failure) {
    self = []
    try append(addingCapacity: room) { (span) throws(Failure) in
      try span.withUnsafeMutableBufferPointer { (buffer, count) throws(Failure) in
        count = try fill(buffer)
      }
    }
  }
}
