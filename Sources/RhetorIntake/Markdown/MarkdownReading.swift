internal import CMarkdown
internal import RhetorText

/// What md4c tells of a file, becoming prose. The only file that calls md4c.
///
/// A class, because md4c hands a pointer to it back to each callback.
final class MarkdownReading {
  /// The prose so far.
  private(set) var prose = ProseBuilder()
  private let bytes: [UInt8]
  private let start: Int
  private var base: UnsafePointer<CChar>?
  private var entities = HTMLEntities()
  private var quotes = 0
  private var items = 0
  private var leftOut = 0
  private var codes = 0
  private var hasBlock = false
  private var inHTML = false
  /// The stretch of source that an HTML block takes.
  private var html: Range<Int>?
  /// Where a comment ends that was taken as a whole already.
  private var commentEnd = 0

  init(_ bytes: [UInt8], from start: Int) {
    self.bytes = bytes
    self.start = start
  }

  /// Reads everything.
  ///
  /// - Throws: `IntakeError` when md4c runs out of memory.
  func parse() throws(IntakeError) {
    // What comments say is read from the bytes themselves.
    let shown = InlineComments.withoutDashes(bytes, from: start)
    let status = shown.withUnsafeBytes { buffer -> Int32 in
      base = buffer.bindMemory(to: CChar.self).baseAddress
      defer { base = nil }
      guard let base else { return 0 }
      var parser = MD_PARSER()
      parser.flags = UInt32(
        MD_FLAG_TABLES | MD_FLAG_STRIKETHROUGH | MD_FLAG_TASKLISTS)
      parser.enter_block = { type, detail, reading in
        MarkdownReading.of(reading).enter(type, detail)
        return 0
      }
      parser.leave_block = { type, _, reading in
        MarkdownReading.of(reading).leave(type)
        return 0
      }
      parser.enter_span = { type, _, reading in
        MarkdownReading.of(reading).enterSpan(type)
        return 0
      }
      parser.leave_span = { type, _, reading in
        MarkdownReading.of(reading).leaveSpan(type)
        return 0
      }
      parser.text = { type, text, size, reading in
        MarkdownReading.of(reading).take(type, text, Int(size))
        return 0
      }
      let context = Unmanaged.passUnretained(self).toOpaque()
      return md_parse(base + start, UInt32(buffer.count - start), &parser, context)
    }
    guard status == 0 else { throw IntakeError("the Markdown cannot be read") }
  }

  private static func of(_ pointer: UnsafeMutableRawPointer?) -> MarkdownReading {
    guard let pointer else { preconditionFailure("law broken: md4c lost its context") }
    return Unmanaged<MarkdownReading>.fromOpaque(pointer).takeUnretainedValue()
  }

  private var role: Block.Role {
    quotes > 0 ? .blockQuote : items > 0 ? .listItem : .paragraph
  }

  private func enter(_ type: MD_BLOCKTYPE, _ detail: UnsafeMutableRawPointer?) {
    switch type {
    case MD_BLOCK_QUOTE:
      prose.end()
      quotes += 1
    case MD_BLOCK_LI:
      items += 1
      prose.begin(role)
    case MD_BLOCK_UL, MD_BLOCK_OL, MD_BLOCK_HR: prose.end()
    case MD_BLOCK_H:
      // The first thing in the file that is a heading is the article's.
      prose.begin(hasBlock || quotes > 0 ? .subheading : .headline)
      hasBlock = true
    case MD_BLOCK_P:
      prose.begin(role)
      hasBlock = true
    case MD_BLOCK_TH, MD_BLOCK_TD: prose.begin(quotes > 0 ? .blockQuote : .listItem)
    case MD_BLOCK_CODE:
      prose.end()
      leftOut += 1
    case MD_BLOCK_HTML:
      prose.end()
      inHTML = true
      html = nil
    default: break
    }
  }

  private func leave(_ type: MD_BLOCKTYPE) {
    switch type {
    case MD_BLOCK_QUOTE:
      prose.end()
      quotes -= 1
    case MD_BLOCK_LI:
      prose.end()
      items -= 1
    case MD_BLOCK_CODE: leftOut -= 1
    case MD_BLOCK_HTML:
      inHTML = false
      if let html { takeHTML(html) }
    case MD_BLOCK_H, MD_BLOCK_P, MD_BLOCK_TH, MD_BLOCK_TD, MD_BLOCK_UL, MD_BLOCK_OL: prose.end()
    default: break
    }
  }

  private func enterSpan(_ type: MD_SPANTYPE) {
    switch type {
    case MD_SPAN_IMG, MD_SPAN_DEL: leftOut += 1
    case MD_SPAN_CODE, MD_SPAN_LATEXMATH, MD_SPAN_LATEXMATH_DISPLAY: codes += 1
    default: break
    }
  }

  private func leaveSpan(_ type: MD_SPANTYPE) {
    switch type {
    case MD_SPAN_IMG, MD_SPAN_DEL: leftOut -= 1
    case MD_SPAN_CODE, MD_SPAN_LATEXMATH, MD_SPAN_LATEXMATH_DISPLAY: codes -= 1
    default: break
    }
  }

  private func take(_ type: MD_TEXTTYPE, _ text: UnsafePointer<CChar>?, _ size: Int) {
    let source = source(of: text, size)
    if type == MD_TEXT_HTML {
      guard let source else { return }
      if inHTML {
        html = html.map { $0.lowerBound..<max($0.upperBound, source.upperBound) } ?? source
      } else {
        takeInlineHTML(source)
      }
      return
    }
    guard leftOut == 0 else { return }
    switch type {
    case MD_TEXT_BR, MD_TEXT_SOFTBR: prose.addSpace(at: prose.sourceEnd, isLineBreak: true)
    case MD_TEXT_NULLCHAR: break
    case MD_TEXT_ENTITY:
      guard let source else { return }
      if let reference = entities.reference(
        in: bytes, at: source.lowerBound, before: source.upperBound)
      {
        prose.add(reference.text, for: source)
      } else {
        prose.add(bytes[source], from: source.lowerBound)
      }
    default:
      guard let source else { return }
      if codes > 0 {
        if !prose.endsWithPlaceholder { prose.add("\u{FFFC}", for: source) }
      } else {
        prose.add(bytes[source], from: source.lowerBound)
      }
    }
  }

  /// The stretch of source that a callback's text is; nil for text that md4c made up.
  private func source(of text: UnsafePointer<CChar>?, _ size: Int) -> Range<Int>? {
    guard let text, let base else { return nil }
    let offset = text - base
    guard offset >= 0, offset + size <= bytes.count else { return nil }
    return offset..<offset + size
  }

  private func takeInlineHTML(_ source: Range<Int>) {
    guard source.lowerBound >= commentEnd else { return }
    let rest = bytes[source.lowerBound...]
    if rest.starts(with: "<!--".utf8) {
      var end = source.lowerBound + 4
      while end < bytes.count, !bytes[end...].starts(with: "-->".utf8) { end += 1 }
      commentEnd = min(bytes.count, end + 3)
      prose.addComment(
        String(decoding: bytes[min(source.lowerBound + 4, end)..<end], as: UTF8.self),
        source: source.lowerBound..<commentEnd)
    } else if rest.prefix(3).elementsEqual("<br".utf8) || rest.prefix(3).elementsEqual("<BR".utf8) {
      prose.addSpace(at: source.lowerBound, isLineBreak: true)
    }
  }

  /// Reads a block of HTML as a page of its own, without looking for an article in it.
  private func takeHTML(_ source: Range<Int>) {
    // A piece beyond the limits of pages has no prose that anybody would miss.
    _ = try? HTMLWalk.read(Array(bytes[source]), at: source.lowerBound) { walk in
      var reading = HTMLReading(bytes, survey: HTMLSurvey(), within: role, hasHeadline: hasBlock)
      reading.read(walk, into: &prose)
    }
    if prose.count > 0 { hasBlock = true }
  }
}
