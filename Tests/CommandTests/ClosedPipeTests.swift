import Foundation
import RhetorTestSupport
import Testing

/// A reader that has seen enough closes the report, not the gate.
struct ClosedPipeTests {
  private func many(_ text: String) -> [String: String] {
    let paragraph = "Two megalomaniacs met at the summit on Monday.\n\n"
    let story = text + String(repeating: paragraph, count: 60)
    return Dictionary(
      uniqueKeysWithValues: (10..<40).map { ("many/\($0).txt", $0 == 39 ? story : text) })
  }

  /// What a command ends with whose output nobody reads to its end.
  private func status(_ command: String, on desk: Desk) throws -> String {
    let script = "\(command) | true; echo ${PIPESTATUS[0]}"
    return try Tool.run(["bash", "-c", script], in: desk.folder.url).text
  }

  @Test func checkJudgesOn() throws {
    let desk = try Desk(many(Desk.plain))
    let command = "rhetor check many --report sarif=out.sarif --report junit=out.xml --isolated"
    #expect(try status(command, on: desk) == "1\n")
    let sarif = try JSONSerialization.jsonObject(with: Data(desk.text("out.sarif").utf8))
    #expect((sarif as? [String: Any])?["runs"] != nil)
    #expect(try desk.text("out.xml").hasSuffix("</testsuites>\n"))
    #expect(try desk.names() == ["many", "out.sarif", "out.xml"])
    #expect(try status("rhetor check many/10.txt --isolated", on: desk) == "0\n")
  }

  @Test func diffComparesOnWhereItsStatusIsWanted() throws {
    let work = try GitDesk(many(Desk.plain))
    for (path, text) in many(Desk.loaded) { try work.write(text, to: path) }
    let command = "rhetor diff --git HEAD many"
    #expect(try status(command + " --fail-on worse", on: work.desk) == "1\n")
    #expect(try status(command + " --exit-code", on: work.desk) == "1\n")
    #expect(try status(command, on: work.desk) == "0\n")
  }
}
