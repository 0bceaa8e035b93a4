import RhetorReport

/// The machine form: which fields a record has, and in which order.
extension JSONWriter {
  mutating func stampFields(_ stamp: RunStamp) {
    field("rhetor", stamp.rhetor)
    field("icu", stamp.icu)
    field("unicode", stamp.unicode)
    key("lexicons")
    strings(stamp.lexicons)
    field("configuration", stamp.configuration)
    field("schema", stamp.schema)
  }

  mutating func articleFields(_ article: ArticleRecord) {
    field("path", article.path)
    field("article", article.article)
    field("title", article.title)
    field("words", article.words)
    field("author-words", article.authorWords)
    decimal("quoted-share", article.quotedShare)
    scores("headline", article.headline)
    scores("points", article.points)
    optional("per-1000", article.per1000) { json, rates in
      json.stages { json, stage in
        json.object { json in
          json.decimal("rate", rates[stage].rate)
          json.decimal("low", rates[stage].low)
          json.decimal("high", rates[stage].high)
        }
      }
    }
    field("findings", article.findings)
    field("sentences", article.sentences)
    field("sentences-touched", article.sentencesTouched)
    key("meta")
    strings(article.meta)
    field("repairs", article.repairs)
    key("notes")
    array(article.notes) { $0.value($1) }
    key("source")
    object { json in
      json.field("format", article.source.format)
      json.field("encoding", article.source.encoding)
      json.field("encoding-reason", article.source.encodingReason)
      json.field("encoding-confidence", article.source.encodingConfidence)
      json.field("places", article.source.places)
    }
    key("warnings")
    array(article.warnings) { json, warning in
      json.object { json in
        json.place(warning.line, warning.column, warning.utf16Column)
        json.field("message", warning.message)
        json.field("help", warning.help)
      }
    }
  }

  mutating func sentenceFields(_ sentence: SentenceRecord) {
    field("path", sentence.path)
    field("article", sentence.article)
    field("index", sentence.index)
    range(sentence.start, sentence.end)
    place(sentence.line, sentence.column, sentence.utf16Column)
    field("text", sentence.text)
    field("voice", sentence.voice.rawValue)
    field("words", sentence.words)
    field("author-words", sentence.authorWords)
    scores("scores", sentence.scores)
    key("findings")
    array(sentence.findings) { $0.finding($1) }
    key("frames")
    array(sentence.frames) { $0.frame($1) }
  }

  mutating func finding(_ finding: FindingRecord) {
    object { json in
      json.field("id", finding.id)
      json.field("stage", finding.stage.rawValue)
      json.field("category", finding.category)
      json.range(finding.start, finding.end)
      json.place(finding.line, finding.column, finding.utf16Column)
      json.field("text", finding.text)
      json.field("strength", finding.strength)
      json.field("points", finding.points)
      json.key("multipliers")
      json.array(finding.multipliers) { json, multiplier in
        json.object { json in
          json.field("why", multiplier.why)
          json.decimal("by", multiplier.by)
        }
      }
      json.field("reason", finding.reason)
      if let suggestion = finding.suggestion { json.field("suggestion", suggestion) }
      json.field("quoted", finding.quoted)
      if let suppressed = finding.suppressed {
        json.key("suppressed")
        json.object { $0.field("reason", suppressed.reason) }
      }
    }
  }

  mutating func failureFields(_ failure: FailureRecord) {
    field("path", failure.path)
    field("message", failure.message)
    field("help", failure.help)
  }

  mutating func summaryFields(_ summary: RunSummary) {
    field("articles", summary.articles)
    field("failures", summary.failures)
    field("left-out", summary.leftOut)
    field("words", summary.words)
    field("author-words", summary.authorWords)
    field("sentences", summary.sentences)
    field("sentences-touched", summary.sentencesTouched)
    field("findings", summary.findings)
    scores("headline", summary.headline)
    scores("points", summary.points)
  }

  mutating func decimal(_ name: String, _ thousandths: Int) {
    key(name)
    value(thousandths: thousandths)
  }

  mutating func value(thousandths: Int) { literal(Thousandths(thousandths).description) }

  mutating func strings(_ values: [String: String]) {
    object { json in
      for (name, value) in values.sorted(by: { $0.key < $1.key }) { json.field(name, value) }
    }
  }

  /// An object with a value for each stage.
  mutating func stages(_ write: (inout JSONWriter, StageName) -> Void) {
    object { json in
      for stage in StageName.allCases {
        json.key(stage.rawValue)
        write(&json, stage)
      }
    }
  }

  /// A field that is null where there is no value.
  mutating func optional<Value>(
    _ name: String, _ value: Value?, _ write: (inout JSONWriter, Value) -> Void
  ) {
    key(name)
    if let value { write(&self, value) } else { null() }
  }

  private mutating func scores(_ name: String, _ scores: ScoresRecord) {
    key(name)
    stages { $0.value(scores[$1]) }
  }

  private mutating func range(_ start: Int, _ end: Int) {
    field("start", start)
    field("end", end)
  }

  private mutating func place(_ line: Int, _ column: Int, _ utf16Column: Int) {
    field("line", line)
    field("column", column)
    field("utf16-column", utf16Column)
  }

  private mutating func frame(_ frame: FrameRecord) {
    object { json in
      json.key("cue")
      json.span(frame.cue)
      json.optional("source", frame.source) { $0.span($1) }
      if let antecedent = frame.antecedent {
        json.key("antecedent")
        json.span(antecedent)
      }
      json.key("content")
      json.array(frame.content) { json, range in
        json.object { $0.range(range.start, range.end) }
      }
      json.field("source-class", frame.sourceClass)
      json.field("points", frame.points)
      if let note = frame.note { json.field("note", note) }
    }
  }

  private mutating func span(_ span: SpanRecord) {
    object { json in
      json.range(span.start, span.end)
      json.field("text", span.text)
    }
  }
}
