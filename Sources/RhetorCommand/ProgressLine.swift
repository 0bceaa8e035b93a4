/// One line on standard error that counts articles, while somebody is watching.
struct ProgressLine {
  private let total: Int
  private let isShown: Bool
  private var done = 0
  private var shown = -1

  /// Prepares to count up to `total`; nothing is drawn unless `isShown`.
  init(total: Int, isShown: Bool) {
    self.total = total
    self.isShown = isShown && total > 1
  }

  /// Counts one more article and redraws the line when the picture changes.
  mutating func step() {
    done += 1
    guard isShown else { return }
    let cells = done * 30 / total
    let percent = done * 100 / total
    guard percent != shown else { return }
    shown = percent
    let bar = String(repeating: "█", count: cells) + String(repeating: "·", count: 30 - cells)
    Messages.writeAsIs("\r\(bar) \(done)/\(total)")
  }

  /// Takes the line away, so that a message can stand there.
  mutating func clear() {
    guard isShown, shown >= 0 else { return }
    shown = -1
    Messages.writeAsIs("\r\u{1B}[K")
  }
}
