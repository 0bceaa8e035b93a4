/// A row of numbers as a member of a class: `1500..1999`, or decades, `1500s..1990s`.
struct NumberRow {
  /// The words it stands for, rising.
  let words: [String]

  /// Reads a member; nil when it is no row of numbers.
  ///
  /// Numbers have at most four digits, and a row at most a thousand of them.
  init?(_ text: String) {
    let ends = text.split(separator: "..", omittingEmptySubsequences: false)
    guard ends.count == 2, let first = Self.number(ends[0]), let last = Self.number(ends[1]),
      first.isDecade == last.isDecade, first.value < last.value
    else { return nil }
    let step = first.isDecade ? 10 : 1
    guard (last.value - first.value) / step < 1000 else { return nil }
    words = stride(from: first.value, through: last.value, by: step).map {
      "\($0)\(first.isDecade ? "s" : "")"
    }
  }

  private static func number(_ text: Substring) -> (value: Int, isDecade: Bool)? {
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    let rest = text[digits.endIndex...]
    guard (1...4).contains(digits.count), rest.isEmpty || rest == "s" && digits.last == "0",
      let value = Int(digits)
    else { return nil }
    return (value, !rest.isEmpty)
  }
}
