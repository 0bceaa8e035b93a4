/// Bytes made well-formed: each maximal malformed subsequence becomes one U+FFFD.
///
/// This is the practice of the Unicode Standard (chapter 3.9, "U+FFFD Substitution of Maximal
/// Subparts") and of the WHATWG Encoding Standard, so offsets agree with other tools.
public struct UTF8Repair: Sendable {
  /// The well-formed bytes.
  public let bytes: [UInt8]
  /// How often something was replaced, and where first.
  public let repairs: Repairs
  /// How offsets in `bytes` lead back to the bytes given.
  public let sourceMap: SourceMap

  /// Repairs bytes of less than a third of 4 GiB, or well-formed ones of less than 4 GiB.
  public init(_ source: [UInt8]) {
    if ByteSearch.isWellFormedUTF8(source) {
      bytes = source
      repairs = .none
      sourceMap = .identity
      return
    }
    var output: [UInt8] = []
    output.reserveCapacity(source.count)
    var segments: [SourceMap.Segment] = []
    var count = 0
    var first: Int?
    var copied = 0
    var offset = 0
    func keep(upTo end: Int) {
      guard end > copied else { return }
      segments.append(
        SourceMap.Segment(
          text: UInt32(output.count), source: UInt32(copied), length: UInt32(end - copied)))
      output += source[copied..<end]
    }
    while offset < source.count {
      let (length, valid) = Self.subpart(of: source, at: offset)
      if !valid {
        keep(upTo: offset)
        segments.append(
          SourceMap.Segment(text: UInt32(output.count), source: UInt32(offset), length: 0))
        output += [0xEF, 0xBF, 0xBD]
        count += 1
        first = first ?? offset
        copied = offset + length
      }
      offset += length
    }
    keep(upTo: source.count)
    // The end of the text is the end of the source, also where the last bytes were replaced.
    segments.append(
      SourceMap.Segment(text: UInt32(output.count), source: UInt32(source.count), length: 0))
    bytes = output
    repairs = Repairs(count: count, first: first)
    sourceMap = SourceMap(segments: segments)
  }

  /// The length of the well-formed scalar at `offset`, or of the malformed subpart there.
  private static func subpart(of bytes: [UInt8], at offset: Int) -> (length: Int, valid: Bool) {
    let lead = bytes[offset]
    if lead < 0x80 { return (1, true) }
    // Table 3-7 of the Unicode Standard: the second byte's range depends on the first.
    let (needed, second): (Int, ClosedRange<UInt8>)
    switch lead {
    case 0xC2...0xDF: (needed, second) = (1, 0x80...0xBF)
    case 0xE0: (needed, second) = (2, 0xA0...0xBF)
    case 0xE1...0xEC, 0xEE...0xEF: (needed, second) = (2, 0x80...0xBF)
    case 0xED: (needed, second) = (2, 0x80...0x9F)
    case 0xF0: (needed, second) = (3, 0x90...0xBF)
    case 0xF1...0xF3: (needed, second) = (3, 0x80...0xBF)
    case 0xF4: (needed, second) = (3, 0x80...0x8F)
    default: return (1, false)
    }
    for step in 1...needed {
      let range = step == 1 ? second : 0x80...0xBF
      guard offset + step < bytes.count, range.contains(bytes[offset + step]) else {
        return (step, false)
      }
    }
    return (needed + 1, true)
  }
}
