/// Whether a page may be within a drawing or a formula, as far as its tags alone tell.
///
/// There `<style>` and `<title>` hold markup and elements nest that elsewhere end by themselves, so a
/// wrong no would hide tags from `HTMLGuard`; and only there `/>` ends an element, so a wrong yes would,
/// too. A tag that could lead out of a drawing, or back into it, unseen leaves both open for the rest
/// of the page.
struct ForeignContent {
  /// The open elements of drawings, the outermost first.
  private var open: [String] = []
  private var isLost = false

  /// Whether the page may be within one.
  var mayHold: Bool { isLost || !open.isEmpty }

  /// Takes the next tag, by its name in lower case; answers whether it is an element without content.
  mutating func take(_ name: String, closes: Bool, isEmpty: Bool) -> Bool {
    guard !isLost else { return false }
    if open.isEmpty {
      if name == "math" { isLost = true }
      guard name == "svg", !closes else { return false }
    }
    // What stands in a label is read as a page of its own.
    let isLabel = open.last == "title" || open.last == "desc"
    guard Self.isShape(name), !isLabel || closes, !closes || open.last == name else {
      isLost = true
      return false
    }
    if closes { open.removeLast() } else if !isEmpty { open.append(name) }
    return !closes && isEmpty
  }

  /// Elements of drawings that hold nothing but others of these and text.
  private static let shapes: Set<String> = [
    "a", "animate", "animatemotion", "animatetransform", "circle", "clippath", "defs", "desc",
    "ellipse", "filter", "g", "image", "line",
    "lineargradient", "marker", "mask", "metadata", "mpath", "path", "pattern", "polygon",
    "polyline",
    "radialgradient", "rect", "script", "set", "stop", "style", "svg", "switch", "symbol", "text",
    "textpath", "title", "tspan", "use", "view",
  ]

  /// Whether an element is one of these; those of filters are many, and their names begin alike.
  private static func isShape(_ name: String) -> Bool {
    shapes.contains(name) || name.hasPrefix("fe")
  }

  /// Of the elements that elsewhere are empty or end by themselves those that end a drawing; all
  /// others nest in it.
  static let unnested: Set<String> = [
    "body", "br", "dd", "dt", "embed", "head", "hr", "img", "li", "meta", "nobr", "p",
  ]
}
