import Foundation
import RhetorTestSupport
import Testing

/// What programs read is as `Schemas/` says. Needs Python with `jsonschema`; where the variable
/// `RHETOR_REQUIRE_JSONSCHEMA` is set, going without it is a failure.
struct SchemaTests {
  private static let validate = """
    import json, sys
    from jsonschema import Draft202012Validator
    schema = json.load(open(sys.argv[1], encoding="utf-8"))
    Draft202012Validator.check_schema(schema)
    validator = Draft202012Validator(schema)
    text = open(sys.argv[2], encoding="utf-8").read()
    lines = text.split("\\n") if sys.argv[2].endswith("l") else [text]
    count = 0
    for line in lines:
        if line.strip():
            count += 1
            validator.validate(json.loads(line))
    assert count > 0
    """

  private static let isAvailable: Bool = {
    let outcome = try? Tool.run(["python3", "-c", "import jsonschema"], in: PackageFiles.root)
    return outcome?.status == 0
      || ProcessInfo.processInfo.environment["RHETOR_REQUIRE_JSONSCHEMA"] != nil
  }()

  @Test(.enabled(if: isAvailable, "needs Python with jsonschema"))
  func machineFormsAreAsTheirSchemasSay() throws {
    let desk = try Desk(["a.txt": Desk.loaded, "b.txt": Desk.calmer, "empty.txt": ""])
    let fixtures = PackageFiles.url("Fixtures/articles").path
    let versions = PackageFiles.url("Fixtures/diff/harbour-tax").path
    let runs: [(schema: String, file: String, arguments: [String])] = [
      ("report", "whole.json", ["score", fixtures, "empty.txt", "gone", "--format", "json"]),
      ("report", "short.json", ["score", fixtures, "--format", "json", "--per", "article"]),
      ("sentence", "lines.jsonl", ["score", fixtures, "empty.txt", "gone", "--format", "jsonl"]),
      ("sentence", "articles.jsonl", ["score", "a.txt", "--format", "jsonl", "--per", "article"]),
      ("diff", "two.json", ["diff", "a.txt", "b.txt", "--format", "json"]),
      ("diff", "folders.json", ["diff", ".", fixtures, "--format", "json"]),
      (
        "diff", "versions.json",
        ["diff", versions + "/1.txt", versions + "/5.txt", "--format", "json"]
      ),
    ]
    for run in runs {
      _ = try desk.run(run.arguments + ["-o", run.file])
      let schema = PackageFiles.url("Schemas/\(run.schema).schema.json").path
      let outcome = try Tool.run(
        ["python3", "-c", Self.validate, schema, run.file], in: desk.folder.url)
      #expect(outcome.status == 0, "\(run.file): \(outcome.text.suffix(2000))")
    }
  }

  @Test(.enabled(if: isAvailable, "needs Python with jsonschema"))
  func aHistoryIsAsItsSchemaSays() throws {
    let work = try GitDesk()
    try work.write(Desk.loaded, to: "a.txt")
    try work.commit("first")
    try work.write(Desk.calmer, to: "a.txt")
    try work.commit("second")
    try work.git("rm", "--quiet", "a.txt")
    try work.commit("third")
    _ = try work.desk.run("diff", "--history", "a.txt", "--format", "json", "-o", "history.json")
    let schema = PackageFiles.url("Schemas/history.schema.json").path
    let outcome = try Tool.run(
      ["python3", "-c", Self.validate, schema, "history.json"], in: work.desk.folder.url)
    #expect(outcome.status == 0, "\(outcome.text.suffix(2000))")
  }
}
