import FoundationEssentials

/// An annotated corpus: sentences that people labelled, or texts that they divided into sentences.
public struct Corpus: Sendable {
  /// The file as its user named it.
  public let path: String
  /// The rows in the order of the file.
  let rows: [CorpusRow]

  /// Whether the rows are texts with their sentences.
  public var isSegmentation: Bool { rows.first?.sentences != nil }

  /// Reads a corpus in JSON Lines; empty lines are skipped.
  ///
  /// - Throws: `FileError` with line and column of the first line that is no row.
  public init(_ bytes: [UInt8], path: String, jobs: Int = 1) async throws(FileError) {
    var lines: [Line] = []
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    for (number, line) in bytes[start...].split(
      separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false
    ).enumerated() where !line.allSatisfy({ $0 == 0x20 || (0x09...0x0D).contains($0) }) {
      lines.append(Line(number: number + 1, bytes: line))
    }
    var rows: [CorpusRow] = []
    rows.reserveCapacity(lines.count)
    for result in await ParallelMap(jobs: jobs).map(lines, { $0.decoded(path: path) }) {
      rows.append(try result.get())
    }
    guard let first = rows.first else {
      throw FileError(
        path: path, message: "holds no rows",
        help: "write one JSON object a line, with `id`, `text` and `label`")
    }
    for (row, line) in zip(rows, lines)
    where (row.sentences == nil) != (first.sentences == nil) {
      throw FileError(
        path: "\(path):\(line.number):1",
        message: "is another kind of row than the first: only one of them has `sentences`",
        help: "keep labelled sentences and divided texts in files of their own")
    }
    self.path = path
    self.rows = rows
  }

  private struct Line: Sendable {
    let number: Int
    let bytes: ArraySlice<UInt8>

    func decoded(path: String) -> Result<CorpusRow, FileError> {
      do {
        return .success(try JSONDecoder().decode(CorpusRow.self, from: Data(bytes)))
      } catch {
        let (offset, message) = explain(error)
        // Columns count scalars, as they do everywhere.
        let column = 1 + bytes.prefix(offset).count { $0 & 0xC0 != 0x80 }
        return .failure(
          FileError(
            path: "\(path):\(number):\(column)", message: message,
            help: "a row is an object with `id`, `text`, `label` (0 or 1) and `spans`"))
      }
    }

    private func explain(_ error: any Error) -> (offset: Int, message: String) {
      if let fault = JSONFault.offset(in: bytes) { return (fault, "is no valid JSON from here on") }
      guard let error = error as? DecodingError else { return (0, "cannot be read") }
      func name(_ context: DecodingError.Context) -> String {
        let keys = context.codingPath.map { $0.intValue.map(String.init) ?? $0.stringValue }
        return keys.isEmpty ? "the row" : "`\(keys.joined(separator: "."))`"
      }
      func offset(_ context: DecodingError.Context) -> Int {
        // A key that occurs twice is shown where it occurs first.
        let keys = context.codingPath.filter { $0.intValue == nil }
        return keys.last.flatMap { self.offset(ofKey: $0.stringValue) } ?? 0
      }
      switch error {
      case .keyNotFound(let key, let context):
        return (offset(context), "`\(key.stringValue)` is missing in \(name(context))")
      case .typeMismatch(_, let context), .valueNotFound(_, let context):
        return (offset(context), "\(name(context)) is a value of another kind than expected")
      case .dataCorrupted(let context):
        return (offset(context), "\(name(context)): \(context.debugDescription)")
      @unknown default: return (0, "cannot be read")
      }
    }

    private func offset(ofKey key: String) -> Int? {
      let quoted = Array("\"\(key)\"".utf8)
      return bytes.indices.first { bytes[$0...].starts(with: quoted) }.map { $0 - bytes.startIndex }
    }
  }
}
