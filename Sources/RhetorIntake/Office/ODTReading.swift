internal import RhetorText

/// The events of an OpenDocument text, becoming paragraphs.
final class ODTReading {
  /// The paragraphs so far.
  private(set) var paragraphs = ParagraphBuilder()
  private var styles = StyleSheet()
  private var leftOut = 0
  private var items = 0
  private var tables = 0
  private var isBodyOpen = false
  private var inText = false
  /// The style of the open paragraph, and whether it is a heading; nil outside of paragraphs.
  private var open: (style: String, isHeading: Bool)?

  /// Takes an event of a file with styles.
  func takeStyle(_ event: XMLWalk.Event) {
    guard case .enter("style", let attributes) = event, attributes["family"] == "paragraph",
      let id = attributes["name"]
    else { return }
    styles.add(
      id: id, name: attributes["display-name"], parent: attributes["parent-style-name"])
  }

  /// Takes an event of the text.
  func take(_ event: XMLWalk.Event) {
    guard inText else {
      // Formats of numbers, which come before, have elements of this name, too.
      switch event {
      case .enter("body", _): isBodyOpen = true
      case .enter("text", _) where isBodyOpen: inText = true
      default: takeStyle(event)
      }
      return
    }
    switch event {
    case .enter(let name, let attributes):
      if Self.apart.contains(name) { leftOut += 1 }
      if leftOut == 0 { enter(name, attributes) }
    case .leave(let name):
      if leftOut == 0 { leave(name) }
      if Self.apart.contains(name) { leftOut -= 1 }
    case .text(let bytes, let source):
      if open != nil, leftOut == 0 { addCollapsed(bytes, from: source) }
    }
  }

  private func enter(_ name: String, _ attributes: [String: String]) {
    switch name {
    case "p": open = (attributes["style-name"] ?? "", false)
    case "h": open = (attributes["style-name"] ?? "", true)
    case "list-item": items += 1
    case "table": tables += 1
    case "s", "tab", "line-break": if open != nil { paragraphs.add(" ") }
    default: break
    }
  }

  private func leave(_ name: String) {
    switch name {
    case "p", "h":
      paragraphs.end(as: role)
      open = nil
    case "list-item": items -= 1
    case "table": tables -= 1
    default: break
    }
  }

  private var role: Block.Role? {
    guard let open else { return nil }
    let isFirst = paragraphs.isFirst
    if let role = styles.role(of: open.style) { return role.blockRole(isFirst: isFirst) }
    if open.isHeading { return isFirst ? .headline : .subheading }
    return items > 0 || tables > 0 ? .listItem : .paragraph
  }

  /// White space in XML is collapsed, and vanishes at the start of a paragraph (6.1.2).
  private func addCollapsed(_ bytes: [UInt8], from source: Range<Int>) {
    guard source.count == bytes.count else { return paragraphs.add(bytes, from: source) }
    var start = 0
    func flush(_ end: Int) {
      guard start < end else { return }
      let lower = source.lowerBound
      paragraphs.add(Array(bytes[start..<end]), from: lower + start..<lower + end)
    }
    for index in bytes.indices where bytes[index] == 0x20 || 0x09...0x0D ~= bytes[index] {
      let follows = index > start ? false : paragraphs.endsWithSpace
      flush(follows ? index : index + 1)
      start = index + 1
    }
    flush(bytes.count)
  }

  /// Elements whose content is no part of the article.
  private static let apart: Set<String> = [
    "tracked-changes", "note", "annotation", "frame", "ruby-text", "forms", "table-of-content",
    "illustration-index", "table-index", "object-index", "user-index", "alphabetical-index",
    "bibliography", "hidden-paragraph", "hidden-text", "sequence-decls", "variable-decls",
    "user-field-decls", "custom-shape", "rect", "line",
  ]
}
