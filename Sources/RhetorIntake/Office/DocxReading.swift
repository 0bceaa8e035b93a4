internal import RhetorText

/// The events of a Word document's main part, becoming paragraphs.
final class DocxReading {
  /// The paragraphs so far.
  private(set) var paragraphs = ParagraphBuilder()
  private let styles: StyleSheet
  private var leftOut = 0
  private var tables = 0
  private var inText = false
  private var inRun = false
  private var inProperties = false
  private var isHidden = false
  private var paragraph = Paragraph()
  /// What the text is that waits for the next paragraph to go on.
  private var waitingRole: Block.Role?

  /// What a paragraph's properties say.
  private struct Paragraph {
    var style: String?
    var isItem = false
    var isHeading = false
    /// Whether a tracked change deletes the paragraph's end, so that the next one goes on here.
    var goesOn = false
  }

  init(_ styles: StyleSheet) { self.styles = styles }

  /// Takes the next event.
  func take(_ event: XMLWalk.Event) {
    switch event {
    case .enter(let name, let attributes):
      let isApart = leftOut > 0
      if Self.apart.contains(name) { leftOut += 1 }
      // The properties that a tracked change replaced stand among them, as `pPrChange`.
      if inProperties, !isApart { return takeProperty(name, attributes) }
      guard leftOut == 0 else { return }
      enter(name, attributes)
    case .leave(let name):
      if leftOut == 0 { leave(name) }
      if Self.apart.contains(name) { leftOut -= 1 }
    case .text(let bytes, let source):
      if inText, leftOut == 0, !isHidden { paragraphs.add(bytes, from: source) }
    }
  }

  private func enter(_ name: String, _ attributes: [String: String]) {
    switch name {
    case "pPr": inProperties = true
    case "tbl": tables += 1
    case "r": (inRun, isHidden) = (true, false)
    case "vanish": isHidden = inRun && !["0", "false", "off"].contains(attributes["val"] ?? "")
    case "t": inText = true
    case "tab", "br", "cr": if inRun, !isHidden { paragraphs.add(" ") }
    case "noBreakHyphen": if inRun, !isHidden { paragraphs.add("\u{2011}") }
    case "softHyphen": if inRun, !isHidden { paragraphs.add("\u{AD}") }
    default: break
    }
  }

  private func takeProperty(_ name: String, _ attributes: [String: String]) {
    switch name {
    case "pStyle": paragraph.style = attributes["val"]
    case "numPr": paragraph.isItem = true
    case "outlineLvl": paragraph.isHeading = attributes["val"] != "9"
    case "del", "moveFrom": paragraph.goesOn = true
    default: break
    }
  }

  private func leave(_ name: String) {
    switch name {
    case "pPr": inProperties = false
    case "t": inText = false
    case "r": (inRun, isHidden) = (false, false)
    case "tbl": tables -= 1
    case "p":
      if paragraph.goesOn { waitingRole = role } else { paragraphs.end(as: role) }
      paragraph = Paragraph()
    case "body":
      // Nothing follows in which it could go on.
      if paragraphs.hasText { paragraphs.end(as: waitingRole) }
    default: break
    }
  }

  private var role: Block.Role? {
    let isFirst = paragraphs.isFirst
    if let role = paragraph.style.flatMap(styles.role) { return role.blockRole(isFirst: isFirst) }
    if paragraph.isHeading { return isFirst ? .headline : .subheading }
    return paragraph.isItem || tables > 0 ? .listItem : .paragraph
  }

  /// Elements whose content is no part of the article: what a tracked change deletes or moves away,
  /// pictures and text boxes, older forms of the same content, formulas, pronunciation.
  private static let apart: Set<String> = [
    "del", "moveFrom", "Fallback", "drawing", "pict", "object", "oMath", "oMathPara", "rt",
    "pPrChange", "rPrChange", "sectPr", "tblPr", "tcPr", "trPr", "instrText", "delText",
  ]
}
