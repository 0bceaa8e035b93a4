import Foundation
import Rhetor
import RhetorReport
import RhetorTestSupport
import RhetorText
import Testing

/// How files become documents, and which do not.
struct ArticleLoaderTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func file(_ bytes: [UInt8]) throws -> ArticleFile {
    ArticleFile(path: try folder.write(Data(bytes), to: "a.txt").path, isNamed: true)
  }

  private func error(_ file: ArticleFile, limit: Int = 1 << 20) -> ScoringError? {
    do {
      _ = try ArticleLoader(byteLimit: limit).load(file)
      return nil
    } catch {
      return error
    }
  }

  @Test func textIsReadAsItIs() throws {
    let file = try file(Array("It may rain.\r\n".utf8))
    let document = try ArticleLoader().load(file)
    #expect(document.bytes == Array("It may rain.\r\n".utf8))
    #expect(document.name == file.path)
    #expect(document.repairs == .none)
  }

  @Test func emptyFileIsAnEmptyDocument() throws {
    let document = try ArticleLoader().load(file([]))
    #expect(document.bytes.isEmpty)
    let article = try Engine.shared.score(document)
    #expect(article.sentences == 0)
    #expect(article.words == 0)
  }

  @Test(arguments: [1 << 20, (1 << 20) + 1])
  func limitIsTheMostThatIsAllowed(size: Int) throws {
    let file = try file([UInt8](repeating: 0x61, count: size))
    let error = error(file)
    #expect((error == nil) == (size == 1 << 20))
    if let error {
      #expect(error.message == "larger than the limit of 1 MiB for one article")
      #expect(error.name == file.path)
      #expect(error.help?.contains("--max-size") == true)
    }
  }

  @Test func nulByteSaysWhere() throws {
    let error = error(try file([0x61, 0x62, 0x00, 0x63]))
    #expect(error?.message == "not a text file: a NUL byte stands at byte 2")
  }

  @Test func missingFileSaysSo() {
    let error = error(ArticleFile(path: folder.url.path + "/none.txt", isNamed: true))
    #expect(error?.message == "cannot be read: no such file or directory")
    #expect(error?.help != nil)
  }

  @Test func folderIsNoArticle() {
    let error = error(ArticleFile(path: folder.url.path, isNamed: true))
    #expect(error?.message == "cannot be read: is a directory")
  }

  @Test func malformedBytesAreCountedAndPlacesAreTheFiles() throws {
    // Damaged UTF-8: stray and cut sequences among letters that are whole.
    let bytes: [UInt8] =
      Array("Caf".utf8) + [0xE9] + Array(" né à Orléans \n\nJos".utf8) + [0xE9]
      + Array(" said ".utf8) + [0xF0, 0x9F] + Array(" “no”. The plan could possibly fail.\n".utf8)
    let document = try ArticleLoader().load(file(bytes))
    #expect(document.repairs.count == 3)
    #expect(document.repairs.first == 3)
    let article = try Engine.shared.score(document)
    #expect(article.repairs == 3)
    #expect(article.notes == ["3 malformed UTF-8 sequences, the first at byte 3"])
    let finding = try #require(article.sentenceRecords.flatMap(\.findings).last)
    #expect(finding.text == "could possibly")
    let words = Array("could possibly".utf8)
    let start = try #require(bytes.indices.first { bytes[$0...].starts(with: words) })
    #expect(finding.start == start)
    #expect(finding.end == start + words.count)
    #expect(finding.line == 3)
    // Each malformed sequence is one character to whoever looks at the file.
    #expect(finding.column == 28)
  }
}
