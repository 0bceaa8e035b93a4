import RhetorAnalysis
import RhetorLexicon
import RhetorText

/// Which findings the comments of an article switch off.
struct Suppressions {
  /// For each finding that is switched off, by its index in the judgement, the reason given.
  private(set) var reasons: [Int: String] = [:]
  /// For each comment, whether it switched a finding off.
  private(set) var used: [Bool] = []

  /// The last factor on the points of a finding that is switched off.
  static let multiplier = Multiplier(why: "switched off in the article", by: 0)

  /// A directive that holds from its place to `end`, an offset in the document's text.
  private struct Scope {
    let directive: Int
    let end: Int
  }

  /// Nothing is switched off.
  init() {}

  /// Asks each comment of the reading's document about each finding.
  ///
  /// Of several comments that hold for a finding, the one that names it most closely counts, and
  /// of these the last one.
  init(of reading: Reading, _ judgement: Judgement) {
    let directives = reading.document.directives
    guard !directives.isEmpty else { return }
    let ends = Self.ends(directives, reading)
    let order = directives.indices.filter { ends[$0] != nil }
      .map { (start: Self.start(directives[$0], reading), directive: $0) }
      .sorted { ($0.start, $0.directive) < ($1.start, $1.directive) }
    used = Array(repeating: false, count: directives.count)
    var scopes: [String: [Scope]] = [:]
    var next = order.startIndex
    for (number, finding) in judgement.findings.enumerated() {
      let offset = Int(finding.range.lower)
      while next < order.endIndex, order[next].start <= offset {
        let directive = order[next].directive
        let scope = Scope(directive: directive, end: ends[directive] ?? 0)
        let ids = directives[directive].ids
        for id in ids.isEmpty ? [""] : ids { scopes[id, default: []].append(scope) }
        next += 1
      }
      let category = reading.category(of: finding)
      for id in [reading.id(of: finding), category.id, String(category.stage), ""] {
        while let last = scopes[id]?.last, last.end <= offset { scopes[id]?.removeLast() }
        guard let scope = scopes[id]?.last else { continue }
        used[scope.directive] = true
        reasons[number] = directives[scope.directive].reason
        break
      }
    }
  }

  private static func start(_ directive: Directive, _ reading: Reading) -> Int {
    switch directive.action {
    case .ignoreFile: 0
    case .ignoreNext: next(directive, reading).map { Int($0.range.lower) } ?? directive.offset
    default: directive.offset
    }
  }

  /// The sentence that begins at a comment or behind it.
  private static func next(_ directive: Directive, _ reading: Reading) -> ReadSentence? {
    let next = reading.sentences.partitionPoint { Int($0.range.lower) >= directive.offset }
    return next < reading.sentences.count ? reading.sentences[next] : nil
  }

  /// Where each directive stops to hold, in the document's text; nil for those that begin nothing.
  private static func ends(_ directives: [Directive], _ reading: Reading) -> [Int?] {
    var ends: [Int?] = Array(repeating: nil, count: directives.count)
    var open: [[String]: [Int]] = [:]
    for (index, directive) in directives.enumerated() {
      switch directive.action {
      case .ignoreNext:
        ends[index] = next(directive, reading).map { Int($0.range.upper) } ?? directive.offset
      case .ignoreFile: ends[index] = .max
      case .ignoreStart:
        ends[index] = .max
        open[directive.ids, default: []].append(index)
      case .ignoreEnd:
        if let start = open[directive.ids]?.popLast() { ends[start] = directive.offset }
      case .unknown: break
      }
    }
    return ends
  }
}
