extension RandomAccessCollection<Frame> where Index == Int {
  /// Of attributions in order of sentence and cue, those whose cue stands in a sentence.
  func inSentence(_ number: Int) -> SubSequence {
    let start = partitionPoint { $0.sentence >= number }
    var end = start
    while end < endIndex, self[end].sentence == number { end += 1 }
    return self[start..<end]
  }
}
