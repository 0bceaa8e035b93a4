internal import CBytes

/// Recognizes lines by the words and marks they begin with; no line is empty.
enum LayoutWords {
  /// `- `, `* `, `• ` and their like; one to three digits with `.` or `)`; one letter with `)`.
  @inline(__always)
  static func isListItem(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
    // Most lines begin with a word: only `a)` is a mark.
    let first = text[range.lowerBound]
    if (first | 0x20) &- 0x61 < 26 {
      return range.count > 2 && text[range.lowerBound + 1] == UInt8(ascii: ")")
        && (text[range.lowerBound + 2] == 0x20 || text[range.lowerBound + 2] == 0x09)
    }
    // All others begin with a bullet, a digit or a bracket, and most of the rest with a quotation.
    return first != UInt8(ascii: "\"") && beginsWithMark(text, range)
  }

  private static func beginsWithMark(
    _ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>
  ) -> Bool {
    let mayBeBullet: Bool
    switch text[range.lowerBound] {
    case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"), 0xC2, 0xE2: mayBeBullet = true
    case UInt8(ascii: "("), 0x30...0x39: mayBeBullet = false
    default: return false
    }
    // The mark has five bytes at most.
    let line = text[range].prefix(6)
    guard let space = line.firstIndex(where: { $0 == 0x20 || $0 == 0x09 }) else { return false }
    let mark = line[..<space]
    if mayBeBullet, bullets.contains(where: { mark.elementsEqual($0.utf8) }) { return true }
    guard let last = mark.last else { return false }
    let body = mark.dropLast().drop { $0 == UInt8(ascii: "(") }
    let isClosed = last == UInt8(ascii: ")")
    if isClosed || last == UInt8(ascii: ".") {
      if (1...3).contains(body.count), body.allSatisfy({ $0 &- 0x30 < 10 }) { return true }
    }
    return isClosed && body.count == 1 && body.allSatisfy { ($0 | 0x20) &- 0x61 < 26 }
  }

  /// `Photo: …`, `(Photo by …)`, `FILE - …` and their like.
  @inline(__always)
  static func isCaption(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
    // All openings and labels begin with three of these, and have a fourth.
    guard range.count > 3 else { return false }
    let opening =
      UInt32(text[range.lowerBound]) | UInt32(text[range.lowerBound + 1]) << 8
      | UInt32(text[range.lowerBound + 2]) << 16
    switch opening | 0x202020 {
    case 0x706163, 0x6C6966, 0x616D69, 0x6F6870, 0x636970,
      0x687028, 0x6D6928:
      return isWholeCaption(text, range)
    default: return false
    }
  }

  private static func isWholeCaption(
    _ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>
  ) -> Bool {
    let line = text[range]
    if captionOpenings.contains(where: { line.starts(with: $0.utf8) }) { return true }
    guard let colon = line.prefix(24).firstIndex(of: UInt8(ascii: ":")) else { return false }
    let label = line[..<colon].map { $0 &- 0x41 < 26 ? $0 | 0x20 : $0 }
    return captionLabels.contains { label.elementsEqual($0.utf8) }
  }

  /// The credit line under a shown post: `— Name (@handle) October 6, 2017`.
  @inline(__always)
  static func isCredit(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
    let first = text[range.lowerBound]
    return (first == 0xE2 || first == UInt8(ascii: "-")) && isWholeCredit(text, range)
  }

  private static func isWholeCredit(
    _ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>
  ) -> Bool {
    guard range.count <= 200 else { return false }
    let line = text[range]
    guard creditDashes.contains(where: { line.starts(with: $0.utf8) })
    else { return false }
    return line.indices.contains {
      line[$0] == UInt8(ascii: "(") && line[$0...].starts(with: "(@".utf8)
    }
  }

  /// `RT @name: …`: somebody else's post, passed on.
  static func isRepost(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
    text[range.lowerBound] == UInt8(ascii: "R") && text[range].starts(with: "RT @".utf8)
  }

  /// Where the first `/` of a range stands; its end if there is none.
  static func slash(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int {
    guard let base = text.baseAddress else { return range.upperBound }
    let found = cbytes_find(base + range.lowerBound, Int64(range.count), UInt8(ascii: "/"))
    return range.lowerBound + Int(found)
  }

  /// Whether a line holds a link of the kind that posts carry.
  static func holdsPostLink(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
    var index = range.lowerBound
    while index < range.upperBound {
      index = slash(text, index..<range.upperBound)
      if index == range.upperBound { return false }
      let upToSlash = text[range.lowerBound...index]
      if postLinks.contains(where: { upToSlash.suffix($0.utf8.count).elementsEqual($0.utf8) }) {
        return true
      }
      index += 1
    }
    return false
  }

  /// `By Jane Doe and John Roe, Springfield Times`: *By* and a few words that could be names; or
  /// `Reporting by …; editing by …`.
  static func isByline(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
    guard range.count <= 160 else { return false }
    let first = text[range.lowerBound]
    let line = text[range]
    if "(AREW".utf8.contains(first),
      creditOpenings.contains(where: { line.starts(with: $0.utf8) })
    {
      return true
    }
    // Many blocks begin with *But*.
    guard first | 0x20 == UInt8(ascii: "b"), line.count > 2,
      text[range.lowerBound + 1] | 0x20 == UInt8(ascii: "y")
    else { return false }
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
