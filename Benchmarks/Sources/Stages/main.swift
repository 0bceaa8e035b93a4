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
let segmentations = try documents.map { try fast.segment($0, vocabulary: tables.vocabulary) }
let readings = zip(documents, segmentations).map {
  reader.read($0, tokens: $1.tokens, sentences: $1.sentences)
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
try measure("divide, fast path") {
  for document in documents {
    sum += try fast.segment(document, vocabulary: tables.vocabulary).tokens.count
  }
}
try measure("divide, ICU through our binding") {
  for document in documents {
    sum += try icu.segment(document, vocabulary: tables.vocabulary).tokens.count
  }
}
measure("terms, quotations, names, phrases, frames") {
  for (document, segmentation) in zip(documents, segmentations) {
    sum +=
      reader.read(
        document, tokens: segmentation.tokens, sentences: segmentation.sentences
      ).hits.count
  }
}
measure("three stages, overlaps") {
  for reading in readings { sum += Judgement(of: reading).findings.count }
}
precondition(sum > 0)
