internal import CBytes

/// Recognizes lines by the words and marks they begin with; no line is empty.
enum LayoutWords {
  /// `- `, `* `, `• ` and their like; one to three digits with `.` or `)`; one letter with `)`.
  static func isListItem(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    // Most lines begin with a word: only `a)` is a mark.
    if (bytes[range.lowerBound] | 0x20) &- 0x61 < 26 {
      return range.count > 2 && bytes[range.lowerBound + 1] == UInt8(ascii: ")")
        && (bytes[range.lowerBound + 2] == 0x20 || bytes[range.lowerBound + 2] == 0x09)
    }
    // The mark has five bytes at most.
    let line = bytes[range].prefix(6)
    guard let space = line.firstIndex(where: { $0 == 0x20 || $0 == 0x09 }) else { return false }
    let mark = line[..<space]
    if bullets.contains(where: { mark.elementsEqual($0.utf8) }) { return true }
    guard let last = mark.last else { return false }
    let body = mark.dropLast().drop { $0 == UInt8(ascii: "(") }
    let isClosed = last == UInt8(ascii: ")")
    if isClosed || last == UInt8(ascii: ".") {
      if (1...3).contains(body.count), body.allSatisfy({ $0 &- 0x30 < 10 }) { return true }
    }
    return isClosed && body.count == 1 && body.allSatisfy { ($0 | 0x20) &- 0x61 < 26 }
  }

  /// `Photo: …`, `(Photo by …)`, `FILE - …` and their like.
  ///
  /// - Parameter hasColon: whether there is a colon in the line.
  static func isCaption(
    _ bytes: [UInt8], _ range: Range<Int>, hasColon: Bool = true
  ) -> Bool {
    // All openings and labels begin with one of these.
    let first = bytes[range.lowerBound]
    switch first | 0x20 {
    case UInt8(ascii: "c"), UInt8(ascii: "f"), UInt8(ascii: "i"), UInt8(ascii: "p"),
      UInt8(ascii: "("):
      break
    default: return false
    }
    let line = bytes[range]
    if "(FIP".utf8.contains(first),
      captionOpenings.contains(where: { line.starts(with: $0.utf8) })
    {
      return true
    }
    guard hasColon, let colon = line.prefix(24).firstIndex(of: UInt8(ascii: ":")) else {
      return false
    }
    let label = line[..<colon].map { $0 &- 0x41 < 26 ? $0 | 0x20 : $0 }
    return captionLabels.contains { label.elementsEqual($0.utf8) }
  }

  /// The credit line under a shown post: `— Name (@handle) October 6, 2017`.
  static func isCredit(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    let first = bytes[range.lowerBound]
    guard first == 0xE2 || first == UInt8(ascii: "-"), range.count <= 200 else { return false }
    let line = bytes[range]
    guard creditDashes.contains(where: { line.starts(with: $0.utf8) })
    else { return false }
    return line.indices.contains {
      line[$0] == UInt8(ascii: "(") && line[$0...].starts(with: "(@".utf8)
    }
  }

  /// `RT @name: …`: somebody else's post, passed on.
  static func isRepost(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    bytes[range.lowerBound] == UInt8(ascii: "R") && bytes[range].starts(with: "RT @".utf8)
  }

  /// Whether a line holds a link of the kind that posts carry.
  static func holdsPostLink(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    var index = range.lowerBound
    while index < range.upperBound {
      index += bytes.withUnsafeBufferPointer { buffer in
        guard let base = buffer.baseAddress else { return 0 }
        return Int(cbytes_find(base + index, Int64(range.upperBound - index), UInt8(ascii: "/")))
      }
      if index == range.upperBound { return false }
      let upToSlash = bytes[range.lowerBound...index]
      if postLinks.contains(where: { upToSlash.suffix($0.utf8.count).elementsEqual($0.utf8) }) {
        return true
      }
      index += 1
    }
    return false
  }

  /// `By Jane Doe and John Roe, Springfield Times`: *By* and a few words that could be names; or
  /// `Reporting by …; editing by …`.
  static func isByline(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    guard range.count <= 160 else { return false }
    let first = bytes[range.lowerBound]
    let line = bytes[range]
    if "(AREW".utf8.contains(first),
      creditOpenings.contains(where: { line.starts(with: $0.utf8) })
    {
      return true
    }
    guard first | 0x20 == UInt8(ascii: "b") else { return false }
    let words = line.split { $0 <= 0x20 }
    guard let by = words.first, words.count >= 2, words.count <= 14, line.count <= 100 else {
      return false
    }
    guard ["By", "BY", "by", "By:"].contains(where: { by.elementsEqual($0.utf8) }) else {
      return false
    }
    var isFirst = true
    for word in words.dropFirst() {
      let isName = word.first.map { $0 &- 0x41 < 26 || $0 >= 0x80 || $0 == 0x7C || $0 == 0x40 }
      let isSmall = !isFirst && nameParticles.contains { word.elementsEqual($0.utf8) }
      guard isName == true || isSmall else { return false }
      if isFirst && notNames.contains(where: { word.elementsEqual($0.utf8) }) { return false }
      isFirst = false
    }
    return true
  }

  private static let bullets = ["-", "*", "•", "◦", "▪", "‣", "·", "+", "●", "■", "–"]
  private static let captionOpenings = [
    "(Photo", "(Image", "Photo by ", "Photo courtesy ", "FILE - ", "FILE – ", "FILE — ",
    "Photograph by ", "Image credit",
  ]
  private static let captionLabels = [
    "caption", "file", "file image", "file photo", "file picture", "image", "image caption",
    "image credit", "photo", "photo caption", "photo credit", "photograph", "photographs", "photos",
    "picture", "pictures",
  ]
  private static let creditDashes = ["— ", "– ", "-- ", "―", "—"]
  private static let creditOpenings = [
    "Reporting by ", "(Reporting by ", "Additional reporting by ", "Written by ", "Edited by ",
    "Editing by ", "(Editing by ",
  ]
  /// Each ends with a slash.
  private static let postLinks = ["pic.twitter.com/", "//t.co/", "pic.x.com/"]
  private static let nameParticles = [
    "and", "at", "for", "in", "of", "the", "de", "del", "della", "der", "den", "di", "da", "dos",
    "van", "von", "bin", "al", "el", "la", "le", "with", "&", "-", "–",
  ]
  /// Capitalised words after *By* that begin a heading rather than a name.
  private static let notNames = [
    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday", "January",
    "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November", "December", "The", "A", "An", "All", "Any", "Then", "Contrast", "Comparison",
  ]
}
