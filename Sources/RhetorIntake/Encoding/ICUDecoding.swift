internal import CICU
internal import RhetorText

/// ICU's encodings: names, detection and decoding. The only file of this room that calls ICU.
enum ICUDecoding {
  /// The usual name of an encoding, by any of its names; nil when ICU knows none.
  ///
  /// Labels that the WHATWG Encoding Standard reads as windows-1252 are read so here too, because
  /// that is what their writers mean: `iso-8859-1`, `latin1`, `ascii`.
  static func name(of label: String) -> String? {
    guard !label.isEmpty, label.utf8.count <= 64,
      label.utf8.allSatisfy({ (0x21...0x7E).contains($0) && $0 != UInt8(ascii: ",") })
    else { return nil }
    var name = [CChar](repeating: 0, count: 128)
    let length = Int(cicu_encoding_name(label, &name, 128))
    guard length > 0 else { return nil }
    let canonical = string(name, length)
    return latin.contains(canonical.lowercased()) ? "windows-1252" : canonical
  }

  /// The encoding that `bytes` seem to have: the likeliest that is no Unicode encoding, which
  /// would have been seen before; nil when ICU has no idea.
  ///
  /// Few letters beyond ASCII say little, and a text in English is windows-1252 much more often
  /// than anything else: it wins unless another is clearly likelier.
  static func detect(_ bytes: ArraySlice<UInt8>) -> (name: String, confidence: Int)? {
    var name = [CChar](repeating: 0, count: 128)
    return bytes.withUnsafeBytes { buffer in
      let text = buffer.bindMemory(to: CChar.self).baseAddress
      var best: (name: String, confidence: Int)?
      for rank in 0..<16 as Range<Int32> {
        var confidence: Int32 = 0
        let length = Int(
          cicu_detect_encoding(text, Int32(buffer.count), rank, &name, 128, &confidence))
        if length == 0 { break }
        let found = string(name, length)
        guard !found.hasPrefix("UTF-"), !found.hasPrefix("ISO-2022"),
          let usual = Self.name(of: found)
        else { continue }
        if usual == "windows-1252", Int(confidence) + 20 >= best?.confidence ?? 0 {
          return (usual, Int(confidence))
        }
        best = best ?? (usual, Int(confidence))
      }
      return best
    }
  }

  /// Decodes `bytes`, of which those before `start` are left out.
  ///
  /// - Throws: `IntakeError` when ICU cannot decode this encoding.
  static func decode(
    _ bytes: [UInt8], from start: Int, as encoding: String
  ) throws(IntakeError) -> (bytes: [UInt8], map: SourceMap, repairs: Repairs) {
    var error: Int32 = 0
    guard let decoder = cicu_decoder_open(encoding, &error) else {
      throw IntakeError(
        "the encoding \(encoding) is not known",
        help: "save the file as UTF-8, or name its encoding with --encoding")
    }
    defer { cicu_decoder_close(decoder) }
    var result = MappedUnits(capacity: bytes.count)
    let piece = 32 << 10
    var units = [UInt16](repeating: 0, count: piece + 64)
    var offsets = [Int32](repeating: 0, count: piece + 64)
    var lower = start
    repeat {
      let upper = min(bytes.count, lower + piece)
      let before = lower - Int(cicu_decoder_pending(decoder))
      let count = bytes.withUnsafeBytes { buffer in
        Int(
          cicu_decode(
            decoder, buffer.bindMemory(to: CChar.self).baseAddress.map { $0 + lower },
            Int32(upper - lower), upper == bytes.count ? 1 : 0, &units, &offsets,
            Int32(units.count), &error))
      }
      guard error == 0 else {
        throw IntakeError(
          "cannot be decoded as \(encoding): \(String(cString: cicu_error_name(error)))",
          help: "save the file as UTF-8")
      }
      for index in 0..<count {
        let offset = Int(offsets[index])
        result.append(units[index], at: offset < 0 ? before : lower + offset)
      }
      lower = upper
    } while lower < bytes.count
    let malformed = Int(cicu_decoder_malformed(decoder))
    return result.finish(sourceEnd: bytes.count, malformed: malformed)
  }

  private static func string(_ name: [CChar], _ length: Int) -> String {
    String(decoding: name[..<length].map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  private static let latin: Set<String> = [
    "iso-8859-1", "us-ascii", "ansi_x3.4-1968", "iso_8859-1:1987",
  ]
}
