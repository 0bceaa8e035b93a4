/// Applies a function to many items on several cores.
struct ParallelMap: Sendable {
  /// How many items are worked on at the same time.
  let jobs: Int

  /// The results in the order of the items.
  func map<Item: Sendable, Value: Sendable>(
    _ items: [Item], _ transform: @escaping @Sendable (Item) -> Value
  ) async -> [Value] {
    // Pieces are small against the whole, so that no core waits long for the last one.
    let size = max(1, items.count / (max(1, jobs) * 8))
    let starts = Array(stride(from: 0, to: items.count, by: size))
    return await withTaskGroup(of: (Int, [Value]).self) { group in
      var next = 0
      func start() {
        guard next < starts.count else { return }
        let number = next
        let piece = items[starts[number]..<min(starts[number] + size, items.count)]
        group.addTask { (number, piece.map(transform)) }
        next += 1
      }
      for _ in 0..<max(1, jobs) { start() }
      var pieces = [[Value]](repeating: [], count: starts.count)
      while let (number, values) = await group.next() {
        pieces[number] = values
        start()
      }
      return pieces.flatMap { $0 }
    }
  }
}
