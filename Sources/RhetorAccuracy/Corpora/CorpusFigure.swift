public import RhetorReport

/// One figure of a corpus, and the bar it has to reach where there is one.
public struct CorpusFigure: Sendable {
  /// The bar of a figure, in thousandths of what is measured.
  public enum Bar: Sendable {
    /// No less than this.
    case atLeast(Int)
    /// More than this: what another tool reaches.
    case above(Int)
    /// No more than this.
    case atMost(Int)
  }

  /// The name in the list of bars that are not reached: kebab-case words.
  public let id: String
  /// What is measured.
  public let title: String
  /// The bar; nil for a figure that is only told.
  public let bar: Bar?
  private let read: @Sendable (EvaluationRecord) -> FigureRecord?

  init(
    _ id: String, _ title: String, _ bar: Bar? = nil,
    read: @escaping @Sendable (EvaluationRecord) -> FigureRecord?
  ) {
    self.id = id
    self.title = title
    self.bar = bar
    self.read = read
  }

  /// A figure of the sentences of all selected findings together.
  static func sentence(
    _ id: String, _ title: String, _ bar: Bar? = nil,
    _ read: @escaping @Sendable (SentenceFigures) -> FigureRecord
  ) -> CorpusFigure {
    CorpusFigure(id, title, bar) { record in
      record.labelled?.selections.last.map { read($0.sentence) }
    }
  }

  /// A figure of the marked words against all selected findings together.
  static func span(
    _ id: String, _ title: String, _ bar: Bar? = nil,
    _ read: @escaping @Sendable (SpanFigures) -> FigureRecord
  ) -> CorpusFigure {
    CorpusFigure(id, title, bar) { record in
      record.labelled?.selections.last?.span.map(read)
    }
  }

  /// A figure of the attributions.
  static func frame(
    _ id: String, _ title: String, _ bar: Bar? = nil,
    _ read: @escaping @Sendable (FrameFigures) -> FigureRecord?
  ) -> CorpusFigure {
    CorpusFigure(id, title, bar) { $0.labelled?.frames.flatMap(read) }
  }

  /// The figure in a measurement; nil when it was not measured.
  public func value(in record: EvaluationRecord) -> FigureRecord? { read(record) }

  /// Whether a measurement reaches the bar; a figure without one always does.
  public func isReached(in record: EvaluationRecord) -> Bool {
    guard let bar else { return true }
    guard let value = value(in: record)?.value else { return false }
    return switch bar {
    case .atLeast(let limit): value >= limit
    case .above(let limit): value > limit
    case .atMost(let limit): value <= limit
    }
  }
}

extension EvaluationRecord {
  /// What was measured on labelled sentences; nil for divided texts.
  var labelled: SentenceContent? {
    if case .sentences(let content) = content { content } else { nil }
  }

  /// What was measured on divided texts; nil for labelled sentences.
  var divided: SegmentationFigures? {
    if case .segmentation(let figures, _) = content { figures } else { nil }
  }
}
