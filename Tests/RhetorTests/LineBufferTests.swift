import RhetorReport
import Testing

@testable import Rhetor

@Suite("Lines in the making")
struct LineBufferTests {
  @Test func numbersAreWrittenAsTheRecordsWriteThem() {
    for number in Array(-2100...10_100) + [250_000, 1_000_001, -99_999_999, .max, .min + 1] {
      var buffer = LineBuffer()
      buffer.append(number)
      buffer.append(" ")
      buffer.append(thousandths: number)
      let text = String(decoding: buffer.bytes, as: UTF8.self)
      #expect(text == "\(number) \(Thousandths(number))")
    }
  }
}
