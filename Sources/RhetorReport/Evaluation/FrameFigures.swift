/// How well the attributions that were found agree with those that people marked.
public struct FrameFigures: Hashable, Sendable {
  /// Whether a sentence holds any attribution; nil when the rows do not say so.
  public let any: AgreementRecord?
  /// Sentences with a scored attribution finding against the rows' labels.
  public let unsourced: AgreementRecord
  /// The words that introduce what was said, by overlap; nil when none are marked.
  public let cue: AgreementRecord?
  /// The words that name the source, by overlap; nil when none are marked.
  public let source: AgreementRecord?
  /// How many attributions with a named source or a pronoun were found.
  public let sourced: Int
  /// How many of these were scored as unsourced.
  public let sourcedScored: Int
  /// The share of the latter.
  public let sourcedAsUnsourced: FigureRecord

  /// Creates the figures.
  public init(
    any: AgreementRecord?, unsourced: AgreementRecord, cue: AgreementRecord?,
    source: AgreementRecord?, sourced: Int, sourcedScored: Int, sourcedAsUnsourced: FigureRecord
  ) {
    self.any = any
    self.unsourced = unsourced
    self.cue = cue
    self.source = source
    self.sourced = sourced
    self.sourcedScored = sourcedScored
    self.sourcedAsUnsourced = sourcedAsUnsourced
  }
}
