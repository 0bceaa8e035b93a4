import Rhetor

/// `Documentation/Accuracy.md`: what was measured, on what, and what no such tool can see.
///
/// The page depends on lexicons, fixtures and corpora alone. Without the corpora their section
/// stays as it was; it names the lexicons it was measured with.
public struct AccuracyPage: Sendable {
  /// The page's path from the package's top.
  public static let path = "Documentation/Accuracy.md"

  /// What stands before the section about corpora.
  public let own: String
  /// The section about corpora.
  public let corpora: String

  /// The whole page.
  public var text: String { own + corpora }

  /// Composes a page.
  public init(_ fixtures: FixtureSection, corpora: CorpusSection?, earlier page: String) {
    own = Self.introduction + fixtures.text + "\n"
    if let corpora {
      self.corpora = corpora.text
    } else {
      let (_, kept) = Self.parts(of: page)
      self.corpora = kept.isEmpty ? "\(CorpusSection.heading)\n\nNot measured yet.\n" : kept
    }
  }

  /// A page in its two parts.
  public static func parts(of page: String) -> (own: String, corpora: String) {
    guard let heading = page.firstRange(of: "\n\(CorpusSection.heading)\n") else {
      return (page, "")
    }
    let start = page.index(after: heading.lowerBound)
    return (String(page[..<start]), String(page[start...]))
  }

  private static let introduction = """
    # Accuracy

    `make accuracy` writes this page anew; the same lexicons, fixtures and corpora give the same bytes. `make test`
    fails when the part about our own fixtures is not current, and repeats the figures on corpora where those are there.

    ## What these figures do not say

    - **Most bias has no words of its own.** In BASIL three quarters of the marked bias is informational: what is told, left
      out or put first. No lexical tool can see it. Nor can it see a contested allegation that is told as a fact, irony,
      framing by the choice of pictures or voices, or whether a claim is true.
    - **A finding is a wording, not a verdict.** An author may have every reason for it. Scores rank wordings; they do not
      measure the bias of a text, an outlet or a person, and are no ground for discipline.
    - **People disagree.** On BABE one expert against the majority of the others reaches a macro-F1 of 0.785 on average, and
      two experts share about a third of the words they mark (Dice 0.35). Figures above that would be a sign of a mistake.
    - **The corpora have their ways.** BABE’s sentences stand alone and were chosen from quarrelsome topics, about half of
      them biased; its labels follow the outlet closely. The Propaganda Techniques Corpus was annotated by fragments in
      articles chosen for propaganda. CoNLL-2010’s Wikipedia labels are editors’ clean-up marks. PolNeAR is about one US
      election; “unsourced” is a rule over its gold, right in about six cases of ten. The SFU reviews are no news. On news
      with little bias the precision of any such tool is lower than on a corpus that is half biased.
    - **These parts were read while building.** Entries were lowered, guarded or dropped after their mistakes in the parts
      of the corpora named here were read; no weight was computed from them and no sentence was taken over. Expect
      somewhat less on text that nobody has read.
    - **Attribution is not quality.** Outlets that do their own sourcing use more unnamed sources; the rate of unsourced
      statements does not rank them.
    - **Guards see words, not the world.** A name that is an ordinary word of another subject (Ms Cloud, Mr Storm) can keep
      an entry from firing. No guard takes a country, a party, a faith or the police for the sign of a subject.
    - **English only**, news prose first; poems, transcripts, headlines alone and translations are outside what was measured.


    """
}
