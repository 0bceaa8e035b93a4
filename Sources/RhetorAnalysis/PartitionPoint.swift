extension RandomAccessCollection where Index == Int {
  /// The first index whose element satisfies `condition`, or the end; found by halving.
  ///
  /// Elements that satisfy it must all stand behind those that do not.
  package func partitionPoint(where condition: (Element) -> Bool) -> Int {
    var low = startIndex
    var high = endIndex
    while low < high {
      let middle = (low + high) / 2
      if condition(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
