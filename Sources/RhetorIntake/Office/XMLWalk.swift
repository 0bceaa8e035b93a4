internal import CXML

/// An XML file, read by Expat event by event. The only file that calls Expat.
///
/// Names come without their prefixes, which writers may choose: `w:p` and `text:p` are both `p`.
/// What is ambiguous then, as `office:text` and `number:text`, readers tell apart by the elements it
/// stands in. A file that declares entities of its own is refused, so that nothing can grow out of a
/// few bytes and nothing outside is read.
///
/// A class, because Expat hands a pointer to it back to each callback.
final class XMLWalk {
  /// What happens in the file.
  enum Event {
    /// A start tag, with its attributes.
    case enter(name: String, attributes: [String: String])
    /// An end tag.
    case leave(name: String)
    /// Text, and the bytes of the file that it came from.
    case text([UInt8], source: Range<Int>)
  }

  private let receive: (Event) -> Void
  private var parser: XML_Parser?
  private var depth = 0
  private var refusal: String?

  /// The most elements that may be open at the same time.
  static let depthLimit = 10_000

  private init(_ receive: @escaping (Event) -> Void) { self.receive = receive }

  /// Reads a whole file.
  ///
  /// - Throws: `IntakeError` when it is no well-formed XML, or beyond the limits.
  static func read(
    _ bytes: [UInt8], part: String, _ receive: @escaping (Event) -> Void
  ) throws(IntakeError) {
    let walk = XMLWalk(receive)
    guard let parser = XML_ParserCreate(nil) else { throw IntakeError("there is no memory left") }
    defer { XML_ParserFree(parser) }
    walk.parser = parser
    XML_SetUserData(parser, Unmanaged.passUnretained(walk).toOpaque())
    XML_SetElementHandler(
      parser,
      { context, name, attributes in XMLWalk.of(context).enter(name, attributes) },
      { context, name in XMLWalk.of(context).leave(name) })
    XML_SetCharacterDataHandler(parser) { context, text, length in
      XMLWalk.of(context).take(text, Int(length))
    }
    XML_SetEntityDeclHandler(parser) { context, _, _, _, _, _, _, _, _ in
      XMLWalk.of(context).refuse("declares entities of its own")
    }
    var offset = 0
    repeat {
      // Expat takes at most 2 GiB at a time.
      let upper = min(bytes.count, offset + (1 << 20))
      let status = bytes[offset..<upper].withUnsafeBytes { buffer in
        XML_Parse(
          parser, buffer.bindMemory(to: CChar.self).baseAddress, Int32(buffer.count),
          upper == bytes.count ? 1 : 0)
      }
      offset = upper
      if let refusal = walk.refusal {
        throw IntakeError("\(part) \(refusal)", help: "save the document anew")
      }
      guard status == XML_STATUS_OK else {
        let reason =
          XML_ErrorString(XML_GetErrorCode(parser)).map { String(cString: $0) } ?? "error"
        let line = XML_GetCurrentLineNumber(parser)
        throw IntakeError(
          "\(part) is damaged at line \(line): \(reason)", help: "save the document anew")
      }
    } while offset < bytes.count
  }

  private static func of(_ pointer: UnsafeMutableRawPointer?) -> XMLWalk {
    guard let pointer else { preconditionFailure("law broken: Expat lost its context") }
    return Unmanaged<XMLWalk>.fromOpaque(pointer).takeUnretainedValue()
  }

  private func refuse(_ reason: String) {
    refusal = refusal ?? reason
    XML_StopParser(parser, 0)
  }

  private func enter(
    _ name: UnsafePointer<XML_Char>?, _ list: UnsafeMutablePointer<UnsafePointer<XML_Char>?>?
  ) {
    depth += 1
    guard depth <= Self.depthLimit else {
      return refuse("nests elements more than \(Self.depthLimit) deep")
    }
    guard let name else { return }
    var attributes: [String: String] = [:]
    if var next = list {
      while let key = next[0], let value = next[1] {
        attributes[Self.local(key)] = String(cString: value)
        next += 2
      }
    }
    receive(.enter(name: Self.local(name), attributes: attributes))
  }

  private func leave(_ name: UnsafePointer<XML_Char>?) {
    depth -= 1
    if let name { receive(.leave(name: Self.local(name))) }
  }

  private static func local(_ name: UnsafePointer<XML_Char>) -> String {
    let name = String(cString: name)
    guard let colon = name.lastIndex(of: ":") else { return name }
    return String(name[name.index(after: colon)...])
  }

  private func take(_ text: UnsafePointer<XML_Char>?, _ length: Int) {
    guard let text, length > 0 else { return }
    let start = XML_GetCurrentByteIndex(parser)
    let bytes = UnsafeRawBufferPointer(start: text, count: length)
    // For text Expat's count covers the reference, or this very stretch.
    let count = Int(XML_GetCurrentByteCount(parser))
    receive(.text(Array(bytes), source: Int(start)..<Int(start) + max(0, count)))
  }
}
