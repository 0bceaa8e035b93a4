import Testing

@testable import Rhetor

@Suite("JSON fault")
struct JSONFaultTests {
  @Test(
    "stands where the text ceases to be JSON",
    arguments: [
      (#"{"a": 1, "b" 2}"#, 13), (#"{"a": 1,}"#, 8), (#"{"a": x}"#, 6), (#"{"a": "x"#, 8), ("", 0),
      (#"{"a": 1} 2"#, 9), (#"[1, 2"#, 5), (#"{"a": "\q"}"#, 7), ("[1,]", 3), ("{]", 1),
    ])
  func offsets(text: String, offset: Int) {
    #expect(JSONFault.offset(in: text.utf8) == offset)
  }

  @Test(
    "is not found in JSON",
    arguments: ["{}", "[]", #" {"a": [1, -2.5e3, true, null, {"b": "\u00e9\""}]} "#, "7"])
  func whole(text: String) {
    #expect(JSONFault.offset(in: text.utf8) == nil)
  }
}
