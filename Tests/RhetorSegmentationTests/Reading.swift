import RhetorSegmentation
import RhetorText

/// A text and its segmentation, as tests look at them.
struct Reading {
  let document: Document
  let segmentation: Segmentation

  init(_ text: String, knowing words: [String] = []) throws {
    try self.init(Document(name: "test", decoding: Array(text.utf8)), knowing: words)
  }

  /// Reads the text as a single paragraph, whatever its layout.
  init(paragraph text: String, knowing words: [String] = []) throws {
    let bytes = Array(text.utf8)
    let blocks = bytes.isEmpty ? [] : [Block(range: TextRange(0..<bytes.count), role: .paragraph)]
    try self.init(
      Document(name: "test", text: bytes, sourceMap: .identity, blocks: blocks), knowing: words)
  }

  init(_ document: Document, knowing words: [String]) throws {
    var vocabulary = Vocabulary()
    for word in words { _ = vocabulary.intern(word) }
    self.document = document
    segmentation = try ICUSegmenter().segment(document, vocabulary: vocabulary)
  }

  /// The sentences without the white space after them.
  var sentences: [String] {
    segmentation.sentences.map { sentence in
      var text = document.string(sentence.range)[...]
      while text.last?.isWhitespace == true { text.removeLast() }
      return String(text)
    }
  }

  /// The spelling of each token.
  var spellings: [String] { segmentation.tokens.map { document.string($0.range) } }

  /// The token that is spelled so; the first of several.
  func token(_ spelling: String) -> Token? {
    segmentation.tokens.first { document.string($0.range) == spelling }
  }

  /// The traits of the token that is spelled so; empty if there is none.
  func traits(_ spelling: String) -> TokenTraits { token(spelling)?.traits ?? [] }

  /// What breaks the laws of `Segmentation`; nil if nothing does.
  var brokenLaw: String? {
    let bytes = document.bytes
    var end = 0
    for token in segmentation.tokens {
      if token.range.bytes.lowerBound != end || token.range.isEmpty { return "tokens at \(end)" }
      if bytes[end] & 0xC0 == 0x80 { return "a token begins inside a character at \(end)" }
      if token.traits.intersection(Self.kinds).rawValue.nonzeroBitCount != 1 {
        return "kind of the token at \(end)"
      }
      end = token.range.bytes.upperBound
    }
    if end != bytes.count { return "the tokens end at \(end) of \(bytes.count)" }
    var index = 0
    var offset = 0
    for sentence in segmentation.sentences {
      if sentence.tokens.lowerBound != index || sentence.tokens.isEmpty {
        return "sentence at token \(index)"
      }
      index = sentence.tokens.upperBound
      if sentence.range.bytes.lowerBound != offset { return "sentence at byte \(offset)" }
      offset = sentence.range.bytes.upperBound
      if segmentation.tokens[index - 1].range.bytes.upperBound != offset {
        return "end of the sentence at \(offset)"
      }
    }
    return index == segmentation.tokens.count ? nil : "the sentences end at token \(index)"
  }

  private static let kinds: TokenTraits = [
    .word, .number, .space, .paragraphBreak, .punctuation, .symbol,
  ]
}
