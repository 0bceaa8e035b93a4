/// White space as layout sees it: also control characters and no-break spaces.
enum LayoutSpace {
  /// The length in bytes of the white space character at `index`; 0 if there is none.
  static func length(_ bytes: [UInt8], at index: Int, before end: Int) -> Int {
    if bytes[index] <= 0x20 || bytes[index] == 0x7F { return 1 }
    if bytes[index] < 0x80 { return 0 }
    return spaces.first { bytes[index..<end].starts(with: $0.utf8) }?.utf8.count ?? 0
  }

  /// The length of the white space character that ends at `index`; 0 if there is none.
  static func lengthBackwards(_ bytes: [UInt8], from index: Int, after start: Int) -> Int {
    if bytes[index - 1] <= 0x20 || bytes[index - 1] == 0x7F { return 1 }
    if bytes[index - 1] < 0x80 { return 0 }
    return spaces.first {
      bytes[start..<index].suffix($0.utf8.count).elementsEqual($0.utf8)
    }?.utf8.count ?? 0
  }

  /// No-break spaces, the typographic spaces, line and paragraph separator, the wide space, and
  /// the invisible zero width space and byte order mark.
  private static let spaces = [
    "\u{A0}", "\u{85}", "\u{2000}", "\u{2001}", "\u{2002}", "\u{2003}", "\u{2004}", "\u{2005}",
    "\u{2006}", "\u{2007}", "\u{2008}", "\u{2009}", "\u{200A}", "\u{200B}", "\u{2028}",
    "\u{2029}", "\u{202F}", "\u{205F}", "\u{3000}", "\u{FEFF}",
  ]
}
