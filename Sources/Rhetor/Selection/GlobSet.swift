/// A set of a pattern, `[a-z]`, `[!a-z]` or `[[:digit:]_]`, read as git reads it.
struct GlobSet: Hashable, Sendable {
  private var isNegated = false
  private var ranges: [ClosedRange<UInt32>] = []

  /// Reads what stands behind the `[`, the `]` included; nil when the set has no end, or names a
  /// class that does not exist.
  init?(_ rest: inout ArraySlice<UInt32>) {
    if rest.first == Self.sign("!") || rest.first == Self.sign("^") {
      isNegated = true
      rest.removeFirst()
    }
    // What a `-` would begin a range from; a `]` that comes first is meant as it is.
    var lower: UInt32?
    var isFirst = true
    while let sign = rest.popFirst() {
      if sign == Self.sign("]"), !isFirst { return }
      isFirst = false
      if sign == Self.sign("\\") {
        guard let meant = rest.popFirst() else { return nil }
        ranges.append(meant...meant)
        lower = meant
      } else if sign == Self.sign("-"), let from = lower, rest.first != Self.sign("]") {
        guard let upper = Self.meant(&rest) else { return nil }
        if from <= upper { ranges.append(from...upper) }
        lower = nil
      } else if sign == Self.sign("["), let name = Self.nameOfClass(&rest) {
        guard let named = Self.classes[name] else { return nil }
        ranges += named
        lower = nil
      } else {
        ranges.append(sign...sign)
        lower = sign
      }
    }
    return nil
  }

  /// Whether a sign is one of the set.
  func contains(_ sign: UInt32) -> Bool { ranges.contains { $0.contains(sign) } != isNegated }

  /// The next sign, without the `\` before it.
  private static func meant(_ rest: inout ArraySlice<UInt32>) -> UInt32? {
    guard let sign = rest.popFirst() else { return nil }
    return sign == Self.sign("\\") ? rest.popFirst() : sign
  }

  /// The name in `:name:]`; nil when something else stands there.
  private static func nameOfClass(_ rest: inout ArraySlice<UInt32>) -> String? {
    guard rest.first == sign(":"), let end = rest.firstIndex(of: sign("]")) else { return nil }
    let name = rest[..<end].dropFirst()
    guard name.last == sign(":") else { return nil }
    rest = rest[(end + 1)...]
    return String(String.UnicodeScalarView(name.dropLast().compactMap { Unicode.Scalar($0) }))
  }

  private static func sign(_ letter: Unicode.Scalar) -> UInt32 { letter.value }

  /// The classes of ASCII characters that have names.
  private static let classes: [String: [ClosedRange<UInt32>]] = [
    "alnum": [0x30...0x39, 0x41...0x5A, 0x61...0x7A],
    "alpha": [0x41...0x5A, 0x61...0x7A],
    "blank": [0x09...0x09, 0x20...0x20],
    "cntrl": [0x00...0x1F, 0x7F...0x7F],
    "digit": [0x30...0x39],
    "graph": [0x21...0x7E],
    "lower": [0x61...0x7A],
    "print": [0x20...0x7E],
    "punct": [0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E],
    "space": [0x09...0x0D, 0x20...0x20],
    "upper": [0x41...0x5A],
    "xdigit": [0x30...0x39, 0x41...0x46, 0x61...0x66],
  ]
}
