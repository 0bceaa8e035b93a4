internal import RhetorText

/// Texts by number; those of the built-in lexicons become strings only when they are asked for.
public struct StringTable: Sendable {
  private var image: ImageBytes
  /// Where the texts of the image begin, each ending where the next begins.
  private var starts: Table<UInt32>
  private var added: [String]

  /// Creates a table of texts that lie one after another in an image.
  ///
  /// - Parameter starts: where each text begins, and in the end where the last one ends.
  init(image: ImageBytes, starts: Table<UInt32>) {
    self.image = image
    self.starts = starts
    added = []
  }

  /// Creates a table from its texts.
  public init(_ texts: [String]) {
    image = .owned([])
    starts = [0]
    added = texts
  }

  /// How many texts there are.
  public var count: Int { starts.count - 1 + added.count }

  /// The text at `index`, which must be less than `count`.
  public subscript(index: Int) -> String {
    let fixed = starts.count - 1
    guard index < fixed else { return added[index - fixed] }
    return image.string(Int(starts[index])..<Int(starts[index + 1]))
  }

  /// Adds a text and returns its number.
  public mutating func append(_ text: String) -> UInt32 {
    added.append(text)
    return UInt32(count - 1)
  }
}

extension StringTable: ExpressibleByArrayLiteral {
  /// Creates a table from its texts.
  public init(arrayLiteral texts: String...) { self.init(texts) }
}
