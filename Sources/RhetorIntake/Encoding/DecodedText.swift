internal import RhetorText

/// A file's bytes as UTF-8, with the way back.
struct DecodedText {
  /// The text, well-formed UTF-8; a byte order mark is not part of it.
  let bytes: [UInt8]
  /// How offsets in `bytes` lead back to the file.
  let map: SourceMap
  /// What was malformed.
  let repairs: Repairs
  /// Which encoding was chosen, and why.
  let encoding: EncodingChoice

  /// The most bytes that are decoded.
  private static let limit = 1 << 30

  /// Decodes a whole file.
  ///
  /// - Parameters:
  ///   - mayDeclare: whether the format can declare its encoding inside (HTML, XML).
  ///   - label: the encoding that the user asked for.
  /// - Throws: `IntakeError` when the bytes are no text, or the encoding is not known.
  init(
    _ source: [UInt8], mayDeclare: Bool = false, label: String? = nil
  ) throws(IntakeError) {
    let decision = try EncodingDecision(source, mayDeclare: mayDeclare, label: label)
    encoding = decision.choice
    // Offsets of text that grows to three times its size still have 32 bits.
    guard source.count <= Self.limit else { throw IntakeError("the text is larger than 1 GiB") }
    guard decision.choice.name == "UTF-8" else {
      (bytes, map, repairs) = try ICUDecoding.decode(
        source, from: decision.markLength, as: decision.choice.name)
      return
    }
    if decision.isWellFormedUTF8 {
      (bytes, map, repairs) = (source, .identity, .none)
      return
    }
    let repaired = UTF8Repair(source)
    bytes = repaired.bytes
    map = repaired.sourceMap
    repairs = repaired.repairs
  }
}
