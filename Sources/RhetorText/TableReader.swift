/// Hands out the tables of an `ImageMemory` in the order in which a `TableWriter` wrote them.
public struct TableReader {
  private let memory: ImageMemory
  private var index = 0

  /// Creates a reader.
  public init(_ memory: ImageMemory) { self.memory = memory }

  /// The next table, which must have been written with the same type of values; past the end, none.
  public mutating func next<Element>(_ type: Element.Type = Element.self) -> Table<Element> {
    guard index < memory.words.count, let base = memory.words.baseAddress else { return [] }
    let count = Int(memory.words[index])
    let start = index + 1
    index = start + TableWriter.wordCount(count, of: type)
    precondition(index <= memory.words.count, "law broken: a table reaches beyond its image")
    let image = UnsafeRawPointer(base + start).assumingMemoryBound(to: type)
    // What is part of the binary needs no keeper, and one whose references all jobs count would be
    // passed to and fro between the cores.
    return Table(at: image, count: count, in: memory.isInPlace ? nil : memory)
  }
}
