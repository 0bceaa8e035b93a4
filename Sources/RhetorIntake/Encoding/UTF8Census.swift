internal import RhetorText

/// How much of some bytes beyond ASCII is well-formed UTF-8.
struct UTF8Census {
  /// Sequences of two and more bytes that are well-formed.
  private(set) var wellFormed = 0
  /// Sequences that are not.
  private(set) var malformed = 0
  /// The offset of the first malformed one.
  private(set) var firstMalformed: Int?

  /// Counts; well-formed text is counted no further than to see that it is.
  init(_ bytes: [UInt8]) {
    if ByteSearch.isWellFormedUTF8(bytes) { return }
    var iterator = bytes.makeIterator()
    var parser = Unicode.UTF8.ForwardParser()
    var offset = 0
    while true {
      switch parser.parseScalar(from: &iterator) {
      case .valid(let scalar):
        if scalar.count > 1 { wellFormed += 1 }
        offset += scalar.count
      case .error(let length):
        malformed += 1
        firstMalformed = firstMalformed ?? offset
        offset += length
      case .emptyInput: return
      }
    }
  }
}
