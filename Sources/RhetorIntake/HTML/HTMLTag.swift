/// An element's tag, compared by number.
struct HTMLTag: Hashable {
  let raw: Int32

  init(raw: Int32) { self.raw = raw }
  init(_ name: String) { raw = HTMLWalk.tag(name) }

  static let a = HTMLTag("a")
  static let article = HTMLTag("article")
  static let main = HTMLTag("main")
  static let header = HTMLTag("header")
  static let h1 = HTMLTag("h1")
  static let br = HTMLTag("br")
  static let q = HTMLTag("q")
  static let pre = HTMLTag("pre")
  static let sup = HTMLTag("sup")
  static let li = HTMLTag("li")
  static let address = HTMLTag("address")
  static let blockquote = HTMLTag("blockquote")

  /// Never prose, whatever they hold.
  static let never = tags(
    "script style noscript template svg math iframe object embed audio video canvas map select "
      + "button input textarea datalist progress meter dialog head title rt rp del s strike")
  /// Not the article, unless most of the page's text stands in them.
  static let seldom = tags("nav footer aside form menu label fieldset")
  static let headings = tags("h2 h3 h4 h5 h6")
  static let items = tags("li dt dd td th")
  static let captions = tags("figcaption caption")
  static let lists = tags("ul ol dl")
  static let codes = tags("code kbd samp tt")
  /// Elements that begin and end a block and mean nothing more here.
  static let blocks = tags(
    "html body p div section article main header footer aside nav form fieldset figure figcaption "
      + "caption ul ol dl li dt dd table thead tbody tfoot tr td th h1 h2 h3 h4 h5 h6 hr pre "
      + "blockquote address details summary center hgroup legend label menu")

  private static func tags(_ names: String) -> Set<HTMLTag> {
    Set(names.split(separator: " ").map { HTMLTag(String($0)) })
  }
}
