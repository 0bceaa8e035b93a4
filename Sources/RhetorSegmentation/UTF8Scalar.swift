/// Reads Unicode scalars out of well-formed UTF-8.
enum UTF8Scalar {
  /// The scalar that begins at `index`, and its length in bytes.
  static func decode(_ bytes: [UInt8], at index: Int) -> (scalar: UInt32, length: Int) {
    let lead = UInt32(bytes[index])
    if lead < 0x80 { return (lead, 1) }
    func trail(_ step: Int) -> UInt32 { UInt32(bytes[index + step]) & 0x3F }
    if lead < 0xE0 { return ((lead & 0x1F) << 6 | trail(1), 2) }
    if lead < 0xF0 { return ((lead & 0x0F) << 12 | trail(1) << 6 | trail(2), 3) }
    return ((lead & 0x07) << 18 | trail(1) << 12 | trail(2) << 6 | trail(3), 4)
  }

  /// What Unicode says about a scalar; nothing for a number that is no scalar.
  static func properties(_ scalar: UInt32) -> Unicode.Scalar.Properties? {
    Unicode.Scalar(scalar)?.properties
  }
}
