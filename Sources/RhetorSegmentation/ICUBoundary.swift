internal import CICU

/// One worker's share of ICU: a text, and the iterators that find boundaries in it.
///
/// The only file of this room that calls ICU. All offsets are UTF-8 bytes from the start of the text.
///
/// Unchecked because the state is used by one thread at a time: `ICUWorkers` lends each instance
/// to one caller and clones its prototype under a lock.
final class ICUBoundary: @unchecked Sendable {
  /// Which sentence boundaries to find.
  enum SentenceRules: String {
    /// UAX #29 as ICU has it for English; `SentenceTailoring` builds on these.
    case plain = "en"
    /// The same with CLDR's list of English abbreviations that suppress a break; for comparison,
    /// because ICU looks for them at the end of any word (`NIGHT.` ends as `T.` does).
    case suppressed = "en@ss=standard"
    /// The root rules, for comparison with Unicode's own test tables.
    case root = ""
  }

  private let words: OpaquePointer
  private let sentences: OpaquePointer
  private let text: OpaquePointer
  /// Room for the boundaries that ICU lists; it grows with the longest text and never shrinks.
  private var listedEnds: [Int32] = []
  private var listedStatuses: [Int32] = []

  /// Opens iterators from ICU's data; `clone()` is much faster where an instance is at hand.
  convenience init(sentences rules: SentenceRules = .plain) throws(SegmentationError) {
    var error: Int32 = 0
    let locale = rules == .root ? "" : "en"
    guard let words = cicu_open(Int32(CICU_WORDS), locale, &error) else {
      throw Self.failure("open its word rules", error)
    }
    guard let sentences = cicu_open(Int32(CICU_SENTENCES), rules.rawValue, &error) else {
      cicu_close(words)
      throw Self.failure("open its sentence rules", error)
    }
    try self.init(words: words, sentences: sentences)
  }

  private init(words: OpaquePointer, sentences: OpaquePointer) throws(SegmentationError) {
    guard let text = cicu_text_create() else {
      cicu_close(words)
      cicu_close(sentences)
      throw .icu(operation: "hold a text", code: 7, name: String(cString: cicu_error_name(7)))
    }
    self.words = words
    self.sentences = sentences
    self.text = text
  }

  deinit {
    cicu_close(words)
    cicu_close(sentences)
    cicu_text_destroy(text)
  }

  /// An independent instance with the same rules and no text.
  func clone() throws(SegmentationError) -> ICUBoundary {
    var error: Int32 = 0
    guard let words = cicu_clone(self.words, &error) else {
      throw Self.failure("clone its word rules", error)
    }
    guard let sentences = cicu_clone(self.sentences, &error) else {
      cicu_close(words)
      throw Self.failure("clone its sentence rules", error)
    }
    return try ICUBoundary(words: words, sentences: sentences)
  }

  /// Takes the bytes of `range` as the text; they must be well-formed UTF-8.
  func setText(_ bytes: [UInt8], _ range: Range<Int>) throws(SegmentationError) {
    guard range.count < Int(Int32.max) else { throw .blockTooLarge(bytes: range.count) }
    var error: Int32 = 0
    bytes[range].withUnsafeBytes { buffer in
      cicu_text_set(
        text, buffer.bindMemory(to: CChar.self).baseAddress, Int32(buffer.count), &error)
    }
    if error != 0 { throw Self.failure("read a text", error) }
  }

  /// Writes the ends of all words (and of what stands between them) and their rule statuses.
  func wordEnds(
    into ends: inout [Int32], statuses: inout [Int32]
  ) throws(SegmentationError) {
    makeRoom()
    var error: Int32 = 0
    let count = Int(
      cicu_list(
        words, text, &listedEnds, &listedStatuses, Int32(listedEnds.count), &error))
    if error != 0 { throw Self.failure("find words", error) }
    ends.removeAll(keepingCapacity: true)
    ends += listedEnds[..<count]
    statuses.removeAll(keepingCapacity: true)
    statuses += listedStatuses[..<count]
  }

  /// Writes the ends of all sentences; call `unwrapLines` first if a line break is mere layout.
  func sentenceEnds(into ends: inout [Int32]) throws(SegmentationError) {
    makeRoom()
    var error: Int32 = 0
    let count = Int(
      cicu_list(sentences, text, &listedEnds, nil, Int32(listedEnds.count), &error))
    if error != 0 { throw Self.failure("find sentences", error) }
    ends.removeAll(keepingCapacity: true)
    ends += listedEnds[..<count]
  }

  /// Makes each line break of the text a space for the calls to come; offsets stay the same.
  func unwrapLines() { cicu_text_unwrap(text) }

  /// Appends the case-folded NFC form of the UTF-8 in `range`.
  static func appendFolded(
    _ bytes: [UInt8], _ range: Range<Int>, to output: inout [UInt8]
  ) throws(SegmentationError) {
    guard range.count < Int(Int32.max) / 16 else { throw .wordTooLong(bytes: range.count) }
    var error: Int32 = 0
    var folded = [CChar](repeating: 0, count: range.count * 3 + 16)
    var needed = 0
    while true {
      needed = bytes[range].withUnsafeBytes { buffer in
        Int(
          cicu_fold(
            buffer.bindMemory(to: CChar.self).baseAddress, Int32(buffer.count), &folded,
            Int32(folded.count), &error))
      }
      if error != 0 { throw failure("fold a word", error) }
      if needed <= folded.count { break }
      folded = [CChar](repeating: 0, count: needed)
    }
    for index in 0..<needed { output.append(UInt8(bitPattern: folded[index])) }
  }

  /// CLDR's sentence suppressions for English: words, without the full stop, after which the
  /// sentence is likely to go on. Capitals count: `No` is one and `no` is none.
  static let suppressions = Result { () throws(SegmentationError) in try listedSuppressions() }

  private static func listedSuppressions() throws(SegmentationError) -> WordSet {
    var error: Int32 = 0
    var list = [CChar](repeating: 0, count: 4096)
    var needed = 0
    while true {
      needed = Int(cicu_suppressions("en", &list, Int32(list.count), &error))
      if error != 0 { throw failure("read its sentence suppressions", error) }
      if needed <= list.count { break }
      list = [CChar](repeating: 0, count: needed)
    }
    let bytes = list[..<needed].map(UInt8.init(bitPattern:))
    var words: [PackedWord] = []
    for line in bytes.split(separator: 0x0A) where line.last == UInt8(ascii: ".") {
      let spelling = Array(line.dropLast())
      if let word = PackedWord(exactly: spelling.span) { words.append(word) }
    }
    return WordSet(words)
  }

  /// The version of the ICU library in use, such as `72.1`.
  static var libraryVersion: String { version(cicu_version) }
  /// The version of the Unicode Standard that its data follow, such as `15.0`.
  static var unicodeVersion: String { version(cicu_unicode_version) }

  private static func version(_ read: (UnsafeMutablePointer<CChar>?) -> Void) -> String {
    var buffer = [CChar](repeating: 0, count: 32)
    read(&buffer)
    return String(decoding: buffer.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  private func makeRoom() {
    let capacity = Int(cicu_text_capacity(text))
    guard listedEnds.count < capacity else { return }
    listedEnds = Array(repeating: 0, count: capacity + capacity / 2)
    listedStatuses = listedEnds
  }

  private static func failure(_ operation: String, _ code: Int32) -> SegmentationError {
    .icu(operation: operation, code: code, name: String(cString: cicu_error_name(code)))
  }
}
