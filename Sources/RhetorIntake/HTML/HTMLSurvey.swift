/// A first look over a page: how much text each part has, and where the article is.
struct HTMLSurvey {
  /// The number, in document order, of the element that holds the article; 0 is the whole page.
  private(set) var root = 0
  /// Whether a top heading stands in the article itself.
  private(set) var hasHeadline = false
  /// Numbers of elements that are left out: furniture of the page around the article.
  private(set) var leftOut: Set<Int> = []

  /// What is known of an open element.
  private struct Part {
    let number: Int
    let kind: Kind
    var text = 0
    var linked = 0
    var items = 0
    var headings = 0

    enum Kind { case other, article, main, furniture, list }
  }

  /// The survey of a page that is an article as a whole.
  init() {}

  /// Looks over the page; a part is furniture only as long as most of the text stands elsewhere.
  init(_ walk: HTMLWalk) {
    var open: [Part] = []
    var closed: [Part] = []
    var total = Part(number: 0, kind: .other)
    var number = -1
    /// How many open elements are never prose, and how many are links.
    var hidden = 0
    var links = 0
    var stack: [(hides: Bool, links: Bool, counts: Bool)] = []
    walk.rewind()
    while let step = walk.next() {
      switch step.kind {
      case .enter:
        number += 1
        let role = HTMLRole(step)
        let hides = role.isNever
        if hides { hidden += 1 }
        if step.tag == .a { links += 1 }
        if hidden == 0 {
          if step.tag == .li { for index in open.indices { open[index].items += 1 } }
          if step.tag == .h1 {
            total.headings += 1
            for index in open.indices { open[index].headings += 1 }
          }
        }
        let kind: Part.Kind? =
          if role.isSeldom { .furniture } else if step.tag == .article {
            .article
          } else if role
            .isMain
          { .main } else if HTMLTag.lists.contains(step.tag) { .list } else { nil }
        let counts = kind != nil && open.count < 64
        if let kind, counts { open.append(Part(number: number, kind: kind)) }
        stack.append((hides, step.tag == .a, counts))
      case .leave:
        guard let top = stack.popLast() else { continue }
        if top.hides { hidden -= 1 }
        if top.links { links -= 1 }
        if top.counts, let part = open.popLast() { closed.append(part) }
      case .text:
        guard hidden == 0 else { continue }
        let count = step.content.count { $0 > 0x20 }
        total.text += links > 0 ? 0 : count
        for index in open.indices {
          open[index].text += links > 0 ? 0 : count
          open[index].linked += links > 0 ? count : 0
        }
      case .comment: continue
      }
    }
    choose(closed, total)
  }

  private mutating func choose(_ parts: [Part], _ total: Part) {
    // Of nested articles the outer one closes last; the one with the most text is the article,
    // unless the page is a list of many.
    let articles = parts.filter { $0.kind == .article }
    let best = articles.max { ($0.text, -$0.number) < ($1.text, -$1.number) }
    let main = parts.last { $0.kind == .main }
    var chosen: Part?
    if let best, best.text * 2 >= (main?.text ?? total.text) {
      chosen = best
    } else if let main, main.text * 2 >= total.text {
      chosen = main
    }
    root = chosen?.number ?? 0
    hasHeadline = (chosen ?? total).headings > 0
    let all = chosen?.text ?? total.text
    for part in parts where part.number != root {
      switch part.kind {
      case .furniture where part.text * 2 <= all: leftOut.insert(part.number)
      case .list where part.items >= 2 && part.linked >= part.text * 4: leftOut.insert(part.number)
      default: break
      }
    }
  }
}
