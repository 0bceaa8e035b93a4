import RhetorReport

/// The words of one side of a change as mark-up: what went or came, and what is flagged.
struct HTMLMarkedText {
  private let text: [UInt8]
  private var changes: [Range<Int>] = []
  private var flags: [(range: Range<Int>, finding: FindingRecord)] = []
  private let tag: String

  /// The old side of a change.
  static func old(_ change: SentenceChange) -> String {
    HTMLMarkedText(change.old, change.words.map { ($0.old, $0.isSame) }, tag: "del").html
  }

  /// The new side of a change.
  static func new(_ change: SentenceChange) -> String {
    HTMLMarkedText(change.new, change.words.map { ($0.new, $0.isSame) }, tag: "ins").html
  }

  private init(_ sentences: [SentenceRecord], _ runs: [(text: String, isSame: Bool)], tag: String) {
    self.tag = tag
    text = Array(sentences.map(\.text).joined(separator: " ").utf8)
    var end = 0
    for run in runs {
      // White space before the words is not marked.
      let lead = run.text.utf8.prefix { $0 == 0x20 || (0x09...0x0D).contains($0) }.count
      let start = end + lead
      end += run.text.utf8.count
      if !run.isSame, start < end { changes.append(start..<end) }
    }
    var offset = 0
    for sentence in sentences {
      let places = FindingPlace(sentence)
      for finding in sentence.findings {
        if let place = places.range(of: finding) {
          flags.append((place.lowerBound + offset..<place.upperBound + offset, finding))
        }
      }
      offset += sentence.text.utf8.count + 1
    }
  }

  /// The mark-up. Flags and changes may overlap, so each stretch between two borders is marked by
  /// itself.
  private var html: String {
    var borders = Set([0, text.count])
    for range in changes + flags.map(\.range) {
      borders.formUnion([range.lowerBound, range.upperBound])
    }
    let cuts = borders.sorted()
    var result = ""
    var change = 0
    var flag = 0
    for (start, end) in zip(cuts, cuts.dropFirst()) {
      while change < changes.count, changes[change].upperBound <= start { change += 1 }
      while flag < flags.count, flags[flag].range.upperBound <= start { flag += 1 }
      var part = HTMLText.escaped(String(decoding: text[start..<end], as: UTF8.self))
      if flag < flags.count, flags[flag].range.lowerBound <= start {
        let finding = flags[flag].finding
        let title = HTMLText.escaped("\(finding.id): \(finding.reason)")
        let kind = finding.points > 0 ? finding.stage.rawValue : "note"
        part = "<mark class=\"\(kind)\" title=\"\(title)\">\(part)</mark>"
      }
      if change < changes.count, changes[change].lowerBound <= start {
        part = "<\(tag)>\(part)</\(tag)>"
      }
      result += part
    }
    return result
  }
}
