import RhetorIntake
import RhetorText
import SystemPackage

/// An open file or standard input, unpacked while it is read if it is compressed.
final class ArticleInput {
  private let descriptor: FileDescriptor
  private let isOwn: Bool
  private var isStarted = false
  private var isAtEnd = false
  private var unpacker: Decompressor?

  /// Opens a file.
  ///
  /// - Throws: `ScoringError` when it cannot be opened.
  init(_ file: ArticleFile) throws(ScoringError) {
    if file.isStandardInput {
      (descriptor, isOwn) = (.standardInput, false)
      return
    }
    do {
      descriptor = try FileDescriptor.open(FilePath(file.path), .readOnly)
      isOwn = true
    } catch {
      throw Self.failure(error, name: file.path)
    }
  }

  deinit { if isOwn { try? descriptor.close() } }

  /// Reads at least one byte and about `size` at most; none at the end.
  ///
  /// - Throws: `ScoringError` when the file cannot be read, or is damaged.
  func read(_ size: Int, name: String) throws(ScoringError) -> [UInt8] {
    if !isStarted {
      isStarted = true
      let start = try fill(size, name: name)
      unpacker = Decompressor(start: start)
      guard let unpacker else { return start }
      unpacker.feed(start)
    }
    guard let unpacker else { return isAtEnd ? [] : try fill(size, name: name) }
    do throws(IntakeError) {
      while true {
        let bytes = try unpacker.unpack(size)
        if !bytes.isEmpty { return bytes }
        if isAtEnd {
          try unpacker.finish()
          return []
        }
        let more: [UInt8]
        do throws(ScoringError) {
          more = try fill(size, name: name)
        } catch {
          throw IntakeError(error.message, help: error.help)
        }
        unpacker.feed(more)
      }
    } catch {
      throw ScoringError(name: name, message: error.message, help: error.help)
    }
  }

  /// Reads from the file until `size` bytes are there, or the end.
  ///
  /// A pipe gives a few bytes at a time; the start must be long enough to be recognized.
  private func fill(_ size: Int, name: String) throws(ScoringError) -> [UInt8] {
    do {
      return try [UInt8](room: size) { buffer in
        var count = 0
        while count < size {
          let read = try descriptor.read(
            into: UnsafeMutableRawBufferPointer(
              rebasing: UnsafeMutableRawBufferPointer(buffer)[count...]))
          if read == 0 {
            isAtEnd = true
            break
          }
          count += read
        }
        return count
      }
    } catch {
      throw Self.failure(error, name: name)
    }
  }

  private static func failure(_ error: any Error, name: String) -> ScoringError {
    let reason = (error as? Errno).map { ": \($0.description.lowercased())" } ?? ""
    return ScoringError(
      name: name, message: "cannot be read\(reason)",
      help: "check that the file is there and that you may read it")
  }
}
