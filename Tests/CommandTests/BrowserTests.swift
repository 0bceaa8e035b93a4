import Foundation
import RhetorTestSupport
import Testing

/// The page of `diff --format html` in a real browser. Needs Chromium and Python; where the
/// variable `RHETOR_REQUIRE_CHROMIUM` is set, going without them is a failure.
struct BrowserTests {
  private static let isAvailable: Bool = {
    let outcome = try? Tool.run(
      ["bash", "-c", "command -v chromium && command -v python3"], in: PackageFiles.root)
    return outcome?.status == 0
      || ProcessInfo.processInfo.environment["RHETOR_REQUIRE_CHROMIUM"] != nil
  }()

  /// Wide and narrow, light and dark, by keyboard, without script, and on paper.
  @Test(.enabled(if: isAvailable, "needs Chromium and Python"))
  func pageHoldsInABrowser() throws {
    let desk = try Desk()
    let versions = PackageFiles.url("Fixtures/diff").path
    let pages = [
      ("one.html", "\(versions)/harbour-tax/1.txt", "\(versions)/harbour-tax/5.txt"),
      ("many.html", "\(versions)/tram-accident", "\(versions)/school-merger"),
    ]
    for (page, old, new) in pages {
      let made = try desk.run("diff", old, new, "--format", "html", "-o", page)
      #expect(made.status == 0, "\(made.errors)")
      let outcome = try check(page, desk)
      #expect(outcome.status == 0, "\(page): \(outcome.text)")
    }
  }

  /// Text of an article that would be mark-up, script or a request if it were not escaped.
  @Test(.enabled(if: isAvailable, "needs Chromium and Python"))
  func pageOfAHostileArticleAsksForNothing() throws {
    let hostile = """
      It may be <img src=http://example.org/a.png onerror=alert(1)> here. He said "<script>x()</script>".

      The </mark></p></li><style>body{display:none}</style> critics say &lt;b&gt; so \u{202E}now.

      """
    let desk = try Desk([
      "old.txt": hostile,
      "new.txt": hostile.replacing("may", with: "must").replacing("now", with: "then"),
    ])
    let made = try desk.run("diff", "old.txt", "new.txt", "--format", "html", "-o", "page.html")
    #expect(made.status == 0, "\(made.errors)")
    let outcome = try check("page.html", desk)
    #expect(outcome.status == 0, "\(outcome.text)")
  }

  /// The harness itself finds what is wrong with a page.
  @Test(.enabled(if: isAvailable, "needs Chromium and Python"))
  func harnessFindsFaults() throws {
    let desk = try Desk([
      "bad.html": """
      <!doctype html><title>x</title><body style="color:#999;background:#fff">
      <div style="width:3000px">wide</div><a href="#nowhere">lost</a>
      """
    ])
    let outcome = try check("bad.html", desk)
    #expect(outcome.status == 1)
    for fault in ["wider than the window", "contrast", "light and dark", "lead nowhere"] {
      #expect(outcome.text.contains(fault), "\(fault)")
    }
  }

  private func check(_ page: String, _ desk: Desk) throws -> Tool.Outcome {
    let script = PackageFiles.url("Tests/BrowserPage/page.py").path
    return try Tool.run(
      ["timeout", "120", "python3", script, "chromium", page], in: desk.folder.url)
  }
}
