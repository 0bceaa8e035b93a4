/// Reads contents by their ids, all through one run of `git cat-file --batch`.
///
/// Not to be shared between tasks: requests are answered one after the other.
public final class BlobReader {
  private let process: GitProcess
  private var buffer: [UInt8] = []
  private var position = 0

  /// Starts the reader.
  ///
  /// - Throws: `GitError` when git cannot be started.
  public init(_ repository: Repository) throws(GitError) {
    process = try GitProcess(["cat-file", "--batch"], in: repository.folder)
  }

  /// The bytes of a file's content.
  ///
  /// - Parameter limit: the most bytes that are wanted; a larger one is an error.
  /// - Throws: `GitError` when it is missing, is no file, is larger than `limit`, or git ends.
  public func bytes(
    of blob: ObjectID, named name: String, upTo limit: Int = .max
  ) throws(GitError) -> [UInt8] {
    guard process.write(blob.hex + "\n"), let header = line() else {
      throw GitError(place: name, message: "git ended before it gave the file's content")
    }
    // `ID TYPE SIZE`, or `ID missing`.
    let parts = header.split(separator: " ")
    guard parts.count == 3, let size = Int(parts[2]) else {
      throw GitError(
        place: name, message: "its content is not in the repository",
        help: "fetch it first: rhetor reads nothing over a network")
    }
    // What is asked for is read to its end in any case, so that the next answer is found.
    guard parts[1] == "blob", size <= limit else {
      skip(size + 1)
      guard parts[1] == "blob" else { throw GitError(place: name, message: "is no file") }
      throw GitError(
        place: name, message: "larger than the limit of \(limit >> 20) MiB for one article",
        help: "split it into one file an article, or raise the limit with --max-size")
    }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(size)
    while bytes.count < size {
      guard fill() else {
        throw GitError(place: name, message: "git ended before it gave the file's content")
      }
      let end = min(buffer.count, position + size - bytes.count)
      bytes.append(contentsOf: buffer[position..<end])
      position = end
    }
    skip(1)
    return bytes
  }

  /// Makes sure that something is in the buffer; false at the end.
  private func fill() -> Bool {
    guard position == buffer.count else { return true }
    buffer = process.read(upTo: 64 << 10)
    position = 0
    return !buffer.isEmpty
  }

  private func line() -> String? {
    var bytes: [UInt8] = []
    while fill() {
      let byte = buffer[position]
      position += 1
      if byte == UInt8(ascii: "\n") { return String(decoding: bytes, as: UTF8.self) }
      bytes.append(byte)
    }
    return nil
  }

  private func skip(_ count: Int) {
    var rest = count
    while rest > 0, fill() {
      let step = min(rest, buffer.count - position)
      position += step
      rest -= step
    }
  }
}
