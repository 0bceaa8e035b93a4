internal import CBytes

/// The boundaries of a document in the making: takes its blocks in order.
struct BoundaryReading {
  private var words: [UInt64]
  private var sentences: [UInt32] = []
  private let bytes: [UInt8]
  private var bits: [cboundaries_bits] = []

  /// Starts with the text in `bytes`, well-formed UTF-8.
  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    words = Array(repeating: 0, count: bytes.count / 64 + 2)
    sentences.reserveCapacity(bytes.count / 64 + 4)
    insert(0)
    insert(bytes.count)
  }

  /// The boundaries of everything added.
  var boundaries: TextBoundaries { TextBoundaries(words: words, sentences: sentences) }

  private mutating func insert(_ offset: Int) { words[offset / 64] |= 1 << UInt64(offset % 64) }

  /// Adds a block without ICU; answers whether it can be done. If not, nothing changes.
  mutating func addLatin(_ block: Range<Int>) -> Bool {
    if block.isEmpty { return true }
    let groups = Int(cboundaries_groups(Int64(block.count)))
    if bits.count < groups { bits = Array(repeating: cboundaries_bits(), count: groups * 2) }
    let isKnown = bytes.withUnsafeBufferPointer { text in
      cboundaries_find(
        text.baseAddress, Int64(text.count), Int64(block.lowerBound), Int64(block.upperBound),
        &bits)
    }
    guard isKnown != 0 else { return false }
    sentences.append(UInt32(block.lowerBound))
    let latin = LatinSentences(block: block, bytes: bytes)
    let shift = UInt64(block.lowerBound & 63)
    for group in 0..<groups {
      let found = bits[group]
      let place = block.lowerBound / 64 + group
      words[place] |= found.boundaries &<< shift
      // What `shift` bits moved out; nothing when there are none.
      words[place + 1] |= (found.boundaries &>> 1) &>> (63 &- shift)
      var stops = found.stops
      while stops != 0 {
        let stop = block.lowerBound + group * 64 + stops.trailingZeroBitCount
        if let next = latin.beginning(behind: stop) { sentences.append(UInt32(next)) }
        stops &= stops &- 1
      }
    }
    return true
  }

  /// Adds a block with ICU.
  mutating func add(_ block: Range<Int>, with icu: ICUBoundary) throws(SegmentationError) {
    if block.isEmpty { return }
    var ends: [Int32] = []
    var statuses: [Int32] = []
    try icu.setText(bytes, block)
    try icu.wordEnds(into: &ends, statuses: &statuses)
    insert(block.lowerBound)
    for end in ends { insert(block.lowerBound + Int(end)) }
    icu.unwrapLines()
    try icu.sentenceEnds(into: &ends)
    sentences.append(UInt32(block.lowerBound))
    for end in ends.dropLast() { sentences.append(UInt32(block.lowerBound + Int(end))) }
  }
}
