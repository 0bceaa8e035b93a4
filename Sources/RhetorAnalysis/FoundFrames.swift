/// The attributions found so far. Those of the sentence at hand stand last, where the cues behind
/// them ask for them; one array for all, because most sentences have none or one.
struct FoundFrames {
  /// The attributions of all sentences so far.
  private(set) var all: [Frame] = []
  /// Where those of the sentence begin.
  private var start = 0

  init(capacity: Int) { all.reserveCapacity(capacity) }

  /// Begins the next sentence.
  mutating func beginSentence() { start = all.count }

  /// The cue of the last attribution of the sentence.
  var lastCue: Range<Int>? { all.count > start ? all[all.count - 1].cue : nil }

  /// The place in `all` of the last attribution of the sentence that fits.
  func last(where fits: (Frame) -> Bool) -> Int? {
    var index = all.count
    while index > start {
      index -= 1
      if fits(all[index]) { return index }
    }
    return nil
  }

  /// Marks the attributions of the sentence that fit as told by a source that can be asked.
  mutating func markReported(where fits: (Frame) -> Bool) {
    for index in start..<all.count where fits(all[index]) { all[index].isReported = true }
  }

  mutating func append(_ frame: Frame) { all.append(frame) }

  mutating func removeLast() -> Frame { all.removeLast() }

  /// Adds an attribution whose cue stands before all others of the sentence, if it does.
  mutating func prepend(_ frame: Frame) {
    if all.count > start, all[start].cue.lowerBound < frame.cue.upperBound { return }
    all.insert(frame, at: start)
  }
}
