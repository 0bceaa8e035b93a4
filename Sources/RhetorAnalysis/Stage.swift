/// One question asked of a reading.
///
/// Stages see the reading and nothing of one another, so their order cannot matter.
public protocol Stage: Sendable {
  /// What the stage is.
  static var card: StageCard { get }
  /// Creates the stage.
  init()
  /// Emits what the stage finds in some sentences; what it finds in one depends on no other call.
  func run(over reading: Reading, in sentences: Range<Int>, into findings: inout FindingSink)
}
