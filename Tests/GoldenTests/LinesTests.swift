import Foundation
import Rhetor
import RhetorRender
import RhetorReport
import RhetorSegmentation
import RhetorTestSupport
import Testing

/// Sentences written straight from the reading are byte for byte those written from records.
struct LinesTests {
  /// The lines of the files by way of records, with a line for each failure.
  private func throughRecords(_ files: [ArticleFile], _ engine: Engine) async throws -> [UInt8] {
    var renderer = JSONLinesRenderer(RenderOptions())
    var sink = ByteSink()
    try await Batch(engine: engine, jobs: 1).run(files) { outcome, _ in
      switch outcome {
      case .success(let article): renderer.add(article, into: &sink)
      case .failure(let error):
        renderer.addFailure(FailureRecord(path: error.name, message: error.message), into: &sink)
      }
    }
    return sink.bytes
  }

  private func straight(
    _ files: [ArticleFile], _ engine: Engine, jobs: Int, sharedSize: Int = LineBatch.sharedSize
  ) async throws -> [UInt8] {
    var renderer = JSONLinesRenderer(RenderOptions())
    var sink = ByteSink()
    var begun = 0
    let batch = LineBatch(engine: engine, jobs: jobs, sharedSize: sharedSize)
    try await batch.run(files) { delivery in
      switch delivery {
      case .lines(let lines, let files):
        sink.write(bytes: lines)
        begun += files
      case .warnings: break
      case .failure(let error, _):
        renderer.addFailure(FailureRecord(path: error.name, message: error.message), into: &sink)
      }
    }
    #expect(begun == files.count)
    return sink.bytes
  }

  /// Who scores the articles.
  private enum Way: CaseIterable {
    case oneJob, manyJobs
    /// All jobs share each article.
    case sharedArticles
  }

  private func compare(_ files: [ArticleFile], paths: [SegmentationPath] = [.fast]) async throws {
    for path in paths {
      let engine = try Engine(segmentation: path)
      let expected = try await throughRecords(files, Engine(segmentation: .icu))
      for way in Way.allCases {
        var found: [UInt8] = []
        switch way {
        case .oneJob: found = try await straight(files, engine, jobs: 1)
        case .manyJobs: found = try await straight(files, engine, jobs: 3)
        case .sharedArticles:
          for file in files {
            found += try await straight([file], engine, jobs: 3, sharedSize: 0)
          }
        }
        let old = expected.split(separator: 0x0A)
        let new = found.split(separator: 0x0A)
        #expect(old.count == new.count)
        let different = zip(old, new).first { $0 != $1 }
        if let (old, new) = different {
          Issue.record(
            "\(String(decoding: old, as: UTF8.self))\n\(String(decoding: new, as: UTF8.self))")
        }
      }
    }
  }

  @Test func fixtures() async throws {
    var files: [ArticleFile] = []
    for folder in ["Fixtures/articles", "Fixtures/readme", "seeds"] {
      for name in try PackageFiles.names(in: folder, ending: ".txt") {
        let path = PackageFiles.url("\(folder)/\(name)").path
        files.append(ArticleFile(path: path, isNamed: false))
      }
    }
    #expect(files.count > 40)
    try await compare(files, paths: SegmentationPath.allCases)
  }

  @Test func trouble() async throws {
    let folder = try TemporaryFolder()
    let texts: [Data] = [
      Data(), Data("\n\n".utf8),
      Data("\u{FEFF}Perhaps “it” may.\r\n\r\nCritics say\u{2028}so.".utf8),
      Data(
        "Perhaps \u{7}\u{1B}[31m it\u{85} may\u{9F}, critics\\ \"say\".\tOr \u{7F}not. é ’ ” 😀\u{2029}"
          .utf8),
      Data("He \u{200E}may\u{202E} go\u{2066}, \u{61C}perhaps\u{2069} \u{200F}\u{2030} ؀.".utf8),
      Data([0x61, 0x00, 0x62]),
      Data([0x43, 0xFF, 0x20] + "may \u{E9} say perhaps. ".utf8 + [0xE2, 0x80]),
      Data(
        "# A *title*\n\nPerhaps it may. <!-- rhetor:ignore -- a \"reason\" -->\nCritics say so.\n"
          .utf8),
      Data(
        "<p>Perhaps &amp; it may.</p><!-- rhetor:ignore-next -- why -->\n<p>Clearly so.</p>".utf8),
      Data(String(repeating: "He may come. ", count: 3000).utf8),
      Data(String(repeating: "\u{2028}\"", count: 9000).utf8),
    ]
    var files: [ArticleFile] = []
    for (number, text) in texts.enumerated() {
      for ending in ["txt", "md", "html"] {
        let file = try folder.write(text, to: "a \"\(number)\".\(ending)")
        files.append(ArticleFile(path: file.path, isNamed: true))
      }
    }
    files.append(ArticleFile(path: "nowhere", isNamed: true))
    let records = (0..<400).map {
      #"{"text": "Critics say \#($0) may perhaps fail.\\nNobody knows."}"#
    }
    let corpus = try folder.write(records.joined(separator: "\n") + "\n{", to: "corpus.jsonl")
    files.append(ArticleFile(path: corpus.path, isNamed: true))
    files.append(files[0])
    try await compare(files)
  }

  /// The lines of one large article are handed over while it is written, and are the same.
  @Test func aLargeArticleIsHandedOverInPieces() async throws {
    let folder = try TemporaryFolder()
    let text = String(repeating: "Critics say he may come. ", count: 5000)
    let files = [ArticleFile(path: try folder.write(text, to: "a.txt").path, isNamed: true)]
    let engine = try Engine()
    var sizes: [Int] = []
    try await LineBatch(engine: engine, jobs: 1).run(files) { delivery in
      if case .lines(let lines, _) = delivery { sizes.append(lines.count) }
    }
    #expect(sizes.count > 5)
    #expect((sizes.max() ?? 0) < 300_000)
    #expect(try await straight(files, engine, jobs: 1) == throughRecords(files, engine))
  }

  /// A large article is shared between all jobs, and its records are the same, too.
  @Test func aLargeArticleIsShared() async throws {
    let folder = try TemporaryFolder()
    let paragraphs = (0..<15_000).map { number in
      "Critics say Ana Ruiz\(number % 7) may come. “É\(number) it is,” she said.\nReportedly so!\n\n"
    }
    let text = "\u{FEFF}" + paragraphs.joined()
    #expect(text.utf8.count > LineBatch.sharedSize)
    let files = [ArticleFile(path: try folder.write(text, to: "a.txt").path, isNamed: true)]
    let engine = try Engine()
    let lines = try await straight(files, engine, jobs: 2)
    #expect(try await lines == straight(files, engine, jobs: 1))
    #expect(try await lines == throughRecords(files, engine))
    var renderer = JSONLinesRenderer(RenderOptions())
    var sink = ByteSink()
    try await Batch(engine: engine, jobs: 3).run(files) { outcome, _ in
      renderer.add(try outcome.get(), into: &sink)
    }
    #expect(sink.bytes == lines)
  }
}
