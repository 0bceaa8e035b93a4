import RhetorTestSupport

/// Random text from characters that are known to be trouble.
enum NastyText {
  static func make(seed: Int, pieces: [String] = all, upTo count: Int = 60) -> String {
    var random = SeededGenerator(seed: UInt64(seed))
    var text = ""
    for _ in 0..<Int.random(in: 0...count, using: &random) {
      text += pieces.randomElement(using: &random) ?? ""
    }
    return text
  }

  static let all =
    [
      "a", "B", "word", "Word", "s", "'s", "’s", "critics’ ", "I", "U.S.", "Mr.", "p.m.", "No.",
      "1", "10", "3.5", "1,000", "½", "90s", " ", " ", " ", "  ", "\t", "\n", "\r\n", "\r", "\n\n",
      "\u{A0}", "\u{85}", "\u{2028}", "\u{2029}", "\u{C}", "\u{0}", ".", ".", "...", "…", "!", "?",
      "?!", ",", ":", ";", "-", "--", "–", "—", "'", "’", "‘", "\"", "“", "”", "(", ")", "[", "]",
      "[1]", ":)", "@", "#", "@a", "#a", "a@b.co", "https://a.b/c?D=E", "www.a.b", "/", "_", "$",
      "%", "€", "&", "\u{AD}", "\u{200B}", "\u{200D}", "\u{2060}", "\u{FEFF}", "\u{301}", "é", "ß",
      "ſ", "'ſ", "ﬁ", "İ", "Ǆ", "ǅ", "K", "ΑΣ", "и", "א", "״", "ب", "中文", "カタ", "ひら", "한", "ไทย",
      "😀", "👩‍👩‍👧", "🇬🇧", "1️⃣", "。", "！", "．", "․", "ʼ", "＇", "。」",
    ]
}
