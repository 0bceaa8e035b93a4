import RhetorReport

/// The machine form of a comparison: which fields it has, and in which order.
extension JSONWriter {
  mutating func diffFields(_ diff: ReportDiff) {
    key("old")
    side(diff.old)
    key("new")
    side(diff.new)
    field("kept-sentences", diff.keptSentences)
    field("kept-findings", diff.keptFindings)
    key("stages")
    array(diff.stages) { $0.stage($1) }
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
      json.object { json in
        for stage in StageName.allCases {
          json.key(stage.rawValue)
          json.points(summary.points[stage] ?? PointsChange(old: 0, new: 0))
        }
      }
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

  private mutating func points(_ points: PointsChange) {
    object { json in
      json.field("old", points.old)
      json.field("new", points.new)
      json.field("delta", points.delta)
    }
  }

  private mutating func change(_ change: SentenceChange) {
    object { json in
      json.field("change", change.change.rawValue)
      json.field("moved", change.isMoved)
      json.key("points")
      json.object { json in
        for stage in StageName.allCases {
          json.key(stage.rawValue)
          json.points(change.points(of: stage))
        }
      }
      json.key("old")
      json.array(change.old) { json, sentence in json.object { $0.sentenceFields(sentence) } }
      json.key("new")
      json.array(change.new) { json, sentence in json.object { $0.sentenceFields(sentence) } }
      json.key("words")
      json.array(change.words) { json, run in
        json.object { json in
          json.field("same", run.isSame)
          json.field("old", run.old)
          json.field("new", run.new)
        }
      }
    }
  }

  mutating func side(_ side: ArticleSide) {
    object { json in
      json.field("path", side.path)
      json.field("article", side.article)
      json.field("words", side.words)
      json.field("author-words", side.authorWords)
      json.field("sentences", side.sentences)
    }
  }

  private mutating func stage(_ change: StageChange) {
    object { json in
      json.field("stage", change.stage.rawValue)
      for (name, points) in [("points", change.points), ("headline", change.headline)] {
        json.key(name)
        json.points(points)
      }
      json.key("rate")
      guard let rate = change.rate else { return json.null() }
      json.object { json in
        json.decimal("old", rate.old)
        json.decimal("new", rate.new)
        json.decimal("delta", rate.delta)
        json.decimal("wording", rate.wording)
        json.decimal("length", rate.length)
      }
    }
  }

  private mutating func change(_ change: FindingChange) {
    object { json in
      json.field("change", change.change.rawValue)
      json.field("points", change.points)
      json.key("old")
      if let old = change.old { json.finding(old) } else { json.null() }
      json.key("new")
      if let new = change.new { json.finding(new) } else { json.null() }
      json.field("old-sentence", change.oldSentence)
      json.field("new-sentence", change.newSentence)
      json.key("cause")
      guard let cause = change.cause else { return json.null() }
      json.object { json in
        json.field("kind", cause.kind.rawValue)
        json.field("old-words", cause.oldWords)
        json.field("new-words", cause.newWords)
      }
    }
  }
}
