import RhetorAnalysis
import RhetorReport
import RhetorText

extension SentenceLines {
  /// Writes an attribution.
  static func frame(
    _ index: Int, among findings: Range<Int>, on page: borrowing LinePage,
    to lines: inout LineBuffer
  ) {
    lines.append(#"{"cue":{"start":"#)
    span(page.frames[index].cue, on: page, to: &lines)
    if let source = page.frames[index].source {
      lines.append(#"},"source":{"start":"#)
      span(source, on: page, to: &lines)
      lines.append("}")
    } else {
      lines.append(#"},"source":null"#)
    }
    if let antecedent = page.frames[index].antecedent {
      lines.append(#","antecedent":{"start":"#)
      span(antecedent, on: page, to: &lines)
      lines.append("}")
    }
    let points = page.points(ofFrame: index, among: findings)
    lines.write(room: Self.room) { pen in
      pen.write(#","content":["#)
      var isFirst = true
      for content in page.frames[index].content where !content.isEmpty {
        let bytes = page.fileRange(of: page.range(ofTerms: content))
        if isFirst { pen.write(#"{"start":"#) } else { pen.write(#",{"start":"#) }
        isFirst = false
        pen.write(bytes.lowerBound)
        pen.write(#","end":"#)
        pen.write(bytes.upperBound)
        pen.write("}")
      }
      pen.write(#"],"source-class":""#)
      pen.write(page.frames[index].sourceClass.literal)
      pen.write(#"","points":"#)
      pen.write(points)
    }
    if let note = FrameNote.text(for: page.frames[index]) {
      lines.append(#","note":""#)
      lines.append(escaping: note)
      lines.append("\"")
    }
    lines.append("}")
  }

  /// Writes where terms stand, from the value of `start`, and their text.
  private static func span(
    _ terms: Range<Int>, on page: borrowing LinePage, to lines: inout LineBuffer
  ) {
    let range = page.range(ofTerms: terms)
    let bytes = page.fileRange(of: range)
    lines.write(room: Self.room) { pen in
      pen.write(bytes.lowerBound)
      pen.write(#","end":"#)
      pen.write(bytes.upperBound)
      pen.write(#","text":""#)
    }
    lines.append(escaping: range, of: page.text)
    lines.append("\"")
  }
}
