import RhetorAnalysis
import RhetorReport
import RhetorText

extension SentenceLines {
  /// Writes an attribution.
  static func frame(
    _ frame: Frame, _ findings: ArraySlice<Finding>, on page: Page, to lines: inout LineBuffer
  ) {
    lines.append(#"{"cue":"#)
    span(page.reading.textRange(frame.cue), on: page, to: &lines)
    if let source = frame.source {
      lines.append(#","source":"#)
      span(page.reading.textRange(source), on: page, to: &lines)
    } else {
      lines.append(#","source":null"#)
    }
    if let antecedent = frame.antecedent {
      lines.append(#","antecedent":"#)
      span(page.reading.textRange(antecedent), on: page, to: &lines)
    }
    lines.append(#","content":["#)
    var isFirst = true
    for content in frame.content where !content.isEmpty {
      let range = page.reading.textRange(content)
      lines.append(isFirst ? #"{"start":"# : #",{"start":"#)
      isFirst = false
      let bytes = page.fileRange(of: range)
      lines.append(bytes.lowerBound)
      lines.append(#","end":"#)
      lines.append(bytes.upperBound)
      lines.append("}")
    }
    lines.append(#"],"source-class":""#)
    lines.append(plain: frame.sourceClass.rawValue)
    lines.append(#"","points":"#)
    lines.append(FramePoints.points(of: frame, among: findings, page.suppressions))
    if let note = FrameNote.text(for: frame) {
      lines.append(#","note":""#)
      lines.append(escaping: note)
      lines.append("\"")
    }
    lines.append("}")
  }

  private static func span(_ range: TextRange, on page: Page, to lines: inout LineBuffer) {
    lines.append(#"{"start":"#)
    let bytes = page.fileRange(of: range)
    lines.append(bytes.lowerBound)
    lines.append(#","end":"#)
    lines.append(bytes.upperBound)
    lines.append(#","text":""#)
    lines.append(escaping: page.bytes(range))
    lines.append(#""}"#)
  }
}
