import BuiltInLexicons
public import RhetorAnalysis
public import RhetorLexicon
public import RhetorReport
public import RhetorSegmentation
public import RhetorText

/// Scores documents: the journey of an article from text to report.
///
/// An engine is made once and shared; scoring does not change it, and any number of tasks may
/// score at the same time.
public struct Engine: Sendable {
  /// The lexicons the engine reads with.
  public let tables: LexiconTables
  let segmenter: ICUSegmenter
  let reader: Reader

  /// What reads with the built-in lexicons; made once, when first needed.
  private static let builtInReader = Reader(
    BuiltInLexicons.tables, ReadingTables(reading: BuiltInLexicons.readingMemory))

  /// Creates an engine with the built-in lexicons.
  ///
  /// - Parameter path: how text is divided; the findings are the same.
  /// - Throws: `SegmentationError` when ICU cannot be used.
  public init(segmentation path: SegmentationPath = .fast) throws(SegmentationError) {
    tables = BuiltInLexicons.tables
    segmenter = try ICUSegmenter(path: path)
    reader = Self.builtInReader
  }

  /// Creates an engine with the given lexicons.
  ///
  /// - Parameter path: how text is divided; the findings are the same.
  /// - Throws: `SegmentationError` when ICU cannot be used.
  public init(
    tables: LexiconTables, segmentation path: SegmentationPath = .fast
  ) throws(SegmentationError) {
    self.tables = tables
    segmenter = try ICUSegmenter(path: path)
    reader = Reader(tables)
  }

  /// Scores one article.
  ///
  /// - Throws: `SegmentationError` when ICU reports a failure, which valid text does not cause.
  public func score(_ document: Document) throws(SegmentationError) -> ArticleRecord {
    let reading = try read(document)
    let judgement = Judgement(of: reading)
    return ReportBuilder(reading, judgement).article()
  }

  /// Everything that is known of a document before it is judged.
  public func read(_ document: Document) throws(SegmentationError) -> Reading {
    let (terms, starts) = try segmenter.terms(of: document, vocabulary: tables.vocabulary)
    return reader.read(document, terms: consume terms, starts: starts)
  }
}
