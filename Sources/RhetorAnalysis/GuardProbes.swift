import RhetorLexicon
import RhetorText

/// The guards of all entries and their tests, laid out as a judge asks them.
///
/// A look at the word beside a hit answers most guards, so what it takes lies in one line of the
/// cache, with a filter of what can stand there. Unsafe, because bounds, copies and reference counts
/// took longer than the answers. Unchecked because the memory is never written once it is there; the
/// tests hold the judge against one that asks the tables.
final class GuardProbes: @unchecked Sendable {
  private let guards: UnsafePointer<Key>
  private let tests: UnsafePointer<Probe>
  private let sets: UnsafePointer<GuardFilter>
  private let classes: UnsafePointer<UInt64>
  /// What the first term of a row of a test shares something with; `Probe.sign` counts them.
  let signs: Table<TermSign>
  /// Keeps what the pointers point to.
  private let layout: GuardLayout

  /// A guard, and a look at one word that tells most of the time that it does not hold.
  ///
  /// Those of an entry stand in the order in which they are asked: what is cheap to ask first, and
  /// what only changes the points last, in the order of the tables.
  struct Key: BitwiseCopyable {
    /// What the word passes wherever the guard holds.
    let filter: GuardFilter
    let tests: TableSlice
    /// The guard in the tables.
    let number: UInt32
    /// On which side of the phrase the word stands; none when every word passes.
    let place: Sides
    /// On which sides any of its tests looks for the next word.
    let sides: Sides
    let effect: Guard.Effect
    let cost: UInt8
  }

  /// One test.
  struct Probe: BitwiseCopyable {
    /// What the term at the near end of any of the rows passes.
    let filter: GuardFilter
    let rows: TableSlice
    /// For a test that looks at whole sentences, its place in `signs`; 0 for others.
    let sign: UInt32
    let distance: UInt16
    let place: GuardTest.Place
    let negated: Bool
  }

  /// The sides of a phrase.
  struct Sides: OptionSet, BitwiseCopyable {
    let rawValue: UInt8
    static var before: Sides { Sides(rawValue: 1 << 0) }
    static var behind: Sides { Sides(rawValue: 1 << 1) }
  }

  /// Takes a layout as it lies in an image, or moves it to where its address stays what it is.
  init(_ layout: GuardLayout) {
    let layout = layout.laidOut()
    self.layout = layout
    guards = Self.address(of: layout.keys)
    tests = Self.address(of: layout.probes)
    sets = Self.address(of: layout.sets)
    classes = Self.address(of: layout.classes)
    signs = layout.signs
  }

  private static func address<Element>(of table: Table<Element>) -> UnsafePointer<Element> {
    guard let address = table.address else { preconditionFailure("law broken: no room for guards") }
    return address
  }

  // MARK: What a judge asks

  /// A guard of the tables.
  @inline(__always) func key(_ number: UInt32) -> UnsafePointer<Key> { guards + Int(number) }
  /// A test of the tables.
  @inline(__always) func test(_ number: UInt32) -> UnsafePointer<Probe> { tests + Int(number) }
  /// What a term set lets pass.
  @inline(__always) func set(_ number: UInt32) -> UnsafePointer<GuardFilter> {
    sets + Int(number)
  }

  /// What filters are asked of a term.
  @inline(__always) func filter(of term: Token) -> GuardFilter {
    GuardFilter(classes: classes[Int(term.word.raw)], terms: TermFilter(term))
  }
}
