import Foundation
import RhetorTestSupport
import Testing

/// What `check` writes is as the standards say, hostile text in it or not. Needs Python with
/// `jsonschema` and `xmlschema`; where the variable `RHETOR_REQUIRE_JSONSCHEMA` is set, going
/// without them is a failure.
struct StandardFormTests {
  private static let validate = """
    import json, sys
    schema, file = sys.argv[1:]
    if schema.endswith(".xsd"):
        import xmlschema
        xmlschema.XMLSchema(schema).validate(file)
    else:
        from jsonschema import Draft202012Validator
        schema = json.load(open(schema, encoding="utf-8"))
        Draft202012Validator.check_schema(schema)
        document = json.load(open(file, encoding="utf-8"))
        Draft202012Validator(schema).validate(document)
        if isinstance(document, list):
            prints = [entry["fingerprint"] for entry in document]
            assert len(prints) == len(set(prints)), "fingerprints are not unique"
        elif "runs" in document:
            run = document["runs"][0]
            rules = [rule["id"] for rule in run["tool"]["driver"]["rules"]]
            assert run["results"], "nothing was found"
            for result in run["results"]:
                assert rules[result["ruleIndex"]] == result["ruleId"]
            try:
                from pydantic_sarif.model import StaticAnalysisResultsFormatSarifVersion210JsonSchema
            except ImportError:
                pass
            else:
                StaticAnalysisResultsFormatSarifVersion210JsonSchema.model_validate(document)
    """

  private static let isAvailable: Bool = {
    let outcome = try? Tool.run(
      ["python3", "-c", "import jsonschema, xmlschema"], in: PackageFiles.root)
    return outcome?.status == 0
      || ProcessInfo.processInfo.environment["RHETOR_REQUIRE_JSONSCHEMA"] != nil
  }()

  /// Words that would break out of every format, around findings.
  private static let hostile = """
    Perhaps <b>&amp; ]]> "quoted" %0A::error::x \u{1B}[31m \u{202E}gnp \u{FFFE} it is so.

    Critics say “the\tdeal” is a disgrace | `x` @mara #1 [a](b) 😀 and the megalomaniacs agree.

    <!-- rhetor:ignore no-such.id -->
    The plan was,\u{2028}perhaps, é\u{301} rammed the plan through.

    """

  @Test(
    .enabled(if: isAvailable, "needs Python with jsonschema and xmlschema"),
    arguments: ["sarif", "rdjson", "gitlab", "junit", "checkstyle"])
  func reportIsAsItsStandardSays(format: String) throws {
    let name = "news/a b:c%,é&<\"\u{1B}\n.txt"
    let desk = try GitDesk(["a.txt": Desk.loaded, "c.md": Self.hostile, "empty.txt": ""])
    try desk.write(Self.hostile + Desk.loaded, to: name)
    try desk.write(
      """
      [gate.max-points-per-article]
      speculation = 0
      [gate.max-points-per-sentence]
      loaded-language = 0
      [[suppress]]
      id = "loaded-language.evaluative"
      reason = "<why> & \\"so\\""
      [[suppress]]
      id = "speculation.modal"
      paths = ["gone/**"]
      reason = "for nothing"
      [[suppress]]
      id = "speculation.modal"
      paths = ["gone/**"]
      reason = "for nothing again"
      """, to: "rhetor.toml")
    try desk.git("add", "--all")
    try desk.commit("All")
    try desk.write(Desk.loaded.replacing("Friday", with: "May") + "Perhaps.\n", to: "a.txt")
    let ending = ["junit", "checkstyle"].contains(format) ? "xsd" : "schema.json"
    let schema = PackageFiles.url("Fixtures/standards/\(format).\(ending)").path
    for (number, arguments) in [
      [".", "gone.txt", "--verbose"], ["."], ["a.txt"], ["--since", "HEAD"],
      ["empty.txt", "a.txt"],
    ].enumerated() {
      let file = "out\(number)"
      _ = try desk.desk.run(["check"] + arguments + ["--report", "\(format)=\(file)"])
      let outcome = try Tool.run(
        ["python3", "-c", Self.validate, schema, file], in: desk.desk.folder.url)
      #expect(outcome.status == 0, "\(arguments): \(outcome.text.suffix(2000))")
    }
  }

  /// No control byte, whatever the article or its name hold, gets into any format.
  @Test(arguments: [
    "sarif", "rdjson", "gitlab", "junit", "checkstyle", "github", "markdown", "text",
  ])
  func controlBytesStayOut(format: String) throws {
    let desk = try Desk(["c.md": Self.hostile, "a\u{1B}[0m\u{202E}.txt": Self.hostile])
    let outcome = try desk.run("check", ".", "--verbose", "--format", format)
    #expect(outcome.status == 1)
    #expect(outcome.text.contains("megalomaniacs"))
    for scalar in outcome.text.unicodeScalars {
      let isControl = scalar.properties.generalCategory == .control && scalar != "\n"
      #expect(!isControl && scalar != "\u{202E}" && scalar != "\u{2028}", "\(scalar.value)")
    }
    if format == "github" {
      for line in outcome.text.split(separator: "\n") { #expect(line.hasPrefix("::")) }
    }
  }

  @Test(.enabled(if: isAvailable, "needs Python with jsonschema and xmlschema"))
  func baselineAndConfigurationAreAsTheirSchemasSay() throws {
    let desk = try Desk(["a.txt": Desk.loaded + Desk.loaded])
    #expect(try desk.run("check", "a.txt", "--write-baseline").status == 0)
    let baseline = try Tool.run(
      [
        "python3", "-c", Self.validate.replacing("isinstance(document, list)", with: "False"),
        PackageFiles.url("Schemas/baseline.schema.json").path, ".rhetor-baseline.json",
      ], in: desk.folder.url)
    #expect(baseline.status == 0, "\(baseline.text.suffix(2000))")

    _ = try desk.run("init")
    let lines = try desk.text("rhetor.toml").split(separator: "\n").map { line in
      let isSetting = line.contains(" = ") || line.hasPrefix("# [[")
      return line.hasPrefix("# ") && isSetting ? line.dropFirst(2) : line
    }
    try desk.folder.write(lines.joined(separator: "\n"), to: "whole.toml")
    try desk.folder.write("[gate]\nfail-on-strenght = 2\n", to: "key.toml")
    try desk.folder.write("[severity]\nspeculation = \"loud\"\n", to: "value.toml")
    try desk.folder.write("[[suppress]]\nid = \"speculation\"\nreason = \" \"\n", to: "reason.toml")
    let script = """
      import json, sys, tomllib
      from jsonschema import Draft202012Validator
      schema = json.load(open(sys.argv[1], encoding="utf-8"))
      Draft202012Validator.check_schema(schema)
      for name in sys.argv[2:]:
          text = open(name, "rb")
          document = json.loads(json.dumps(tomllib.load(text), default=str))
          print(name, Draft202012Validator(schema).is_valid(document))
      """
    let outcome = try Tool.run(
      [
        "python3", "-c", script, PackageFiles.url("Schemas/configuration.schema.json").path,
        "rhetor.toml", "whole.toml", "key.toml", "value.toml", "reason.toml",
      ], in: desk.folder.url)
    #expect(
      outcome.text == """
        rhetor.toml True
        whole.toml True
        key.toml False
        value.toml False
        reason.toml False

        """)
  }

  /// What was unpacked has places, but no bytes in the file that a tool could replace.
  @Test func packedFilesHaveNoFixes() throws {
    let desk = try Desk(["a.txt": "The plan is a disgrace.\n"])
    let packed = try Tool.run(["gzip", "--keep", "a.txt"], in: desk.folder.url)
    #expect(packed.status == 0)
    for (format, fix) in [("sarif", "\"fixes\""), ("rdjson", "\"suggestions\"")] {
      let plain = try desk.run("check", "a.txt", "--format", format).text
      let unpacked = try desk.run("check", "a.txt.gz", "--format", format).text
      #expect(plain.contains(fix))
      #expect(!unpacked.contains(fix))
      #expect(!unpacked.contains("byteOffset"))
      #expect(unpacked.contains("\"line\":1") || unpacked.contains("\"startLine\":1"))
    }
  }
}
