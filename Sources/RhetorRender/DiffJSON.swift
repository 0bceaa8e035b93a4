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
    array(diff.sentences) { json, change in
      json.object { json in
        json.field("change", change.change.rawValue)
        json.sentence("old", change.old)
        json.sentence("new", change.new)
      }
    }
    key("findings")
    array(diff.findings) { $0.change($1) }
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
        json.object { json in
          json.field("old", points.old)
          json.field("new", points.new)
          json.field("delta", points.delta)
        }
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
    }
  }

  private mutating func sentence(_ name: String, _ sentence: SentenceRecord?) {
    key(name)
    guard let sentence else { return null() }
    object { $0.sentenceFields(sentence) }
  }
}
