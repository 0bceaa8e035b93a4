import Rhetor
import RhetorAnalysis
import RhetorSegmentation
import RhetorText

/// `Stages FILE…`: the time of each stage alone, in nanoseconds a byte, as tab-separated lines.
///
/// Each stage runs over all files before the next one begins, five times; the median counts.
let files = CommandLine.arguments.dropFirst().map { ArticleFile(path: $0, isNamed: true) }
let loader = ArticleLoader(byteLimit: 2 << 30)
let engine = try Engine()
let tables = engine.tables
let fast = try ICUSegmenter(path: .fast)
let icu = try ICUSegmenter(path: .icu)
let reader = Reader(tables)

let documents = try files.map { try loader.load($0) }
let bytes = documents.reduce(0) { $0 + $1.bytes.count }
let divisions = try documents.map { try fast.terms(of: $0, vocabulary: tables.vocabulary) }
let readings = zip(documents, divisions).map {
  reader.read($0, terms: $1.terms, starts: $1.starts)
}
/// What a stage made, added up so that no work can be left out.
var sum = 0

func measure(_ name: String, _ work: () throws -> Void) rethrows {
  let clock = ContinuousClock()
  var times: [Duration] = []
  for _ in 0..<5 { times.append(try clock.measure(work)) }
  times.sort()
  let median = times[2].components
  let nanoseconds = Double(median.seconds) * 1e9 + Double(median.attoseconds) / 1e9
  print("\(name)\t\(nanoseconds / Double(bytes))")
}

try measure("read, decode, lay out") {
  for file in files { sum += try loader.load(file).blocks.count }
}
for (name, segmenter) in [("fast path", fast), ("ICU through our binding", icu)] {
  try measure("boundaries of words and sentences alone, not tailored, \(name)") {
    for document in documents {
      let boundaries = try segmenter.boundaries(of: document)
      sum += boundaries.sentences.count + boundaries.words.count
    }
  }
  try measure("divide: boundaries, traits, words looked up, sentences tailored, \(name)") {
    for document in documents {
      sum += try segmenter.terms(of: document, vocabulary: tables.vocabulary).terms.count
    }
  }
}
measure("quotations, names, phrases, frames") {
  for (document, division) in zip(documents, divisions) {
    sum += reader.read(document, terms: division.terms, starts: division.starts).hits.count
  }
}
measure("three stages, overlaps") {
  for reading in readings { sum += Judgement(of: reading).findings.count }
}
precondition(sum > 0)
