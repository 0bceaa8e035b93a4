/// Writes zip archives whose members are stored as they are.
enum ZipWriter {
  /// An archive of members in their order.
  ///
  /// - Parameter claimedSize: the size that the last member says it has; nil for the truth.
  static func archive(_ members: [(name: String, bytes: [UInt8])], claimedSize: Int? = nil)
    -> [UInt8]
  {
    var bytes: [UInt8] = []
    var directory: [UInt8] = []
    for (index, member) in members.enumerated() {
      let offset = bytes.count
      let name = Array(member.name.utf8)
      let isLast = index == members.count - 1
      let size = isLast ? claimedSize ?? member.bytes.count : member.bytes.count
      let shared =
        little(20, 2) + little(0, 2) + little(0, 2) + little(0, 4)
        + little(Int(checksum(member.bytes)), 4) + little(size, 4) + little(size, 4)
        + little(name.count, 2) + little(0, 2)
      bytes += little(0x0403_4B50, 4) + shared + name + member.bytes
      directory +=
        little(0x0201_4B50, 4) + little(20, 2) + shared + little(0, 2) + little(0, 2) + little(0, 2)
        + little(0, 4) + little(offset, 4) + name
    }
    let end = bytes.count
    return bytes + directory + little(0x0605_4B50, 4) + little(0, 4) + little(members.count, 2)
      + little(members.count, 2) + little(directory.count, 4) + little(end, 4) + little(0, 2)
  }

  private static func little(_ value: Int, _ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
  }

  /// CRC-32 of the zip format (ISO 3309), a bit at a time.
  private static func checksum(_ bytes: [UInt8]) -> UInt32 {
    var sum: UInt32 = 0xFFFF_FFFF
    for byte in bytes {
      sum ^= UInt32(byte)
      for _ in 0..<8 { sum = sum & 1 == 1 ? sum >> 1 ^ 0xEDB8_8320 : sum >> 1 }
    }
    return ~sum
  }
}
