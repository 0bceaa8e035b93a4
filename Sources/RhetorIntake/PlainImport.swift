internal import RhetorText

/// Plain text: the file is the prose, but for lines that speak to Rhetor.
enum PlainImport {
  /// Makes a document of a decoded file.
  static func document(named name: String, _ decoded: DecodedText) throws(TextError) -> Document {
    let origin = Origin(format: InputFormat.text.rawValue, encoding: decoded.encoding)
    guard let lines = SpokenLines(decoded.bytes) else {
      if !InvisibleSpace.all(in: decoded.bytes[...]).isEmpty {
        var text = MappedText()
        text.copy(decoded.bytes[...], from: 0)
        return try Document(
          name: name, text: text.bytes, sourceMap: text.map(sourceCount: decoded.bytes.count),
          source: SourceText(bytes: decoded.bytes, map: decoded.map), repairs: decoded.repairs,
          origin: origin)
      }
      return try Document(
        name: name, text: decoded.bytes, sourceMap: decoded.map, repairs: decoded.repairs,
        origin: origin)
    }
    return try Document(
      name: name, text: lines.text, sourceMap: lines.map,
      source: SourceText(bytes: decoded.bytes, map: decoded.map), directives: lines.directives,
      repairs: decoded.repairs, origin: origin)
  }

  /// Makes a document of text that stands in a larger source.
  ///
  /// - Parameter map: how offsets in `text` lead back to `source`.
  static func document(
    named name: String, text: [UInt8], map: SourceMap, source: SourceText, repairs: Repairs,
    origin: Origin
  ) throws(TextError) -> Document {
    guard let lines = SpokenLines(text) else {
      return try Document(
        name: name, text: text, sourceMap: map, source: source, repairs: repairs, origin: origin)
    }
    let directives = lines.directives.map { directive in
      let place = directive.source.bytes
      let lower = map.sourceOffset(of: place.lowerBound)
      let upper = max(lower, map.sourceEnd(of: place.upperBound))
      return Directive(
        action: directive.action, ids: directive.ids, reason: directive.reason,
        offset: directive.offset, source: TextRange(lower..<upper))
    }
    return try Document(
      name: name, text: lines.text, sourceMap: map.following(lines.map), source: source,
      directives: directives, repairs: repairs, origin: origin)
  }
}
