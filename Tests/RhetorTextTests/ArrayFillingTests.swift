import RhetorText
import Testing

/// Arrays that are filled as they are made, against the standard library's own ways.
@Suite("Filling arrays")
struct ArrayFillingTests {
  private struct Failure: Error {}

  @Test(arguments: [0, 1, 7, 64, 4097])
  func equalValues(count: Int) {
    #expect([UInt64](filledWith: 5, count: count) == Array(repeating: 5, count: count))
    #expect([Bool?](filledWith: nil, count: count) == Array(repeating: nil, count: count))
  }

  @Test func keepsWhatWasWrittenAndNoMore() {
    let numbers = [Int](room: 10) { buffer in
      for index in 0..<4 { buffer[index] = index * index }
      return 4
    }
    #expect(numbers == [0, 1, 4, 9])
    #expect(numbers.capacity >= 10)
  }

  @Test func aFailureIsHandedOn() {
    #expect(throws: Failure.self) {
      _ = try [Int](room: 3) { _ throws(Failure) in throw Failure() }
    }
  }
}
