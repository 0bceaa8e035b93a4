/// Paths as the URI references of RFC 3986.
enum FileURI {
  /// A relative path as a relative reference, an absolute one as a `file` URI.
  static func reference(_ path: String) -> String {
    (path.hasPrefix("/") ? "file://" : "") + encoded(plain(path)[...])
  }

  /// A path as code hosts know it, without `./` before it.
  static func plain(_ path: String) -> String {
    var rest = path[...]
    while rest.hasPrefix("./") { rest = rest.dropFirst(2) }
    return String(rest)
  }

  /// Everything but unreserved characters and `/` is encoded; so no first part of a path can be
  /// taken for a scheme.
  private static func encoded(_ path: Substring) -> String {
    var result = ""
    for byte in path.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
        UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "/"):
        result.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        let digits = String(byte, radix: 16, uppercase: true)
        result += digits.utf8.count < 2 ? "%0\(digits)" : "%\(digits)"
      }
    }
    return result
  }
}
