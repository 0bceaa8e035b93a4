/// Values of fixed size, one after another: in an `ImageMemory`, where they are used as they lie, or
/// in an array.
///
/// Reading is the same for both. The first change makes an array of a table in an image.
///
/// Unchecked because the memory of an image is never written once it is there.
public struct Table<Element: BitwiseCopyable & Sendable>: @unchecked Sendable {
  /// The values, when they lie in no image.
  @usableFromInline var array: [Element]
  /// Where the values begin in an image.
  @usableFromInline var image: UnsafePointer<Element>?
  @usableFromInline var imageCount: Int
  /// Keeps the image, if that can go away.
  private var memory: ImageMemory?

  /// Creates a table of the values of an array.
  public init(_ values: some Sequence<Element>) {
    array = Array(values)
    imageCount = 0
  }

  /// Creates a table of `count` equal values.
  public init(repeating value: Element, count: Int) {
    self.init([Element](repeating: value, count: count))
  }

  /// Creates a table of values in an image.
  init(at image: UnsafePointer<Element>, count: Int, in memory: ImageMemory?) {
    array = []
    self.image = image
    imageCount = count
    self.memory = memory
  }

  /// Lends the values as they lie in memory.
  @inlinable public func withUnsafeBufferPointer<Result, Failure: Error>(
    _ body: (UnsafeBufferPointer<Element>) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    if let image { return try body(UnsafeBufferPointer(start: image, count: imageCount)) }
    return try array.withUnsafeBufferPointer(body)
  }

  /// The same table, its values in an image, whose address stays what it is.
  public func laidOut() -> Table {
    guard image == nil else { return self }
    var writer = TableWriter()
    writer.append(self)
    var reader = TableReader(ImageMemory(writer.words))
    return reader.next()
  }

  /// Where the values lie while the table lives; nothing when they are in an array or there are none.
  @inlinable public var address: UnsafePointer<Element>? { image }

  /// Where the values of a table that was laid out lie while the table lives.
  public var fixedAddress: UnsafePointer<Element> {
    guard let image else { preconditionFailure("law broken: the table lies in no image") }
    return image
  }

  /// Makes an array of what lies in an image.
  private mutating func copyFromImage() {
    guard let image else { return }
    array = Array(UnsafeBufferPointer(start: image, count: imageCount))
    self.image = nil
    imageCount = 0
    memory = nil
  }
}

extension Table: RandomAccessCollection, MutableCollection, RangeReplaceableCollection {
  /// Creates a table without values.
  public init() { self.init([]) }

  /// The index of the first value.
  @inlinable public var startIndex: Int { 0 }

  /// How many values there are.
  @inlinable public var endIndex: Int { image == nil ? array.count : imageCount }

  /// The value at an index, which must be less than `count`.
  public subscript(index: Int) -> Element {
    @inlinable get {
      guard let image else { return array[index] }
      precondition(index >= 0 && index < imageCount, "law broken: no such place in a table")
      return image[index]
    }
    set { update(index, to: newValue) }
  }

  private mutating func update(_ index: Int, to value: Element) {
    copyFromImage()
    array[index] = value
  }

  /// Replaces the values of a range.
  public mutating func replaceSubrange(
    _ range: Range<Int>, with values: some Collection<Element>
  ) {
    copyFromImage()
    array.replaceSubrange(range, with: values)
  }
}

extension Table: Equatable where Element: Equatable {
  /// Whether two tables hold equal values, wherever they lie.
  public static func == (left: Table, right: Table) -> Bool { left.elementsEqual(right) }
}

extension Table: ExpressibleByArrayLiteral {
  /// Creates a table from its values.
  public init(arrayLiteral values: Element...) { self.init(values) }
}
