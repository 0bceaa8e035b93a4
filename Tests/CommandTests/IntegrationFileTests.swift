import Foundation
import Rhetor
import RhetorTestSupport
import Testing

/// The files that bring `rhetor check` to hooks and build servers, as far as one machine can run
/// them.
struct IntegrationFileTests {
  private static let new = "The summit brought together two megalomaniacs.\n"

  /// The action's own scripts, with the environment that its steps give them.
  private func runAction(
    _ desk: GitDesk, _ variables: [String: String] = [:]
  ) throws -> Tool.Outcome {
    let inputs = [
      "RHETOR": "rhetor", "RHETOR_PATHS": ".", "RHETOR_SINCE": "", "RHETOR_BASELINE": "",
      "RHETOR_REPORTS": "", "RHETOR_TODAY": "",
    ].merging(variables) { $1 }
    let script = PackageFiles.url("Integrations/github/check").path
    return try Tool.run(
      ["env"] + inputs.map { "\($0.key)=\($0.value)" }.sorted() + [script],
      in: desk.desk.folder.url)
  }

  @Test func actionChecksWhatAPullRequestBrings() throws {
    let desk = try GitDesk(["a.txt": Self.new, "b.txt": Desk.plain])
    try desk.git("update-ref", "refs/remotes/origin/main", "HEAD")
    #expect(try runAction(desk).status == 1)
    #expect(try runAction(desk, ["GITHUB_BASE_REF": "main"]).status == 0)
    #expect(try runAction(desk, ["GITHUB_BASE_REF": "main", "RHETOR_SINCE": "none"]).status == 1)
    try desk.write(Desk.plain + Self.new, to: "b.txt")
    try desk.commit("Add the summit")
    let outcome = try runAction(desk, ["GITHUB_BASE_REF": "main", "RHETOR_PATHS": "\na.txt\n"])
    #expect(outcome.status == 0)
    let all = try runAction(
      desk,
      [
        "GITHUB_BASE_REF": "main", "RHETOR_REPORTS": "sarif=out.sarif\njunit=out.xml",
        "GITHUB_STEP_SUMMARY": desk.desk.folder.url.appending(path: "summary.md").path,
      ])
    #expect(all.status == 1)
    #expect(all.text.contains("::error file=b.txt,line=2,"))
    #expect(try desk.desk.text("out.sarif").contains("megalomaniac"))
    #expect(try desk.desk.text("out.xml").contains("<failure"))
    #expect(try desk.desk.text("summary.md").contains("**fails**"))
  }

  @Test func inputsOfTheActionAreNeverCommands() throws {
    let desk = try GitDesk(["a $(touch x).txt": Desk.plain])
    let outcome = try runAction(
      desk,
      [
        "RHETOR_PATHS": "a $(touch x).txt\n--write-baseline", "RHETOR_SINCE": "--output=y",
      ])
    #expect(outcome.status == 2)
    #expect(try desk.desk.names() == ["a $(touch x).txt"])
    #expect(try runAction(desk, ["RHETOR_PATHS": "a $(touch x).txt"]).status == 0)
  }

  @Test func suppressionsExpireOnTheDayOfTheRun() throws {
    let desk = try GitDesk(["a.txt": Self.new])
    try desk.write(
      """
      [[suppress]]
      id = "loaded-language"
      reason = "a play"
      expires = 2020-01-01
      """, to: "rhetor.toml")
    #expect(try runAction(desk).status == 1)
    #expect(try runAction(desk, ["RHETOR_TODAY": "2020-01-01"]).status == 0)
  }

  @Test func actionFindsTheInstalledProgramOrSaysWhatIsMissing() throws {
    let desk = try Desk()
    let script = PackageFiles.url("Integrations/github/prepare").path
    let found = try Tool.run(["env", "RHETOR=rhetor", script], in: desk.folder.url)
    #expect(found.status == 0)
    #expect(found.text.hasPrefix("rhetor \(RhetorVersion.current)"))
    let missing = try Tool.run(["env", "RHETOR=/nowhere/rhetor", script], in: desk.folder.url)
    #expect(missing.status == 2)
    #expect(missing.text.hasPrefix("::error::there is no /nowhere/rhetor"))
  }

  /// Every input reaches the script through its environment, and each script is there.
  @Test func actionHandsEveryInputOver() throws {
    let text = try PackageFiles.text("action.yml")
    let script = try PackageFiles.text("Integrations/github/check")
    let head = text.components(separatedBy: "\nruns:").first ?? ""
    let inputs = head.split(separator: "\n").filter { $0.hasPrefix("  ") && !$0.hasPrefix("   ") }
      .map { $0.trimmingCharacters(in: CharacterSet(charactersIn: " :")) }
    #expect(inputs.count == 6)
    for input in inputs {
      #expect(text.contains("${{ inputs.\(input) }}"))
      let variable = input == "rhetor" ? "RHETOR" : "RHETOR_\(input.uppercased())"
      #expect(script.contains("$\(variable)") || script.contains("${\(variable)"))
    }
    for line in text.split(separator: "\n") where line.contains("run:") {
      #expect(!line.contains("${{"), "an input must not be part of a command")
    }
  }

  /// The script of the job, with the variables that GitLab sets.
  @Test func gitLabJobWritesItsReports() throws {
    let desk = try GitDesk(["a.txt": Desk.plain])
    let base = try desk.git("rev-parse", "HEAD")
    try desk.write(Desk.plain + Self.new, to: "a.txt")
    try desk.commit("Add the summit")
    let template = try PackageFiles.text("Integrations/gitlab/rhetor.gitlab-ci.yml")
    let lines = template.components(separatedBy: "\n").drop { !$0.hasPrefix("    - >-") }
      .dropFirst()
      .prefix { $0.hasPrefix("      ") }
    let script = lines.map { $0.trimmingCharacters(in: .whitespaces) }.joined(separator: " ")
    #expect(script.hasPrefix("rhetor check --since"))
    let outcome = try Tool.run(
      ["env", "CI_MERGE_REQUEST_DIFF_BASE_SHA=\(base)", "RHETOR_PATHS=.", "bash", "-c", script],
      in: desk.desk.folder.url)
    #expect(outcome.status == 1)
    #expect(outcome.text.contains("a.txt:2:33: error: "))
    for name in ["gl-code-quality-report.json", "rhetor-junit.xml"] {
      #expect(template.contains(": \(name)\n"))
      #expect(try desk.desk.text(name).contains("megalomaniac"))
    }
  }

  /// The hook as pre-commit runs it. The other hook differs from it in who builds the program.
  @Test(.enabled(if: hasPreCommit, "needs pre-commit"))
  func hookStopsACommit() throws {
    let hooks = try GitDesk()
    try hooks.write(try PackageFiles.text(".pre-commit-hooks.yaml"), to: ".pre-commit-hooks.yaml")
    try hooks.commit("Hooks")
    let revision = try hooks.git("rev-parse", "HEAD")
    let desk = try GitDesk(["a.txt": Self.new, "code.c": "int main;\n"])
    try desk.write(
      """
      repos:
        - repo: \(hooks.desk.folder.url.path)
          rev: \(revision)
          hooks:
            - id: rhetor-system
      """, to: ".pre-commit-config.yaml")
    try desk.git("add", "--all")
    func commit() throws -> Tool.Outcome {
      let home = desk.desk.folder.url.appending(path: ".git/home").path
      return try Tool.run(
        ["env", "PRE_COMMIT_HOME=\(home)", "HOME=\(home)", "pre-commit", "run"],
        in: desk.desk.folder.url)
    }
    // Nothing new is staged: the old finding is no reason to stop.
    let first = try commit()
    #expect(first.status == 0, "\(first.text)")
    try desk.write("It rained. " + Self.new, to: "a.txt")
    try desk.write("int two;\n", to: "code.c")
    try desk.git("add", "--all")
    #expect(try commit().status == 0)
    try desk.write(Self.new + "Critics say it rained.\n", to: "a.txt")
    try desk.git("add", "--all")
    let outcome = try commit()
    #expect(outcome.status == 1)
    #expect(outcome.text.contains("a.txt:2:1: error: "), "\(outcome.text)")
    #expect(outcome.text.contains("Failed"))
  }

  @Test func hooksReadTheFilesThatAreArticles() throws {
    let text = try PackageFiles.text(".pre-commit-hooks.yaml")
    let patterns = text.split(separator: "\n").filter { $0.hasPrefix("  files: '") }
    #expect(Set(patterns).count == 1)
    let pattern = String(try #require(patterns.first).dropFirst("  files: '".count).dropLast())
    let expression = try Regex(pattern)
    let drafts = ["txt", "text", "md", "markdown", "html", "htm", "xhtml", "docx", "odt"]
    for name in drafts.map({ "a.\($0)" }) {
      #expect(ArticleFinder.isArticle(name), "\(name) is no article")
      #expect(name.contains(expression), "\(name) is missing")
    }
    #expect(!"a.swift".contains(expression))
  }

  /// The container has every library that the program needs besides the C library's own, if the program
  /// was built as the Makefile builds it.
  @Test(.enabled(if: hasPackages && carriesLibraries, "needs dpkg and `make test`"))
  func containerHasTheLibraries() throws {
    let text = try PackageFiles.text("Containerfile")
    let folder = PackageFiles.root
    let program = try Tool.run(["sh", "-c", "ldd \"$(command -v rhetor)\""], in: folder)
    #expect(program.status == 0)
    for line in program.text.split(separator: "\n") {
      guard let path = line.split(separator: " ").first(where: { $0.hasPrefix("/") }),
        !path.contains("swift")
      else { continue }
      let owner = try Tool.run(["sh", "-c", "dpkg -S \"$(realpath \(path))\""], in: folder)
      guard owner.status == 0, let package = owner.text.split(separator: ":").first else {
        continue
      }
      let isBase = [
        "libc6", "libgcc-s1", "libstdc++6", "zlib1g", "liblzma5", "libbz2-1.0", "libacl1",
        "liblz4-1", "libzstd1",
      ]
      .contains(String(package))
      #expect(isBase || text.contains(package), "\(package) is missing in the Containerfile")
    }
  }

  private static let hasPreCommit = has("pre-commit")
  private static let hasPackages = has("dpkg")
  private static let carriesLibraries =
    ProcessInfo.processInfo.environment["RHETOR_CARRIES_LIBRARIES"] == "1"

  private static func has(_ tool: String) -> Bool {
    let outcome = try? Tool.run(["sh", "-c", "command -v \(tool)"], in: PackageFiles.root)
    return outcome?.status == 0
      || tool == "pre-commit"
        && ProcessInfo.processInfo.environment["RHETOR_REQUIRE_JSONSCHEMA"] != nil
  }
}
