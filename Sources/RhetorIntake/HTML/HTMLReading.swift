internal import RhetorText

/// A walk over a page that takes the article's prose.
struct HTMLReading {
  private let survey: HTMLSurvey
  private var text: HTMLText
  /// The role of text that has no other.
  private let common: Block.Role
  private var number = -1
  private var open: [Element] = []
  /// How many open elements are left out, and how many of each other kind there are.
  private var leftOut = 0
  private var counts = Counts()
  private var hasHeadline: Bool
  private var breaks = 0

  private struct Element {
    let tag: HTMLTag
    var leavesOut = false
    var isRoot = false
    var isHeadline = false
    var isBlock = false
    var part: WritableKeyPath<Counts, Int>?
  }

  /// How many elements of a kind are open.
  private struct Counts {
    var root = 0
    var headline = 0
    var posts = 0
    var quotes = 0
    var captions = 0
    var bylines = 0
    var subheadings = 0
    var items = 0
    var preformatted = 0
    var codes = 0
    var raised = 0
  }

  /// Prepares to read the page that was surveyed.
  ///
  /// - Parameters:
  ///   - common: the role of text that has no other.
  ///   - hasHeadline: whether the article's headline is known already.
  init(
    _ bytes: [UInt8], survey: HTMLSurvey, within common: Block.Role = .paragraph,
    hasHeadline: Bool = false
  ) {
    self.common = common
    self.hasHeadline = hasHeadline
    self.survey = survey
    text = HTMLText(bytes)
  }

  /// Takes the prose of the whole page.
  mutating func read(_ walk: HTMLWalk, into prose: inout ProseBuilder) {
    walk.rewind()
    while let step = walk.next() {
      switch step.kind {
      case .enter: enter(step, &prose)
      case .leave: leave(step, &prose)
      case .text: take(step, &prose)
      case .comment:
        if let source = step.source {
          prose.addComment(String(decoding: step.content, as: UTF8.self), source: source)
        }
      }
    }
    prose.end()
  }

  private var role: Block.Role {
    if counts.posts > 0 { return .embed }
    if counts.headline > 0 { return .headline }
    if counts.captions > 0 { return .caption }
    if counts.bylines > 0 { return .byline }
    if counts.quotes > 0 { return .blockQuote }
    if counts.subheadings > 0 { return .subheading }
    return counts.items > 0 ? .listItem : common
  }

  /// Whether text here belongs to the article.
  private var isTaken: Bool {
    (counts.root > 0 && leftOut == 0) || counts.headline > 0
  }

  private mutating func enter(_ step: HTMLWalk.Step, _ prose: inout ProseBuilder) {
    number += 1
    let role = HTMLRole(step)
    var element = Element(tag: step.tag)
    element.isRoot = number == survey.root
    element.leavesOut = role.isNever || survey.leftOut.contains(number)
    element.isBlock = HTMLTag.blocks.contains(step.tag)
    // A headline above the article, in the head of the page, is the article's if it has none.
    let isAbove = counts.root == 0 || leftOut > 0
    if step.tag == .h1, !role.isNever, !hasHeadline, !isAbove || !survey.hasHeadline {
      element.isHeadline = true
      hasHeadline = true
      element.part = \.headline
    } else if step.tag == .h1 || HTMLTag.headings.contains(step.tag) {
      element.part = \.subheadings
    } else if role.isPost {
      element.part = \.posts
    } else if HTMLTag.captions.contains(step.tag) || role.isCredit {
      element.part = \.captions
    } else if role.isByline || step.tag == HTMLTag.address {
      element.part = \.bylines
      element.isBlock = true
    } else if step.tag == .blockquote {
      element.part = \.quotes
    } else if HTMLTag.items.contains(step.tag) {
      element.part = \.items
    } else if step.tag == .pre {
      element.part = \.preformatted
    } else if HTMLTag.codes.contains(step.tag) {
      element.part = \.codes
    } else if step.tag == .sup {
      element.part = \.raised
    }
    if element.isBlock, isTaken { prose.end() }
    if element.isRoot { counts.root += 1 }
    if element.leavesOut { leftOut += 1 }
    if let part = element.part { counts[keyPath: part] += 1 }
    open.append(element)
    guard isTaken else { return }
    if element.isBlock { prose.begin(self.role) }
    let place = step.source?.lowerBound
    if step.tag == .br, let place {
      breaks += 1
      // Two line breaks are how pages without paragraphs divide them.
      if breaks > 1 { prose.begin(self.role) } else { prose.addSpace(at: place, isLineBreak: true) }
    } else if step.tag == .q, let place {
      prose.add("“", for: place..<place)
    } else if element.part == \.codes, counts.preformatted == 0, let source = step.source {
      prose.add("\u{FFFC}", for: source)
    }
  }

  private mutating func leave(_ step: HTMLWalk.Step, _ prose: inout ProseBuilder) {
    guard let element = open.popLast() else { return }
    if isTaken {
      if element.tag == .q { prose.addClosing("”") }
      if element.isBlock { prose.end() }
    }
    if element.isRoot { counts.root -= 1 }
    if element.leavesOut { leftOut -= 1 }
    if let part = element.part { counts[keyPath: part] -= 1 }
    if element.isBlock, isTaken { prose.begin(role) }
  }

  private mutating func take(_ step: HTMLWalk.Step, _ prose: inout ProseBuilder) {
    guard isTaken, counts.codes == 0, let source = step.source else { return }
    let content = step.content
    let isBlank = content.allSatisfy { $0 == 0x20 || 0x09...0x0D ~= $0 }
    if !isBlank { breaks = 0 }
    if counts.raised > 0, Self.isFootnoteMark(content) { return }
    text.add(content, from: source, to: &prose)
  }

  /// `3`, `[12]`, `*`: the mark of a footnote, which is no part of the sentence.
  private static func isFootnoteMark(_ content: [UInt8]) -> Bool {
    content.allSatisfy { $0 &- 0x30 < 10 || [0x20, 0x2A, 0x2C, 0x5B, 0x5D].contains($0) }
  }
}
