public import RhetorText

/// Divides documents into words and sentences.
public protocol Segmenter: Sendable {
  /// Divides `document`; a word that `vocabulary` knows receives its number.
  func segment(
    _ document: Document, vocabulary: Vocabulary
  ) throws(SegmentationError) -> Segmentation
}
