import Foundation
import Rhetor
import RhetorIntake
import RhetorReport
import RhetorTestSupport
import RhetorText
import Testing

/// One article in every format, encoding and packing: the same findings and the same scores.
struct FormatTests {
  static let names = [
    "article.txt", "article.md", "article.html", "article.docx", "article.odt", "article.jsonl",
    "article.csv", "article.txt.gz", "article.html.gz", "article.jsonl.zst", "article-utf-16.txt",
    "article-utf-16-no-mark.txt", "article-utf-32.txt", "article-windows-1252.txt",
    "article-windows-1252.html", "article-crlf.txt",
  ]

  private static func read(_ name: String) async throws -> (ArticleRecord, [UInt8]) {
    let path = PackageFiles.url("Fixtures/intake/\(name)").path
    var found: [ArticleRecord] = []
    let files = [ArticleFile(path: path, isNamed: true)]
    try await Batch(engine: .shared, jobs: 1).run(files) { outcome, _ in
      found.append(try outcome.get())
    }
    #expect(found.count == 1)
    return (try #require(found.first), [UInt8](try Data(contentsOf: URL(filePath: path))))
  }

  private static func findings(_ article: ArticleRecord) -> [String] {
    article.sentenceRecords.flatMap { sentence in
      sentence.findings.map {
        "\($0.id) \($0.points) \($0.text.replacing("\n", with: " ")) \(sentence.voice.rawValue)"
      }
    }
  }

  @Test("is scored as the plain text is", arguments: names)
  func same(name: String) async throws {
    let plain = try await Self.read("article.txt").0
    let other = try await Self.read(name).0
    #expect(plain.findings >= 8)
    #expect(Self.findings(other) == Self.findings(plain))
    #expect(other.points == plain.points)
    #expect(other.headline == plain.headline)
    #expect(other.words == plain.words)
    #expect(other.authorWords == plain.authorWords)
    #expect(other.quotedShare == plain.quotedShare)
    #expect(other.sentences == plain.sentences)
    #expect(other.repairs == 0)
  }

  /// The limit is that of the text, and not that of the archive it is packed in.
  @Test(arguments: ["article.docx", "article.odt", "article.txt"])
  func limitHoldsForTheText(name: String) throws {
    let url = PackageFiles.url("Fixtures/intake/\(name)")
    let bytes = [UInt8](try Data(contentsOf: url))
    let text = try ArticleLoader().document(named: name, from: bytes).bytes.count
    _ = try ArticleLoader(byteLimit: text).document(named: name, from: bytes)
    let error = #expect(throws: ScoringError.self) {
      try ArticleLoader(byteLimit: text - 1).document(named: name, from: bytes)
    }
    #expect(error?.message.hasPrefix("larger than the limit of ") == true)
  }

  /// Plain ASCII words stand in the file as they are, whatever surrounds them.
  @Test(
    "reports places that lead to the words",
    arguments: names.filter { name in
      ![".docx", ".odt", ".gz", ".zst"].contains { name.hasSuffix($0) }
    })
  func places(name: String) async throws {
    let (article, bytes) = try await Self.read(name)
    for finding in article.sentenceRecords.flatMap(\.findings)
    where finding.text.utf8.allSatisfy({ $0 < 0x80 }) && !finding.text.contains("\n") {
      let cut = bytes[finding.start..<finding.end].filter { $0 != 0 }
      var words = String(decoding: cut, as: UTF8.self)
      if name.hasSuffix(".html") { words.replace(/<[^>]*>/, with: "") }
      if name.hasSuffix(".md") { words.replace("*", with: "") }
      words = words.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      #expect(words == finding.text, "\(name) \(finding.start)")
    }
  }
}
