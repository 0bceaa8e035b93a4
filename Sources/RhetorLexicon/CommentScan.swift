internal import RhetorSettings

/// The comments of a TOML file and the lines that hold anything else.
struct CommentScan {
  /// The comments, in order.
  private(set) var comments: [Comment] = []
  /// The 1-based lines that hold more than white space and comments.
  private(set) var codeLines: Set<Int> = []

  /// One comment.
  struct Comment: Hashable {
    /// The 1-based line.
    let line: Int
    /// From the `#` to the end of the line, without white space there.
    let text: String
    /// Whether something else stands before it in its line.
    let isTrailing: Bool
  }

  /// Scans a file that is known to be sound TOML.
  init(_ bytes: [UInt8]) {
    var line = 1
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte == UInt8(ascii: "\n") {
        line += 1
        index += 1
      } else if byte == UInt8(ascii: "#") {
        let end = bytes[index...].firstIndex { $0 == 10 || $0 == 13 } ?? bytes.count
        var text = String(decoding: bytes[index..<end], as: UTF8.self)
        while text.last?.isWhitespace == true { text.removeLast() }
        comments.append(Comment(line: line, text: text, isTrailing: codeLines.contains(line)))
        index = end
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        let end = TOMLString.end(in: bytes, from: index)
        for place in index..<end {
          if bytes[place] == UInt8(ascii: "\n") { line += 1 } else { codeLines.insert(line) }
        }
        index = end
      } else {
        if byte != 32, byte != 9, byte != 13 { codeLines.insert(line) }
        index += 1
      }
    }
  }
}
