import Rhetor
import Testing

struct CalendarDateTests {
  @Test(arguments: ["2024-02-29", "2000-02-29", "0001-01-01", "9999-12-31", "2026-11-30"])
  func daysThatExist(text: String) throws {
    #expect(try #require(CalendarDate(text)).description == text)
  }

  @Test(arguments: [
    "2023-02-29", "1900-02-29", "2026-11-31", "2026-13-01", "2026-00-10", "2026-1-1", "0000-01-01",
    "26-01-01", "2026-01-01T00:00", "2026/01/01", "+026-01-01", "", "today", "２０２６-01-01",
  ])
  func daysThatDoNot(text: String) { #expect(CalendarDate(text) == nil) }

  @Test func earlierDaysComeFirst() throws {
    let days = try ["2025-12-31", "2026-01-01", "2026-01-02", "2026-02-01"].map {
      try #require(CalendarDate($0))
    }
    #expect(days.shuffled().sorted() == days)
  }
}
