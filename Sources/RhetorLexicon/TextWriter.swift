/// Lays texts one after another, each distinct one once, and gives them numbers.
struct TextWriter {
  private(set) var bytes: [UInt8] = []
  private(set) var lengths: [UInt32] = []
  private var numbers: [String: UInt32] = [:]

  /// The number of a text, which is added when it is new.
  mutating func number(_ text: String) -> UInt32 {
    if let known = numbers[text] { return known }
    let number = append(text)
    numbers[text] = number
    return number
  }

  /// Adds a text, whether it is new or not.
  mutating func append(_ text: String) -> UInt32 {
    bytes += text.utf8
    lengths.append(UInt32(text.utf8.count))
    return UInt32(lengths.count - 1)
  }
}
