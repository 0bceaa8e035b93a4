/// What follows the name of a tag, read as browsers read it (HTML, “Tokenization”).
struct TagTail {
  /// The offset after the tag.
  let end: Int
  /// How many attributes it has.
  let attributes: Int
  /// Whether it ends with `/>`.
  let isEmpty: Bool

  /// Where in a tag a byte stands.
  private enum State { case beforeName, name, afterName, beforeValue, value, slash }

  /// Reads from the end of a tag's name on; without its `>` the tag goes to the end of the page.
  init(_ bytes: [UInt8], from start: Int) {
    var index = start
    var attributes = 0
    var state = State.beforeName
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      if byte == UInt8(ascii: ">") {
        self.init(end: index, attributes: attributes, isEmpty: state == .slash)
        return
      }
      switch (state, byte) {
      case (.name, 0x20), (.name, 0x09), (.name, 0x0A), (.name, 0x0C), (.name, 0x0D):
        state = .afterName
      case (_, 0x20), (_, 0x09), (_, 0x0A), (_, 0x0C), (_, 0x0D):
        if state == .value || state == .slash { state = .beforeName }
      case (.beforeValue, 0x22), (.beforeValue, 0x27):
        index = bytes[index...].firstIndex(of: byte).map { $0 + 1 } ?? bytes.count
        state = .beforeName
      case (.beforeValue, _), (.value, _): state = .value
      case (_, UInt8(ascii: "/")): state = .slash
      case (.name, UInt8(ascii: "=")), (.afterName, UInt8(ascii: "=")): state = .beforeValue
      case (.name, _): break
      default:
        attributes += 1
        state = .name
      }
    }
    self.init(end: bytes.count, attributes: attributes, isEmpty: false)
  }

  private init(end: Int, attributes: Int, isEmpty: Bool) {
    self.end = end
    self.attributes = attributes
    self.isEmpty = isEmpty
  }
}
