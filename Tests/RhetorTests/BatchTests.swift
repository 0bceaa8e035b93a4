import Foundation
import Rhetor
import RhetorIntake
import RhetorReport
import RhetorTestSupport
import Testing

/// Many files at once: all outcomes, in order, the same for any number of jobs.
struct BatchTests {
  private func files(in folder: TemporaryFolder) throws -> [ArticleFile] {
    var files: [ArticleFile] = []
    for seed in 0..<22 as Range<UInt64> {
      let name = "article-\(seed).txt"
      if seed % 13 == 7 {
        try folder.write(Data([0x61, 0x00, 0x62]), to: name)
      } else if seed % 17 != 3 {
        try folder.write(RandomArticle.text(seed: seed &+ 7000), to: name)
      }
      files.append(ArticleFile(path: folder.url.appending(path: name).path, isNamed: false))
    }
    return files
  }

  private func outcomes(_ files: [ArticleFile], jobs: Int) async throws -> [Batch.Outcome] {
    var outcomes: [Batch.Outcome] = []
    try await Batch(engine: .shared, jobs: jobs).run(files) { outcome, _ in outcomes.append(outcome)
    }
    return outcomes
  }

  @Test func oneJobAndFourGiveTheSameInTheSameOrder() async throws {
    let folder = try TemporaryFolder()
    let files = try files(in: folder)
    let one = try await outcomes(files, jobs: 1)
    let four = try await outcomes(files, jobs: 4)
    #expect(one.count == files.count)
    #expect(one == four)
    for (file, outcome) in zip(files, one) {
      switch outcome {
      case .success(let article): #expect(article.path == file.path)
      case .failure(let error): #expect(error.name == file.path)
      }
    }
    let failures = one.filter { if case .failure = $0 { true } else { false } }
    #expect(failures.count == 3)
  }

  @Test func noFilesGiveNothing() async throws {
    #expect(try await outcomes([], jobs: 4).isEmpty)
    #expect(try await outcomes([], jobs: 0).isEmpty)
  }

  @Test func jobsBelowOneCountAsOne() async throws {
    let folder = try TemporaryFolder()
    let file = try folder.write("It may rain.", to: "a.txt")
    let outcomes = try await outcomes([ArticleFile(path: file.path, isNamed: true)], jobs: -3)
    #expect(outcomes.count == 1)
  }

  @Test func errorOfTheReceiverEndsTheRun() async throws {
    struct Enough: Error {}
    let folder = try TemporaryFolder()
    let files = try files(in: folder)
    var delivered = 0
    await #expect(throws: Enough.self) {
      try await Batch(engine: .shared, jobs: 4).run(files) { _, _ in
        delivered += 1
        if delivered == 5 { throw Enough() }
      }
    }
    #expect(delivered == 5)
  }

  @Test("a corpus gives its articles in order, whatever it is packed in", arguments: [1, 3])
  func corpus(jobs: Int) async throws {
    let folder = try TemporaryFolder()
    let lines = (1...500).map { number in
      number % 100 == 50
        ? "{\"text\":1}" : "{\"id\":\"n\(number)\",\"text\":\"It may rain \(number) times.\"}"
    }.joined(separator: "\n")
    try folder.write(lines, to: "c.jsonl")
    try folder.write("It may rain.", to: "d.txt")
    let files = ["c.jsonl", "d.txt"].map {
      ArticleFile(path: folder.url.appending(path: $0).path, isNamed: true)
    }
    let loader = ArticleLoader(options: IntakeOptions(idField: "id"))
    var names: [String] = []
    var failures: [String] = []
    try await Batch(engine: .shared, loader: loader, jobs: jobs).run(files) { outcome, file in
      switch outcome {
      case .success(let article):
        #expect(article.path == file.path)
        #expect(article.findings == 1)
        if file == files[0] { names.append(article.article) }
      case .failure(let error): failures.append(String(error.name.split(separator: ":").last ?? ""))
      }
    }
    #expect(names == (1...500).filter { $0 % 100 != 50 }.map { "n\($0)" })
    #expect(failures == ["50", "150", "250", "350", "450"])
  }

  @Test func placeInACorpusIsThatOfTheFile() async throws {
    let folder = try TemporaryFolder()
    let text = "{\"text\":\"One.\"}\n\n{\"text\":\"Caf\\u00e9 plans may fail.\"}\n"
    let path = try folder.write(text, to: "c.jsonl").path
    var articles: [ArticleRecord] = []
    let files = [ArticleFile(path: path, isNamed: true)]
    try await Batch(engine: .shared, jobs: 2).run(files) { outcome, _ in
      articles.append(try outcome.get())
    }
    let finding = try #require(articles.last?.sentenceRecords.first?.findings.first)
    #expect(finding.text == "may")
    #expect((finding.line, finding.column) == (3, 26))
    #expect(finding.start == 42)
    #expect(Array(text.utf8)[finding.start..<finding.end].elementsEqual("may".utf8))
  }
}
