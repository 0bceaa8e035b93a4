import Foundation
import RhetorTestSupport
import Testing

/// A month at a desk: neutral edits to the fixture articles every day, which the default gate lets
/// pass, and on some days one planted sentence, which it stops at its place.
struct MonthOfEditsTests {
  /// Sentences without a finding.
  private static let neutral = [
    "The council meets again on 4 June.", "Officers counted 212 boats in the harbour.",
    "The line has eleven stations and two depots.", "Tickets go on sale on Thursday at nine.",
    "Mara Quill, the director, signed the contract on Monday.",
    "The museum opened in 1911 and closed in 1996.",
  ]
  /// Sentences with one finding that fails by default, and the words of it.
  private static let planted = [
    ("The summit brought together two megalomaniacs.", "megalomaniacs"),
    ("Critics say the works took too long.", "Critics say"),
    ("It is believed that the contract was changed.", "It is believed"),
    ("The programme was drawn up by thugs.", "thugs"),
  ]

  @Test func gatePassesNeutralEditsAndStopsPlantedOnes() throws {
    let names = try PackageFiles.names(in: "Fixtures/articles", ending: ".txt")
    var articles: [String: [String]] = [:]
    for name in names {
      articles[name] = try PackageFiles.text("Fixtures/articles/\(name)")
        .components(separatedBy: "\n\n")
    }
    let desk = try GitDesk()
    func save() throws {
      for (name, paragraphs) in articles {
        try desk.write(paragraphs.joined(separator: "\n\n"), to: "articles/\(name)")
      }
    }
    try save()
    try desk.commit("Take over the articles")
    _ = try desk.check("articles", "--write-baseline")
    var generator = SeededGenerator(seed: 30)
    for day in 1...30 {
      for name in names.shuffled(using: &generator).prefix(4) {
        articles[name] = Self.edited(articles[name] ?? [], &generator)
      }
      try save()
      let since = try desk.check("articles", "--since", "HEAD")
      #expect(since.status == 0, "day \(day): \(since.text)")
      let known = try desk.check("articles", "--baseline", ".rhetor-baseline.json")
      #expect(known.status == 0, "day \(day): \(known.text)")
      if day % 3 == 0 {
        let before = articles
        let name = try #require(names.randomElement(using: &generator))
        let (sentence, words) = Self.planted[day / 3 % Self.planted.count]
        let middle = (articles[name]?.count ?? 1) / 2
        articles[name]?.insert(sentence, at: middle)
        try save()
        for arguments in [["--since", "HEAD"], ["--baseline", ".rhetor-baseline.json"]] {
          let outcome = try desk.desk.run(["check", "articles"] + arguments)
          let errors = outcome.text.split(separator: "\n").filter { $0.contains(": error: ") }
          #expect(outcome.status == 1, "day \(day): \(sentence) in \(name)")
          #expect(errors.count == 1, "day \(day): \(outcome.text)")
          #expect(errors.first?.hasPrefix("articles/\(name):") == true)
          #expect(errors.first?.contains("“\(words)") == true)
        }
        articles = before
        try save()
      }
      try desk.commit("Day \(day)")
    }
  }

  /// A paragraph added, moved or wrapped anew; never within the first three, where the headline is.
  private static func edited(
    _ paragraphs: [String], _ generator: inout SeededGenerator
  ) -> [String] {
    var edited = paragraphs
    guard paragraphs.count > 6 else { return edited }
    let place = Int.random(in: 3..<(paragraphs.count - 1), using: &generator)
    switch Int.random(in: 0..<3, using: &generator) {
    case 0: edited.insert(neutral.randomElement(using: &generator) ?? neutral[0], at: place)
    case 1: edited[place] = edited[place].replacing("\n", with: " ")
    default:
      if neutral.contains(edited[place]) { edited.swapAt(place, place + 1) }
    }
    return edited
  }
}
