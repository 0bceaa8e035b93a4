import RhetorLexicon
import RhetorText

/// The guards of all entries and their tests, laid out as a judge asks them.
///
/// A look at the word beside a hit answers most guards, so what it takes lies in one line of the
/// cache, with a filter of what can stand there. Unsafe, because bounds, copies and reference counts
/// took 8 instructions for each byte of text. Unchecked because the memory is never written once it is
/// there; the tests hold the judge against one that asks the tables.
final class GuardProbes: @unchecked Sendable {
  private let calls: UnsafePointer<GuardCall>
  private let keys: UnsafePointer<GuardKey>
  private let tests: UnsafePointer<GuardProbe>
  private let sets: UnsafePointer<GuardFilter>
  private let classes: UnsafePointer<UInt64>
  /// What the first term of a row of a test shares something with; `GuardProbe.sign` counts them.
  let signs: Table<TermSign>
  /// Keeps what the pointers point to.
  private let layout: GuardLayout

  /// Takes a layout as it lies in an image, or moves it to where its address stays what it is.
  init(_ layout: GuardLayout) {
    let layout = layout.laidOut()
    self.layout = layout
    calls = layout.calls.fixedAddress
    keys = layout.keys.fixedAddress
    tests = layout.probes.fixedAddress
    sets = layout.sets.fixedAddress
    classes = layout.classes.fixedAddress
    signs = layout.signs
  }

  // MARK: What a judge asks

  /// One of an entry's guards, in the order of asking.
  @inline(__always) func call(_ place: UInt32) -> GuardCall { calls[Int(place)] }
  /// The key of a guard.
  @inline(__always) func key(_ call: GuardCall) -> UnsafePointer<GuardKey> {
    keys + Int(call.first)
  }
  /// The key of a guard of the tables.
  func key(_ rule: Guard) -> UnsafePointer<GuardKey> { keys + Int(rule.tests.lowerBound) }
  /// A test of the tables.
  @inline(__always) func test(_ number: UInt32) -> UnsafePointer<GuardProbe> {
    tests + Int(number)
  }
  /// What a term set lets pass.
  @inline(__always) func set(_ number: UInt32) -> UnsafePointer<GuardFilter> {
    sets + Int(number)
  }

  /// What filters are asked of a term.
  @inline(__always) func filter(of term: Token) -> GuardFilter {
    GuardFilter(classes: classes[Int(term.word.raw)], terms: TermFilter(term))
  }
}
