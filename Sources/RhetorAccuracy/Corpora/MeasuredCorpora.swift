import Rhetor
import RhetorReport

/// The corpora that Rhetor is measured on, with one setting for all: a sentence with any points
/// of the counted findings is positive.
public enum MeasuredCorpora {
  /// All of them.
  public static let all = [babe, ptc, basil, weasel, polnear, reviews, gum, ewt]

  private static let babe = MeasuredCorpus(
    file: "babe-dev.jsonl", name: "BABE SG2 (Spinde et al. 2021)",
    note: "half of its articles; positive: experts call the sentence biased",
    counted: "loaded language and boosters",
    figures: [
      .sentence("babe-macro-f1", "macro-F1", .atLeast(660)) { $0.macroF1 },
      .sentence("babe-auc", "AUC of the points", .atLeast(720)) { $0.auc },
      .sentence("babe-strong-precision", "precision, strength 3", .atLeast(850)) {
        $0.strongPrecision
      },
      CorpusFigure(
        "babe-parity", "false positives, left less right outlets, either way", .atMost(30)
      ) { record in
        Self.parity(record).map { difference in
          // The bar is on the size of the difference; the page shows the signed figure too.
          guard let value = difference.value else { return .none }
          let ends = [difference.low ?? value, difference.high ?? value].map(abs)
          let crosses = (difference.low ?? value) <= 0 && 0 <= (difference.high ?? value)
          return FigureRecord(
            value: abs(value), low: crosses ? 0 : ends.min(), high: ends.max())
        }
      },
      CorpusFigure("babe-parity-signed", "false positives, left less right outlets") {
        Self.parity($0)
      },
      .sentence("babe-precision", "precision") { $0.agreement.precision },
      .sentence("babe-recall", "recall") { $0.agreement.recall },
      .sentence("babe-false-positives", "false positive rate") { $0.falsePositiveRate },
      .span("babe-span-f1", "marked words, F1 by overlap") { $0.overlap.f1 },
    ]
  ) {
    $0.stages = ["loaded-language"]
    $0.categories = ["speculation.booster"]
    $0.fields = ["lean", "topic"]
  }

  private static let ptc = MeasuredCorpus(
    file: "ptc-dev.jsonl", name: "Propaganda Techniques Corpus (Da San Martino et al. 2019, 2020)",
    note: "half of its training articles; positive: loaded language or name-calling",
    counted: "loaded language",
    figures: [
      .sentence("ptc-auc", "AUC of the points", .atLeast(680)) { $0.auc },
      .sentence("ptc-f1", "F1", .atLeast(350)) { $0.agreement.f1 },
      .sentence("ptc-strong-precision", "precision, strength 3", .atLeast(500)) {
        $0.strongPrecision
      },
      .sentence("ptc-precision", "precision") { $0.agreement.precision },
      .sentence("ptc-recall", "recall") { $0.agreement.recall },
    ]
  ) { $0.stages = ["loaded-language"] }

  private static let basil = MeasuredCorpus(
    file: "basil-dev.jsonl", name: "BASIL (Fan et al. 2019)",
    note: "a part of its articles; positive: lexical bias",
    counted: "loaded language",
    figures: [
      .sentence("basil-findings", "findings per 100 unbiased sentences", .atMost(4000)) {
        $0.findingsPer100Negative
      },
      .span("basil-recall", "lexical bias outside quotations, recall by overlap") {
        $0.overlap.recall
      },
    ]
  ) {
    $0.stages = ["loaded-language"]
    $0.spanTypes = ["lex:quote=no"]
  }

  private static let weasel = MeasuredCorpus(
    file: "weasel-dev.jsonl", name: "CoNLL-2010 task 1, Wikipedia (Farkas et al. 2010)",
    note: "a balanced copy; positive: editors marked uncertainty; labels are noisy",
    counted: "speculation, attribution and puffery",
    figures: [
      .sentence("weasel-f1", "F1", .atLeast(600)) { $0.agreement.f1 },
      .sentence("weasel-precision", "precision", .atLeast(770)) { $0.agreement.precision },
      .sentence("weasel-recall", "recall") { $0.agreement.recall },
      .sentence("weasel-prevalence", "share of positive sentences") { $0.prevalence },
    ]
  ) {
    $0.stages = ["speculation", "attribution"]
    $0.categories = ["loaded-language.puffery"]
  }

  private static let polnear = MeasuredCorpus(
    file: "polnear-dev.jsonl", name: "PolNeAR (Newell et al. 2018)",
    note: """
      a fifth of its training articles; positive: a rule over the gold source calls the \
      attribution unsourced, and is right in about six cases of ten
      """,
    counted: "attributions",
    figures: [
      .frame("polnear-any", "any attribution, F1", .atLeast(850)) { $0.any?.f1 },
      .frame("polnear-cue", "cue words, F1 by overlap", .atLeast(750)) { $0.cue?.f1 },
      .frame("polnear-unsourced", "unsourced, F1", .atLeast(450)) { $0.unsourced.f1 },
      .frame("polnear-sourced", "named and pronoun sources scored as unsourced", .atMost(20)) {
        $0.sourcedAsUnsourced
      },
      .frame("polnear-source", "source words, F1 by overlap") { $0.source?.f1 },
    ]
  ) { $0.stages = ["attribution"] }

  private static let reviews = MeasuredCorpus(
    file: "hedge-reviews-dev.jsonl",
    name: "SFU Review Corpus, speculation annotation (Konstantinova et al. 2012)",
    note: "a part of its sentences; positive: any speculation cue, also or, if, can and would",
    counted: "speculation",
    figures: [
      .sentence("reviews-f1", "F1", .atLeast(600)) { $0.agreement.f1 },
      .sentence("reviews-precision", "precision", .atLeast(750)) { $0.agreement.precision },
      .sentence("reviews-recall", "recall") { $0.agreement.recall },
      .span("reviews-cue-recall", "cues but or, if, can and would, recall by overlap") {
        $0.overlap.recall
      },
    ]
  ) {
    $0.stages = ["speculation"]
    $0.spanTypes = ["speculation:words!=or:words!=if:words!=can:words!=would"]
  }

  // The bars of sentence boundaries are the best of three others on the same texts: ICU 72.1 with
  // `en` (F1 0.968 and 0.903) and `en@ss=standard` (0.970 and 0.905), pySBD 0.3.4 (0.967 and 0.895).

  private static let gum = MeasuredCorpus(
    file: "sentences-gum-dev.jsonl", name: "UD English GUM without its news (Zeldes 2017)",
    note: "written English of many kinds, divided into sentences by hand",
    counted: "sentence boundaries", figures: boundaries("gum", above: 970))

  private static let ewt = MeasuredCorpus(
    file: "sentences-ewt-dev.jsonl", name: "UD English EWT (Silveira et al. 2014)",
    note: "web texts, divided into sentences by hand", counted: "sentence boundaries",
    figures: boundaries("ewt", above: 905))

  private static func boundaries(_ name: String, above others: Int) -> [CorpusFigure] {
    [
      CorpusFigure("\(name)-boundaries", "F1", .above(others)) { $0.divided?.agreement.f1 },
      CorpusFigure("\(name)-precision", "precision") { $0.divided?.agreement.precision },
      CorpusFigure("\(name)-recall", "recall") { $0.divided?.agreement.recall },
    ]
  }

  /// The false positive rate on outlets of the left less that on outlets of the right.
  private static func parity(_ record: EvaluationRecord) -> FigureRecord? {
    let leans = record.labelled?.by.first { $0.field == "lean" }?.values ?? []
    func rate(_ lean: String) -> FigureRecord? {
      leans.first { $0.value == lean }?.figures.falsePositiveRate
    }
    guard let left = rate("left"), let right = rate("right") else { return nil }
    return left.minus(right)
  }
}
