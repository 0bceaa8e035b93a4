import RhetorAnalysis
import RhetorLexicon

/// The points of the finding that an attribution made.
enum FramePoints {
  /// The points of `frame`'s own finding among those of its sentence; 0 when there is none.
  static func points(
    of frame: Frame, among findings: ArraySlice<Finding>, _ suppressions: Suppressions
  ) -> Int {
    guard let entry = frame.sourceEntry?.entry else { return 0 }
    let head = frame.head
    // Findings stand in order and apart, so the first that ends behind the head's start is it.
    var low = findings.startIndex
    var high = findings.endIndex
    while low < high {
      let middle = (low + high) / 2
      if findings[middle].terms.upperBound <= head.lowerBound {
        low = middle + 1
      } else {
        high = middle
      }
    }
    while low < findings.endIndex, findings[low].terms.lowerBound < head.upperBound {
      if findings[low].entry == entry {
        return suppressions.reasons[low] == nil ? findings[low].points : 0
      }
      low += 1
    }
    return 0
  }
}
