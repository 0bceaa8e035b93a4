internal import RhetorText

/// Web pages: the article without what stands around it.
///
/// Gumbo builds the tree that a browser would. `HTMLSurvey` finds the article in it, and this walk
/// takes its prose: headlines, paragraphs, list items, captions, quotations. Inline elements are
/// seen through. What is not shown, not prose, or somebody else's post is left out or marked.
enum HTMLImport {
  /// Makes a document of a decoded page.
  static func document(
    named name: String, _ decoded: DecodedText
  ) throws(IntakeError) -> Document {
    var prose = ProseBuilder()
    let bytes = decoded.bytes
    try HTMLWalk.read(bytes) { walk throws(IntakeError) in
      var reading = HTMLReading(bytes, survey: HTMLSurvey(walk))
      reading.read(walk, into: &prose)
    }
    return try Self.document(named: name, decoded, prose, format: .html)
  }

  /// Makes a document of the prose that was found in a decoded file.
  static func document(
    named name: String, _ decoded: DecodedText, _ prose: consuming ProseBuilder,
    format: InputFormat, meta: [String: String] = [:]
  ) throws(IntakeError) -> Document {
    let found = prose.finish(sourceCount: decoded.bytes.count)
    do {
      return try Document(
        name: name, text: found.text, sourceMap: found.map, blocks: found.blocks,
        source: SourceText(bytes: decoded.bytes, map: decoded.map), directives: found.directives,
        repairs: decoded.repairs,
        origin: Origin(format: format.rawValue, encoding: decoded.encoding, meta: meta))
    } catch {
      throw IntakeError("\(error)")
    }
  }
}
