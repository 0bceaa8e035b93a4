internal import RhetorText

/// Decides for the encoding of a file. The first of these that answers decides:
///
/// 1. what the user asked for;
/// 2. a byte order mark;
/// 3. zero bytes where UTF-16 or UTF-32 has them in Western text;
/// 4. what the file declares, where its format can declare anything;
/// 5. well-formed UTF-8, also when a few sequences among many are malformed;
/// 6. ICU's detector, asked about the neighbourhood of the first byte that is no UTF-8.
struct EncodingDecision {
  let choice: EncodingChoice
  /// How many bytes of byte order mark are not text. UTF-8's stays, because it is one of the
  /// characters that the layout overlooks.
  let markLength: Int
  /// Whether the bytes were looked through and are well-formed UTF-8; false where nobody looked.
  private(set) var isWellFormedUTF8 = false

  /// Looks at a whole file.
  ///
  /// - Throws: `IntakeError` when the bytes are no text, or `label` is no encoding.
  init(_ bytes: [UInt8], mayDeclare: Bool, label: String?) throws(IntakeError) {
    let mark = Self.mark(bytes)
    if let label {
      guard let name = ICUDecoding.name(of: label) else {
        throw IntakeError(
          "no encoding is called \(label)",
          help: "use a name such as UTF-8, UTF-16LE, windows-1252 or ISO-8859-2")
      }
      let isSame = mark.map { name.hasPrefix($0.name.prefix(6)) } ?? false
      // Without the order of bytes in its name, ICU would take it from the mark, which is no text.
      let order = name == "UTF-16" || name == "UTF-32" ? mark?.name ?? Self.zeroPattern(bytes) : nil
      if let order, order.hasPrefix(name) {
        choice = EncodingChoice(name: order, reason: .option)
      } else {
        choice = EncodingChoice(name: name, reason: .option)
      }
      markLength = isSame && name != "UTF-8" ? mark?.length ?? 0 : 0
      return
    }
    if let mark {
      choice = EncodingChoice(name: mark.name, reason: .byteOrderMark)
      markLength = mark.name == "UTF-8" ? 0 : mark.length
      if mark.name == "UTF-8" { try Self.refuseNUL(bytes) }
      return
    }
    markLength = 0
    if let name = Self.zeroPattern(bytes) {
      choice = EncodingChoice(name: name, reason: .zeroBytes, confidence: 95)
      return
    }
    try Self.refuseNUL(bytes)
    if mayDeclare, let label = DeclaredEncoding.label(in: bytes),
      let name = ICUDecoding.name(of: label), !name.hasPrefix("UTF-16"), !name.hasPrefix("UTF-32")
    {
      choice = EncodingChoice(name: name, reason: .declaration)
      return
    }
    let census = UTF8Census(bytes)
    guard let first = census.firstMalformed else {
      choice = .utf8
      isWellFormedUTF8 = true
      return
    }
    // Letters of a legacy encoding form a well-formed sequence by rare chance only, so text with
    // more whole sequences than broken ones is UTF-8 that something has damaged.
    if census.wellFormed > census.malformed {
      let share = census.wellFormed * 100 / (census.wellFormed + census.malformed)
      choice = EncodingChoice(name: "UTF-8", reason: .wellFormed, confidence: share)
      return
    }
    let lower = max(0, first - 1024)
    let sample = bytes[lower..<min(bytes.count, lower + 8192)]
    let found = ICUDecoding.detect(sample)
    choice = EncodingChoice(
      name: found?.name ?? "windows-1252", reason: .detector, confidence: found?.confidence ?? 0)
  }

  private static func mark(_ bytes: [UInt8]) -> (name: String, length: Int)? {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return ("UTF-8", 3) }
    if bytes.starts(with: [0xFF, 0xFE, 0, 0]) { return ("UTF-32LE", 4) }
    if bytes.starts(with: [0, 0, 0xFE, 0xFF]) { return ("UTF-32BE", 4) }
    if bytes.starts(with: [0xFF, 0xFE]) { return ("UTF-16LE", 2) }
    if bytes.starts(with: [0xFE, 0xFF]) { return ("UTF-16BE", 2) }
    return nil
  }

  /// UTF-16 or UTF-32 without a mark: most characters of the first 4 KiB have zero bytes in the
  /// same places, and no other zero bytes stand there.
  private static func zeroPattern(_ bytes: [UInt8]) -> String? {
    let head = bytes.prefix(4096)
    guard ByteSearch.first(0, in: head) != nil, bytes.count >= 4 else { return nil }
    var zeros = [0, 0, 0, 0]
    for (index, byte) in head.enumerated() where byte == 0 { zeros[index % 4] += 1 }
    let quarter = head.count / 4
    func most(_ index: Int) -> Bool { zeros[index] * 10 >= quarter * 7 }
    func hardly(_ index: Int) -> Bool { zeros[index] <= max(1, quarter / 20) }
    if bytes.count % 4 == 0 {
      if most(0), most(1), most(2), hardly(3) { return "UTF-32BE" }
      if hardly(0), most(1), most(2), most(3) { return "UTF-32LE" }
    }
    guard bytes.count % 2 == 0 else { return nil }
    if most(0), hardly(1), most(2), hardly(3) { return "UTF-16BE" }
    if hardly(0), most(1), hardly(2), most(3) { return "UTF-16LE" }
    return nil
  }

  private static func refuseNUL(_ bytes: [UInt8]) throws(IntakeError) {
    guard let offset = ByteSearch.first(0, in: bytes) else { return }
    throw IntakeError(
      "not a text file: a NUL byte stands at byte \(offset)",
      help: "save the article as plain text in UTF-8", isBinary: true)
  }
}
