internal import CArchive

/// A zip archive in memory.
final class ZipArchive {
  private let archive: OpaquePointer
  private let copy: UnsafeMutablePointer<UInt8>

  /// The most bytes that a member may have when unpacked: about as many as a book of a million
  /// words has as a word processor's XML.
  static let memberLimit = 128 << 20

  /// Opens an archive.
  ///
  /// - Throws: `IntakeError` when the bytes are no zip archive.
  init(_ bytes: [UInt8]) throws(IntakeError) {
    // The copy has an address of its own for as long as the archive lives.
    copy = .allocate(capacity: max(1, bytes.count))
    copy.initialize(from: bytes, count: bytes.count)
    guard let archive = carchive_zip_open(copy, bytes.count) else {
      copy.deallocate()
      throw IntakeError(
        "not a Word or OpenDocument file: it is no zip archive, or a damaged one",
        help: "save the document anew; a .doc of before 2007 is another format")
    }
    self.archive = archive
  }

  deinit {
    carchive_zip_close(archive)
    copy.deallocate()
  }

  /// The content of a member; nil when there is none of this name.
  ///
  /// - Throws: `IntakeError` when it is encrypted, damaged or larger than the limit.
  func member(_ name: String) throws(IntakeError) -> [UInt8]? {
    let size = carchive_zip_size(archive, name)
    if size == -1 { return nil }
    if size == -2 {
      throw IntakeError("\(name) is encrypted", help: "save the document without a password")
    }
    guard size <= Self.memberLimit else { throw Self.tooLarge(name) }
    // Its own account of its size is not believed: what is longer is refused while it is read.
    var bytes = [UInt8](repeating: 0, count: Int(size))
    let count = bytes.withUnsafeMutableBufferPointer { buffer in
      carchive_zip_read(archive, name, buffer.baseAddress, buffer.count)
    }
    guard count != -2 else { throw Self.tooLarge(name) }
    guard count >= 0 else {
      throw IntakeError("\(name) is damaged", help: "save the document anew")
    }
    bytes.removeLast(bytes.count - Int(count))
    return bytes
  }

  private static func tooLarge(_ name: String) -> IntakeError {
    IntakeError(
      "\(name) is larger than it says, or than the limit of \(memberLimit >> 20) MiB",
      help: "save the document anew, or split it")
  }
}
