import RhetorTestSupport
import Testing

/// The short way for plain command lines does what the parser of all others does.
struct PlainCommandLineTests {
  /// Each is run as it is, and with an option that says nothing new and that only the parser knows.
  @Test(arguments: [
    ["a.txt"],
    ["a.txt", "b.txt", "--format", "jsonl"],
    ["--isolated", "--format", "csv", "folder"],
    ["-q", "folder", "a.txt"],
    ["--quiet", "--jobs", "2", "folder", "--format", "json"],
    ["-j", "1", "a.txt", "--format", "text", "--format", "markdown"],
    ["missing.txt", "a.txt"],
    ["empty"],
    ["odd"],
    ["odd", "--isolated"],
    // What is wrong is told by the parser both times.
    ["--format", "tune", "a.txt"],
    ["--format"],
    ["-j", "0", "a.txt"],
    ["--jobs", "many", "a.txt"],
    ["--isolated"],
    [""],
    ["a.txt", "--isolate"],
  ])
  func saysTheSame(arguments: [String]) throws {
    let desk = try Desk([
      "a.txt": Desk.loaded, "b.txt": Desk.plain, "folder/c.txt": Desk.calmer, "empty/d.rst": "",
      "odd/rhetor.toml": "odd = 1\n", "odd/e.txt": Desk.loaded,
    ])
    let short = try desk.run(["score"] + arguments)
    let long = try desk.run(["score"] + arguments + ["--max-size", "64"])
    #expect(short.status == long.status)
    #expect(short.output == long.output)
    #expect(short.errors == long.errors)
  }
}
