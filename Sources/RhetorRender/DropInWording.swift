import RhetorReport

/// A plainer wording that can stand in the place of the words as they are.
///
/// Lexicons give a wording in its basic form, as advice. It fits as it is only where the words are
/// in their basic form too: *a disgrace* can become *a failure*, but *stoking tensions* is not
/// replaced by *raise tension*. In doubt there is none.
struct DropInWording {
  /// The words to put in.
  let text: String

  init?(
    for finding: FindingRecord, in sentence: SentenceRecord, rule: RuleRecord?
  ) {
    guard let plainer = finding.suggestion, let rule,
      plainer.unicodeScalars.allSatisfy({ $0.properties.isAlphabetic || $0 == " " || $0 == "-" }),
      !Self.advice.contains(where: { plainer == $0 || plainer.hasPrefix($0 + " ") })
    else { return nil }
    let words = finding.text
    guard rule.phrases.contains(where: { Self.basicForm($0) == words.lowercased() }) else {
      return nil
    }
    guard Self.articleFits(plainer, for: finding, in: sentence) else { return nil }
    if words == words.lowercased() {
      text = plainer
    } else if let first = words.first, first.isUppercase,
      words.dropFirst() == words.dropFirst().lowercased()
    {
      text = plainer.prefix(1).uppercased() + plainer.dropFirst()
    } else {
      return nil
    }
  }

  /// How wordings begin that say what to do and are no wording.
  private static let advice = ["omit", "name", "say", "give", "leave", "quote", "someone", "use"]

  /// The words of a phrase without their marks of inflection; nil where it has more than words.
  private static func basicForm(_ phrase: String) -> String? {
    var words: [Substring] = []
    for part in phrase.split(separator: " ") {
      guard let word = part.split(separator: ":", maxSplits: 1).first,
        word.unicodeScalars.allSatisfy({ $0.properties.isAlphabetic || $0 == "-" || $0 == "'" })
      else { return nil }
      words.append(word)
    }
    return words.joined(separator: " ").lowercased()
  }

  /// Whether *a* or *an* before the words still fits: both begin with a vowel, or neither does.
  private static func articleFits(
    _ plainer: String, for finding: FindingRecord, in sentence: SentenceRecord
  ) -> Bool {
    guard let range = FindingPlace(sentence).range(of: finding) else { return false }
    let before = String(decoding: Array(sentence.text.utf8)[..<range.lowerBound], as: UTF8.self)
    let word = before.split(whereSeparator: \.isWhitespace).last?.lowercased()
    guard word == "a" || word == "an" else { return true }
    return beginsWithVowel(plainer) == beginsWithVowel(finding.text)
  }

  private static func beginsWithVowel(_ text: String) -> Bool {
    text.lowercased().first.map { "aeiou".contains($0) } ?? false
  }
}
