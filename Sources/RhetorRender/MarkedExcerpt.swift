/// One line of a sentence around words in it, which are marked beneath.
///
/// The sentence is looked at once, and every line costs no more than its width, so that a sentence
/// with many findings is not read again for each.
struct MarkedExcerpt {
  private let cells: [VisibleCells.Cell]
  /// How many terminal cells stand before each of `cells`, and all of them at the end.
  private let offsets: [Int]
  private let width: Int

  init(_ text: String, width: Int) {
    cells = VisibleCells(text).cells
    offsets = cells.reduce(into: [0]) { $0.append(($0.last ?? 0) + $1.width) }
    self.width = max(3, width)
  }

  /// The line around the words at `range`, UTF-8 bytes of the text.
  ///
  /// A sentence that is too long for the line is cut between words, as evenly on both sides as can
  /// be; words that are too long by themselves are cut at their end. `…` stands for what was cut.
  func line(marking range: Range<Int>) -> MarkedLine {
    let marked = cells(at: range)
    var window = fits(cells.indices) ? cells.indices : fitting(marked)
    while let wider = wider(window, around: marked) { window = wider }
    var line = MarkedLine()
    if window.lowerBound > 0 { line.append(sign: "…") }
    for index in window {
      let mark: Character =
        !marked.contains(index) ? " " : index == marked.lowerBound ? "^" : "~"
      line.append(cells[index], mark: mark)
    }
    if window.upperBound < cells.count { line.append(sign: "…") }
    return line
  }

  private func cells(at range: Range<Int>) -> Range<Int> {
    let lower = firstCell { $0.bytes.upperBound > range.lowerBound }
    let upper = firstCell { $0.bytes.lowerBound >= range.upperBound }
    return lower..<max(lower, upper)
  }

  /// The first cell of which `isBehind` holds; it holds of all that follow.
  private func firstCell(_ isBehind: (VisibleCells.Cell) -> Bool) -> Int {
    var low = 0
    var high = cells.count
    while low < high {
      let middle = (low + high) / 2
      if isBehind(cells[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }

  private func fits(_ window: Range<Int>) -> Bool {
    let cuts = (window.lowerBound > 0 ? 1 : 0) + (window.upperBound < cells.count ? 1 : 0)
    return offsets[window.upperBound] - offsets[window.lowerBound] + cuts <= width
  }

  /// As much of the beginning of `window` as fits.
  private func fitting(_ window: Range<Int>) -> Range<Int> {
    var upper = window.lowerBound
    while upper < window.upperBound, fits(window.lowerBound..<upper + 1) { upper += 1 }
    return window.lowerBound..<upper
  }

  /// The window with one more word, on the side that shows less; nil when none fits.
  private func wider(_ window: Range<Int>, around marked: Range<Int>) -> Range<Int>? {
    guard window.upperBound >= marked.upperBound else { return nil }
    let before = offsets[marked.lowerBound] - offsets[window.lowerBound]
    let after = offsets[window.upperBound] - offsets[marked.upperBound]
    return before <= after
      ? withWordBefore(window) ?? withWordAfter(window)
      : withWordAfter(window) ?? withWordBefore(window)
  }

  private func withWordBefore(_ window: Range<Int>) -> Range<Int>? {
    guard window.lowerBound > 0 else { return nil }
    var wider = window.lowerBound - 1..<window.upperBound
    while wider.lowerBound > 0, !cells[wider.lowerBound - 1].isSpace, fits(wider) {
      wider = wider.lowerBound - 1..<wider.upperBound
    }
    return fits(wider) ? wider : nil
  }

  private func withWordAfter(_ window: Range<Int>) -> Range<Int>? {
    guard window.upperBound < cells.count else { return nil }
    var wider = window.lowerBound..<window.upperBound + 1
    while wider.upperBound < cells.count, !cells[wider.upperBound].isSpace, fits(wider) {
      wider = wider.lowerBound..<wider.upperBound + 1
    }
    return fits(wider) ? wider : nil
  }
}
