/// Decodes character references (`&amp;`, `&#8217;`, `&copy`) as browsers do: by Gumbo.
struct HTMLEntities {
  private var known: [[UInt8]: [UInt8]] = [:]

  /// A reference at the start of some bytes.
  struct Reference {
    /// How many bytes of the source it takes.
    let length: Int
    /// What it stands for.
    let text: String
  }

  /// The reference that `bytes` have at `start`, up to `end`; nil when none is there.
  mutating func reference(in bytes: [UInt8], at start: Int, before end: Int) -> Reference? {
    guard start < end, bytes[start] == UInt8(ascii: "&") else { return nil }
    let limit = min(end, start + 40)
    var index = start + 1
    if index < limit, bytes[index] == UInt8(ascii: "#") { index += 1 }
    let body = index
    while index < limit, bytes[index] | 0x20 &- 0x61 < 26 || bytes[index] &- 0x30 < 10 {
      index += 1
    }
    guard index > body else { return nil }
    if index < limit, bytes[index] == UInt8(ascii: ";") { index += 1 }
    let token = Array(bytes[start..<index])
    let decoded = decode(token)
    guard decoded != token else { return nil }
    // `&copy2020` is `©2020`: what follows the name is not part of the reference.
    var tail = 0
    if token.last != UInt8(ascii: ";") {
      while tail < decoded.count, tail < token.count,
        decoded[decoded.count - 1 - tail] == token[token.count - 1 - tail]
      {
        tail += 1
      }
    }
    let text = String(decoding: decoded.dropLast(tail), as: UTF8.self)
    return text.isEmpty ? nil : Reference(length: token.count - tail, text: text)
  }

  private mutating func decode(_ token: [UInt8]) -> [UInt8] {
    if let text = known[token] { return text }
    // No text has so many kinds of references; who writes them all the same has no use for them.
    guard known.count < 20_000 else { return token }
    let page = Array("<!DOCTYPE html><body>".utf8) + token
    var text: [UInt8] = []
    _ = try? HTMLWalk.read(page) { walk in
      while let step = walk.next() { if step.kind == .text { text += step.content } }
    }
    known[token] = text
    return text
  }
}
