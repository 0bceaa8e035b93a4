internal import RhetorText

/// What a word processor's paragraph styles stand for.
///
/// Styles inherit: one of the user's own that is based on *Heading 2* is a heading.
struct StyleSheet {
  private var names: [String: String] = [:]
  private var parents: [String: String] = [:]

  /// Adds a style: its id, the name that users see, and the style it is based on.
  mutating func add(id: String, name: String?, parent: String?) {
    if let name { names[id] = name }
    if let parent, parent != id { parents[id] = parent }
  }

  /// What paragraphs of a style are; nil when no style of the line says anything.
  func role(of id: String) -> Role? {
    var id = id
    for _ in 0..<32 {
      if let role = Self.role(named: names[id] ?? id) { return role }
      guard let parent = parents[id] else { return nil }
      id = parent
    }
    return nil
  }

  /// What a style stands for.
  enum Role: Hashable {
    case title
    case heading
    case quote
    case caption
    case item
    case byline
    case code
    /// Running headers, footnotes, tables of contents: apart from the article.
    case apart
  }

  /// Looks at a style's name without case, spaces, digits and marks; `_20_` is a space.
  private static func role(named name: String) -> Role? {
    let letters = name.lowercased().replacing("_20_", with: "").filter(\.isLetter)
    switch letters {
    case "title": return .title
    case "heading", "subtitle": return .heading
    case "quote", "quotations", "intensequote", "blocktext", "blockquote", "blockquotation":
      return .quote
    case "caption", "figure", "illustration", "drawing": return .caption
    case "listparagraph", "listbullet", "listnumber", "list": return .item
    case "byline", "author", "dateline": return .byline
    case "htmlpreformatted", "preformattedtext", "code", "sourcecode", "macrotext": return .code
    case "header", "footer", "footnotetext", "endnotetext", "annotationtext", "toc", "tocheading",
      "footnote", "endnote":
      return .apart
    default: return letters.hasPrefix("toc") && letters.count == 3 ? .apart : nil
    }
  }
}

extension StyleSheet.Role {
  /// What a block of this style is; nil when it is left out.
  ///
  /// - Parameter isFirst: whether no block came before it, so that a heading is the headline.
  func blockRole(isFirst: Bool) -> Block.Role? {
    switch self {
    case .title: .headline
    case .heading: isFirst ? .headline : .subheading
    case .quote: .blockQuote
    case .caption: .caption
    case .item: .listItem
    case .byline: .byline
    case .code, .apart: nil
    }
  }
}
