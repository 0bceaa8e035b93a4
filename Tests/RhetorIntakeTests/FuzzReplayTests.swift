import Foundation
import RhetorTestSupport
import Testing

/// Every input that fuzzing found worth keeping, and every one that ever broke the law.
@Suite("What fuzzers found")
struct FuzzReplayTests {
  @Test("holds the law", arguments: IntakeLaw.Door.allCases)
  func replay(door: IntakeLaw.Door) throws {
    let folder = "Fixtures/fuzz/\(door.rawValue)"
    let names = try FileManager.default.contentsOfDirectory(atPath: PackageFiles.url(folder).path)
    #expect(!names.isEmpty, "\(folder) is empty")
    for name in names.sorted() {
      let bytes = try Data(contentsOf: PackageFiles.url("\(folder)/\(name)"))
      #expect(IntakeLaw.fault([UInt8](bytes), door) == nil, "\(folder)/\(name)")
    }
  }
}
