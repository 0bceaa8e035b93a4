import RhetorReport

/// The machine form of an evaluation: which fields it has, and in which order.
extension JSONWriter {
  mutating func evaluationFields(_ evaluation: EvaluationRecord) {
    field("corpus", evaluation.corpus)
    field("rows", evaluation.rows)
    field("documents", evaluation.documents)
    field("threshold", evaluation.threshold)
    switch evaluation.content {
    case .sentences(let content):
      key("stages")
      object { json in
        for selection in content.selections {
          json.key(selection.name)
          json.object { $0.selectionFields(selection) }
        }
      }
      fields(content.by) { json, figures in json.object { $0.sentenceFigures(figures) } }
      key("frames")
      if let frames = content.frames { object { $0.frameFigures(frames) } } else { null() }
      if let tallies = content.tallies { self.tallies(tallies) }
    case .segmentation(let figures, let by):
      key("segmentation")
      object { $0.segmentation(figures) }
      fields(by) { json, figures in json.object { $0.segmentation(figures) } }
    }
    if let errors = evaluation.errors {
      key("errors")
      object { json in
        json.groups("false-positives", errors.falsePositives)
        json.groups("misses", errors.misses)
        json.groups("false-cues", errors.falseCues)
        json.groups("missed-cues", errors.missedCues)
      }
    }
    key("stamp")
    object { $0.stampFields(evaluation.stamp) }
  }

  private mutating func selectionFields(_ selection: SelectionFigures) {
    key("sentence")
    object { $0.sentenceFigures(selection.sentence) }
    key("span")
    guard let span = selection.span else { return null() }
    object { json in
      json.field("found", span.found)
      json.field("marked", span.marked)
      json.agreement("exact", span.exact)
      json.agreement("overlap", span.overlap)
    }
  }

  private mutating func sentenceFigures(_ figures: SentenceFigures) {
    field("rows", figures.rows)
    field("found", figures.found)
    field("strong", figures.strong)
    agreementFields(figures.agreement)
    figure("macro-f1", figures.macroF1)
    figure("auc", figures.auc)
    figure("accuracy", figures.accuracy)
    figure("prevalence", figures.prevalence)
    figure("false-positive-rate", figures.falsePositiveRate)
    figure("strong-precision", figures.strongPrecision)
    figure("findings-per-100-negative", figures.findingsPer100Negative)
  }

  private mutating func frameFigures(_ frames: FrameFigures) {
    agreement("any", frames.any)
    agreement("unsourced", frames.unsourced)
    agreement("cue", frames.cue)
    agreement("source", frames.source)
    field("sourced", frames.sourced)
    field("sourced-scored", frames.sourcedScored)
    figure("sourced-as-unsourced", frames.sourcedAsUnsourced)
  }

  private mutating func segmentation(_ figures: SegmentationFigures) {
    field("found", figures.found)
    field("marked", figures.marked)
    agreementFields(figures.agreement)
  }

  private mutating func fields<Figures>(
    _ by: [FieldFigures<Figures>], _ write: (inout JSONWriter, Figures) -> Void
  ) {
    key("by")
    object { json in
      for field in by {
        json.key(field.field)
        json.object { json in
          for value in field.values {
            json.key(value.value)
            write(&json, value.figures)
          }
        }
      }
    }
  }

  private mutating func tallies(_ tallies: EvaluationTallies) {
    for (name, list) in [
      ("entries", tallies.entries), ("categories", tallies.categories),
      ("strengths", tallies.strengths),
    ] {
      key(name)
      array(list) { json, tally in
        json.object { json in
          json.field("id", tally.id)
          json.field("true-positives", tally.truePositives)
          json.field("false-positives", tally.falsePositives)
          json.field("on-marked-words", tally.onMarkedWords)
          json.decimal("precision", tally.precision)
        }
      }
    }
  }

  private mutating func groups(_ name: String, _ groups: [ErrorGroup]) {
    key(name)
    array(groups) { json, group in
      json.object { json in
        json.field("cause", group.cause)
        json.field("right", group.right)
        json.field("wrong", group.wrong)
        json.key("cases")
        json.array(group.cases) { json, item in
          json.object { json in
            json.field("row", item.row)
            json.field("text", item.text)
            json.field("words", item.words)
            json.field("points", item.points)
          }
        }
      }
    }
  }

  private mutating func agreement(_ name: String, _ agreement: AgreementRecord?) {
    key(name)
    guard let agreement else { return null() }
    object { $0.agreementFields(agreement) }
  }

  private mutating func agreementFields(_ agreement: AgreementRecord) {
    figure("precision", agreement.precision)
    figure("recall", agreement.recall)
    figure("f1", agreement.f1)
  }

  private mutating func figure(_ name: String, _ figure: FigureRecord) {
    key(name)
    object { json in
      for (name, number) in [
        ("value", figure.value), ("low", figure.low), ("high", figure.high),
      ] {
        json.key(name)
        if let number { json.literal(Thousandths(number).description) } else { json.null() }
      }
    }
  }
}
