/// Reads what a file says of its own encoding, in its first kilobyte.
enum DeclaredEncoding {
  /// The label in `<meta charset=…>`, in `<meta http-equiv … content="…charset=…">` or in
  /// `<?xml … encoding="…"?>`; nil when there is none.
  ///
  /// The prescan of the HTML Standard (13.2.3.2), without its rarer turns: attributes are not
  /// parsed, only `charset=` within a `meta` element is looked for.
  static func label(in bytes: [UInt8]) -> String? {
    let head = bytes.prefix(1024).map { $0 &- 0x41 < 26 ? $0 | 0x20 : $0 }
    if head.starts(with: "<?xml".utf8), let end = head.firstIndex(of: UInt8(ascii: ">")) {
      if let label = value(of: "encoding", in: head[..<end]) { return label }
    }
    var rest = head[...]
    while let start = rest.firstIndex(of: UInt8(ascii: "<")) {
      rest = rest[start...]
      if rest.starts(with: "<!--".utf8) {
        rest = rest.dropFirst(4)
        while !rest.isEmpty, !rest.starts(with: "-->".utf8) { rest = rest.dropFirst() }
        continue
      }
      let end = rest.firstIndex(of: UInt8(ascii: ">")) ?? rest.endIndex
      if rest.starts(with: "<meta".utf8), let label = value(of: "charset", in: rest[..<end]) {
        // Who reads a declaration of UTF-16 byte by byte has no UTF-16 before him.
        return label.hasPrefix("utf-16") ? "utf-8" : label
      }
      rest = rest[rest.index(after: start)...]
    }
    return nil
  }

  private static func value(of name: String, in bytes: ArraySlice<UInt8>) -> String? {
    let key = Array(name.utf8)
    guard bytes.count >= key.count else { return nil }
    for start in bytes.startIndex...(bytes.endIndex - key.count)
    where bytes[start...].starts(with: key) {
      var rest = bytes[(start + key.count)...].drop(while: isSpace)
      guard rest.first == UInt8(ascii: "=") else { continue }
      rest = rest.dropFirst().drop(while: isSpace)
      if let quote = rest.first, quote == 0x22 || quote == 0x27 { rest = rest.dropFirst() }
      let label = rest.prefix { $0 > 0x20 && !Array("\"';/>?".utf8).contains($0) }
      return label.isEmpty ? nil : String(decoding: label, as: UTF8.self)
    }
    return nil
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || 0x09...0x0D ~= byte }
}
