/// Whether a page may be within a drawing or a formula, as far as its tags alone tell.
///
/// There `<style>` and `<title>` hold markup and elements nest that elsewhere end by themselves, so a
/// wrong no would hide tags from `HTMLGuard`. A tag that could lead out of a drawing and back into it
/// unseen makes the answer yes for the rest of the page.
struct ForeignContent {
  private var drawings = 0
  private var formulas = 0
  private var isLost = false

  /// Whether the page may be within one.
  var holds: Bool { isLost || drawings > 0 || formulas > 0 }

  /// Takes the next tag, by its name in lower case.
  mutating func take(_ name: String, closes: Bool) {
    switch name {
    case "svg": drawings = max(0, drawings + (closes ? -1 : 1))
    case "math": formulas = max(0, formulas + (closes ? -1 : 1))
    default: if formulas > 0 || drawings > 0, !Self.shapes.contains(name) { isLost = true }
    }
  }

  /// Elements of drawings that hold nothing but others of these and text.
  private static let shapes: Set<String> = [
    "a", "animate", "circle", "clippath", "defs", "desc", "ellipse", "filter", "g", "image", "line",
    "lineargradient", "marker", "mask", "metadata", "path", "pattern", "polygon", "polyline",
    "radialgradient", "rect", "script", "stop", "style", "switch", "symbol", "text", "textpath",
    "title", "tspan", "use", "view",
  ]

  /// Of the elements that elsewhere are empty or end by themselves those that end a drawing; all
  /// others nest in it.
  static let unnested: Set<String> = [
    "body", "br", "dd", "dt", "embed", "head", "hr", "img", "li", "meta", "nobr", "p",
  ]
}
