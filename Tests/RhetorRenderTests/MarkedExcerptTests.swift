import RhetorReport
import RhetorTestSupport
import Testing

@testable import RhetorRender

@Suite("A sentence cut to a line")
struct MarkedExcerptTests {
  private func line(_ text: String, _ words: String, width: Int) -> [String] {
    let start = Samples.offset(of: words, in: text)
    let line = MarkedExcerpt(text, width: width)
      .line(marking: start..<(start + words.utf8.count))
    #expect(line.width <= width)
    return [line.text, line.marks]
  }

  private let text = "One two three four five six seven eight nine ten"

  @Test("a short sentence is whole")
  func whole() {
    #expect(
      line(text, "two", width: 48)
        == [text, "    ^~~"])
    #expect(line("It\r\n may \u{1B}go", "may", width: 40) == ["It may \\u{1B}go", "   ^~~"])
  }

  @Test("a long one is cut between words on both sides")
  func cut() {
    #expect(line(text, "five", width: 21) == ["…four five six seven…", "      ^~~~"])
    #expect(line(text, "One two", width: 20) == ["One two three four…", "^~~~~~~"])
    #expect(line(text, "ten", width: 20) == ["…eight nine ten", "            ^~~"])
  }

  @Test("words too long for the line are cut at their end")
  func words() {
    #expect(line(text, "three four five", width: 10) == ["…three fo…", " ^~~~~~~~"])
    let long = String(repeating: "x", count: 50)
    #expect(line("It \(long) may", "may", width: 10) == ["…may", " ^~~"])
  }

  @Test("wide characters count twice")
  func wide() {
    #expect(line("日本語の文 may 日本語", "may", width: 12) == ["…may 日本語", " ^~~"])
  }

  @Test("no place in a text leads astray")
  func places() {
    let text = "  日本 e\u{301} 👩‍👩‍👧\n\u{1B} end "
    let excerpt = MarkedExcerpt(text, width: 9)
    for lower in 0...text.utf8.count {
      for upper in lower...text.utf8.count {
        #expect(excerpt.line(marking: lower..<upper).width <= 9)
      }
    }
    #expect(MarkedExcerpt("", width: 9).line(marking: 0..<0).text.isEmpty)
  }
}
