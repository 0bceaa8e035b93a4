/// A buffer that renderers write into, to be emptied by whoever owns the file or the terminal.
public struct ByteSink: Sendable {
  /// What was written since the last `removeAll`: UTF-8.
  public private(set) var bytes: [UInt8] = []

  /// Creates an empty buffer.
  public init() {}

  /// Appends text as UTF-8.
  public mutating func write(_ text: some StringProtocol) { bytes.append(contentsOf: text.utf8) }

  /// Appends bytes, which must be UTF-8.
  public mutating func write(bytes more: some Sequence<UInt8>) { bytes.append(contentsOf: more) }

  /// Empties the buffer and keeps its memory for what comes next.
  public mutating func removeAll() { bytes.removeAll(keepingCapacity: true) }
}
