/// Makes the comments within lines of Markdown such as md4c sees them.
///
/// It follows CommonMark 0.30, in which a comment within a line may hold no `--`; since 0.31 it may. So
/// dashes become full stops in the copy that it parses. They do only where it can see a comment: a
/// `<!--` in code is none, and its dashes may make lists and tables further down.
struct InlineComments {
  private var bytes: [UInt8]
  private var index: Int

  /// The longest run of backticks that begins code, as in md4c.
  private static let longestRun = 32

  /// The bytes from `start` on as md4c is to see them; as many as before.
  static func withoutDashes(_ bytes: [UInt8], from start: Int) -> [UInt8] {
    guard bytes.contains(UInt8(ascii: "<")) else { return bytes }
    var text = InlineComments(bytes: bytes, index: start)
    text.run()
    return text.bytes
  }

  /// Goes through the file block by block, as far as single lines tell where these begin and end.
  private mutating func run() {
    var start = index
    while index < bytes.count {
      let end = lineEnd(from: index)
      let first = bytes[index..<end].firstIndex { $0 != 0x20 && $0 != 0x09 && $0 != 0x3E } ?? end
      if let fence = fence(at: first, before: end) {
        scan(start..<index)
        skip(fence, from: end)
        start = index
      } else if first - index < 4, bytes[first..<end].starts(with: "<!--".utf8) {
        // A block of HTML, in which md4c minds no dashes, up to the line in which the comment ends.
        scan(start..<index)
        index = lineEnd(from: commentEnd(from: first + 4, before: bytes.count) ?? bytes.count)
        start = index
      } else {
        if first == end || bytes[first] == 0x0A || bytes[first] == 0x0D || isBeginning(first, end) {
          scan(start..<index)
          start = index
        }
        index = end
      }
    }
    scan(start..<bytes.count)
  }

  /// The offset after a line's end.
  private func lineEnd(from offset: Int) -> Int {
    bytes[offset...].firstIndex(of: 0x0A).map { $0 + 1 } ?? bytes.count
  }

  /// Whether a line begins a list item, a heading or a row of a table, or is a rule.
  private func isBeginning(_ first: Int, _ end: Int) -> Bool {
    switch bytes[first] {
    case UInt8(ascii: "#"), UInt8(ascii: "|"): true
    case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"), UInt8(ascii: "_"),
      UInt8(ascii: "="):
      isItem(first, end)
        || bytes[first..<end].allSatisfy { $0 == bytes[first] || $0 <= 0x20 }
    default: false
    }
  }

  private func isItem(_ first: Int, _ end: Int) -> Bool {
    "-*+".utf8.contains(bytes[first])
      && (first + 1 == end || [0x20, 0x09, 0x0A, 0x0D].contains(bytes[first + 1]))
  }

  /// The fence of a code block that begins here, maybe behind the mark of a list item.
  private func fence(at first: Int, before end: Int) -> (mark: UInt8, count: Int)? {
    var first = first
    if first < end, isItem(first, end) {
      first = bytes[(first + 1)..<end].firstIndex { $0 != 0x20 } ?? end
    }
    guard first < end, bytes[first] == UInt8(ascii: "`") || bytes[first] == UInt8(ascii: "~")
    else { return nil }
    let mark = bytes[first]
    let count = bytes[first..<end].prefix { $0 == mark }.count
    guard count >= 3 else { return nil }
    let isCode = mark == UInt8(ascii: "`") && bytes[(first + count)..<end].contains(mark)
    return isCode ? nil : (mark, count)
  }

  /// Goes behind the line that closes a fence, or to the end.
  private mutating func skip(_ fence: (mark: UInt8, count: Int), from start: Int) {
    index = start
    while index < bytes.count {
      let end = lineEnd(from: index)
      let line = bytes[index..<end].drop { $0 == 0x20 || $0 == 0x09 || $0 == 0x3E }
      index = end
      let count = line.prefix { $0 == fence.mark }.count
      if count >= fence.count, line.dropFirst(count).allSatisfy({ $0 <= 0x20 }) { return }
    }
  }

  /// Changes the comments of one block.
  private mutating func scan(_ block: Range<Int>) {
    var place = block.lowerBound
    var hasEnd = true
    // Lengths of runs of backticks that nothing closes any more.
    var unclosed: Set<Int> = []
    while place < block.upperBound {
      switch bytes[place] {
      case UInt8(ascii: "\\"): place += 2
      case UInt8(ascii: "`"):
        let count = bytes[place..<block.upperBound].prefix { $0 == UInt8(ascii: "`") }.count
        place += count
        guard count <= Self.longestRun, !unclosed.contains(count) else { continue }
        if let end = closing(count, from: place, before: block.upperBound) {
          place = end
        } else {
          unclosed.insert(count)
        }
      case UInt8(ascii: "<")
      where hasEnd && bytes[place..<block.upperBound].starts(with: "<!--".utf8):
        guard let end = commentEnd(from: place + 4, before: block.upperBound) else {
          hasEnd = false
          place += 1
          continue
        }
        for inner in place + 4..<end - 3 where bytes[inner] == UInt8(ascii: "-") {
          bytes[inner] = UInt8(ascii: ".")
        }
        place = end
      default: place += 1
      }
    }
  }

  /// The offset after the run of as many backticks that closes a code span.
  private func closing(_ count: Int, from start: Int, before end: Int) -> Int? {
    var place = start
    while let next = bytes[place..<end].firstIndex(of: UInt8(ascii: "`")) {
      let found = bytes[next..<end].prefix { $0 == UInt8(ascii: "`") }.count
      place = next + found
      if found == count { return place }
    }
    return nil
  }

  /// The offset after the `-->` of a comment whose content begins at `start`.
  private func commentEnd(from start: Int, before end: Int) -> Int? {
    var place = start
    while place + 3 <= end {
      if bytes[place] == UInt8(ascii: "-"), bytes[place..<end].starts(with: "-->".utf8) {
        return place + 3
      }
      place += 1
    }
    return nil
  }
}
