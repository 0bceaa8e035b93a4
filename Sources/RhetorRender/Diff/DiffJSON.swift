import RhetorReport

/// The machine form of a comparison: which fields it has, and in which order.
extension JSONWriter {
  mutating func diffFields(_ diff: ReportDiff) {
    sides(diff.old, diff.new) { $0.side($1) }
    field("kept-sentences", diff.keptSentences)
    field("kept-findings", diff.keptFindings)
    key("stages")
    stages(diff.stages)
    key("sentences")
    array(diff.sentences) { $0.change($1) }
    key("findings")
    array(diff.findings) { $0.change($1) }
    key("entries")
    array(diff.entries) { $0.shift($1) }
  }

  mutating func summary(_ summary: DiffSummary) {
    object { json in
      json.field("pairs", summary.pairs)
      json.field("changed", summary.changed)
      json.field("worse", summary.worse)
      json.field("only-old", summary.onlyOld)
      json.field("only-new", summary.onlyNew)
      json.field("failures", summary.failures)
      json.key("points")
      json.stages { $0.points(summary.points[$1] ?? PointsChange(old: 0, new: 0)) }
      json.key("entries")
      json.array(summary.entries) { $0.shift($1) }
    }
  }

  mutating func shift(_ shift: EntryShift) {
    object { json in
      json.field("id", shift.id)
      json.field("stage", shift.stage.rawValue)
      json.key("points")
      json.points(shift.points)
      json.field("old-findings", shift.oldFindings)
      json.field("new-findings", shift.newFindings)
    }
  }

  mutating func side(_ side: ArticleSide) { object { $0.sideFields(side) } }

  /// An article that only one side has; all points of the other side are 0.
  mutating func unpaired(_ side: ArticleSide, _ stages: [StageChange]) {
    object { json in
      json.sideFields(side)
      json.key("stages")
      json.stages(stages)
    }
  }

  private mutating func sideFields(_ side: ArticleSide) {
    field("path", side.path)
    field("article", side.article)
    field("words", side.words)
    field("author-words", side.authorWords)
    field("sentences", side.sentences)
  }

  private mutating func stages(_ changes: [StageChange]) { array(changes) { $0.stage($1) } }

  /// The fields `old` and `new`, which have one form.
  mutating func sides<Value>(
    _ old: Value, _ new: Value, _ write: (inout JSONWriter, Value) -> Void
  ) {
    key("old")
    write(&self, old)
    key("new")
    write(&self, new)
  }

  private mutating func points(_ points: PointsChange) {
    object { json in
      json.sides(points.old, points.new) { $0.value($1) }
      json.field("delta", points.delta)
    }
  }

  private mutating func change(_ change: SentenceChange) {
    object { json in
      json.field("change", change.change.rawValue)
      json.field("moved", change.isMoved)
      json.key("points")
      json.stages { $0.points(change.points(of: $1)) }
      json.sides(change.old, change.new) { json, sentences in
        json.array(sentences) { json, sentence in json.object { $0.sentenceFields(sentence) } }
      }
      json.key("words")
      json.array(change.words) { json, run in
        json.object { json in
          json.field("same", run.isSame)
          json.sides(run.old, run.new) { $0.value($1) }
        }
      }
    }
  }

  private mutating func stage(_ change: StageChange) {
    object { json in
      json.field("stage", change.stage.rawValue)
      for (name, points) in [("points", change.points), ("headline", change.headline)] {
        json.key(name)
        json.points(points)
      }
      json.optional("rate", change.rate) { json, rate in
        json.object { json in
          json.sides(rate.old, rate.new) { $0.value(thousandths: $1) }
          json.decimal("delta", rate.delta)
          json.decimal("wording", rate.wording)
          json.decimal("length", rate.length)
        }
      }
    }
  }

  private mutating func change(_ change: FindingChange) {
    object { json in
      json.field("change", change.change.rawValue)
      json.field("points", change.points)
      json.optional("old", change.old) { $0.finding($1) }
      json.optional("new", change.new) { $0.finding($1) }
      json.field("old-sentence", change.oldSentence)
      json.field("new-sentence", change.newSentence)
      json.optional("cause", change.cause) { json, cause in
        json.object { json in
          json.field("kind", cause.kind.rawValue)
          json.field("old-words", cause.oldWords)
          json.field("new-words", cause.newWords)
        }
      }
    }
  }
}
