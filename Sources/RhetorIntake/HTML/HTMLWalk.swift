internal import CHTML

/// The tree of a page, walked step by step in document order. The only file that calls Gumbo.
///
/// The walk lives only inside `read`, because its steps point into the page's bytes.
struct HTMLWalk {
  private let page: OpaquePointer
  private let offset: Int

  /// One step.
  struct Step {
    let kind: Kind
    /// Of an element: its tag.
    let tag: HTMLTag
    /// Whether the element is of SVG or MathML.
    let isForeign: Bool
    /// The source of a text, a comment or a start tag; nil when the parser made the node up.
    let source: Range<Int>?
    fileprivate let text: UnsafeRawBufferPointer
    fileprivate let node: UnsafeRawPointer?

    /// Of text and comments: the content with its entities decoded.
    var content: [UInt8] { Array(text) }

    /// The value of an element's attribute; nil when it has none.
    func attribute(_ name: String) -> String? {
      guard let node, let value = chtml_attribute(node, name) else { return nil }
      return String(cString: value)
    }
  }

  /// What a step meets.
  enum Kind { case enter, leave, text, comment }

  /// Parses a page and lets `body` walk over it.
  ///
  /// - Parameter offset: what is added to all offsets, for a page that is a piece of a source.
  /// - Throws: `IntakeError` when the page needs more memory than 64 MiB and 100 times its size, or
  ///   when `HTMLGuard` refuses it.
  static func read<R>(
    _ bytes: [UInt8], at offset: Int = 0, _ body: (HTMLWalk) throws(IntakeError) -> R
  ) throws(IntakeError) -> R {
    try HTMLGuard.check(bytes)
    let memory = (64 << 20) + bytes.count * 100
    // The copy has an address of its own for as long as the page lives.
    let copy = UnsafeMutablePointer<UInt8>.allocate(capacity: max(1, bytes.count))
    defer { copy.deallocate() }
    copy.initialize(from: bytes, count: bytes.count)
    let parsed = copy.withMemoryRebound(to: CChar.self, capacity: bytes.count) {
      chtml_parse($0, bytes.count, memory)
    }
    guard let parsed else {
      throw IntakeError(
        "the page is built so that it would take more than \(memory >> 20) MiB of memory",
        help: "save the article alone, or as plain text")
    }
    defer { chtml_destroy(parsed) }
    return try body(HTMLWalk(page: parsed, offset: offset))
  }

  /// Begins again at the root.
  func rewind() { chtml_rewind(page) }

  /// The next step; nil at the end.
  func next() -> Step? {
    var step = chtml_step()
    chtml_next(page, &step)
    let kind: Kind
    switch Int(step.kind) {
    case CHTML_ENTER: kind = .enter
    case CHTML_LEAVE: kind = .leave
    case CHTML_TEXT: kind = .text
    case CHTML_COMMENT: kind = .comment
    default: return nil
    }
    return Step(
      kind: kind, tag: HTMLTag(raw: step.tag), isForeign: step.is_foreign,
      source: step.offset < 0
        ? nil : offset + step.offset..<offset + step.offset + step.length,
      text: UnsafeRawBufferPointer(start: step.text, count: step.text_length), node: step.node)
  }

  /// The number of a tag.
  static func tag(_ name: String) -> Int32 { chtml_tag(name) }
}
