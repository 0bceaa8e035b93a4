import RhetorLexicon
import RhetorText

/// A guard of a sheet that is asked by itself, with what its first look takes: 64 bytes, those of a
/// sheet one after another, because to be led from table to table took longer than the look.
struct GuardLine: BitwiseCopyable {
  /// The test that is asked first: of an open guard the one that looks at the next word. It is the first
  /// member, so that its address is that of the line.
  let probe: GuardProbe
  let call: GuardCall
  /// Nothing: no byte of a table may be left to chance.
  private let unused: UInt32 = 0
  /// For an open guard, the words of which one stands behind the next word wherever a row holds that
  /// begins with a class or a trait; all, when such a row may end there.
  let far: GuardSide.Groups

  /// The address of the probe.
  @inline(__always)
  static func probe(of line: UnsafePointer<GuardLine>) -> UnsafePointer<GuardProbe> {
    UnsafeRawPointer(line).assumingMemoryBound(to: GuardProbe.self)
  }
}
