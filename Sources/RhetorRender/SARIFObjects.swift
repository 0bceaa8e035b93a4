import RhetorReport

/// The objects of SARIF 2.1.0 that a log is made of.
extension JSONWriter {
  /// A `message` object (§3.11).
  mutating func message(_ name: String, _ text: String) {
    key(name)
    object { $0.field("text", text) }
  }

  /// What a `result` (§3.27) says of a finding.
  mutating func finding(
    _ judged: JudgedFinding, in article: ArticleRecord, rule: RuleRecord?, uri: String
  ) {
    let finding = judged.finding
    let sentence = article.sentenceRecords[judged.sentence]
    field("level", judged.severity.rawValue)
    message("message", FindingMessage.text(judged))
    key("locations")
    array(CollectionOfOne(uri)) { json, uri in
      json.object { json in
        json.key("physicalLocation")
        json.object { json in
          json.artifact(uri)
          json.region("region", of: finding, hasBytes: article.placesAreInFile, snippet: true)
        }
      }
    }
    fingerprint(judged.fingerprint)
    if let suppression = judged.standing.suppression {
      key("suppressions")
      array(CollectionOfOne(suppression)) { json, suppression in
        json.object { json in
          json.field("kind", suppression.place == nil ? "inSource" : "external")
          json.field("justification", suppression.reason)
        }
      }
    }
    if article.placesAreInFile,
      let wording = DropInWording(for: finding, in: sentence, rule: rule),
      FindingEnd(of: finding) != nil
    {
      fix(wording, for: finding, uri: uri)
    }
  }

  /// One `location` (§3.28), in a list.
  mutating func location(uri: String, line: Int?) {
    key("locations")
    array(CollectionOfOne(uri)) { json, uri in
      json.object { json in
        json.key("physicalLocation")
        json.object { json in
          json.artifact(uri)
          guard let line else { return }
          json.key("region")
          json.object { $0.field("startLine", line) }
        }
      }
    }
  }

  /// The `partialFingerprints` (§3.27.17); the number is that of the way they are made in.
  mutating func fingerprint(_ fingerprint: Fingerprint) {
    key("partialFingerprints")
    object { $0.field("rhetorFinding/v1", fingerprint.description) }
  }

  /// A `reportingDescriptor` (§3.49).
  mutating func rule(_ id: String, _ rule: RuleRecord?) {
    object { json in
      json.field("id", id)
      guard let rule else {
        json.message("shortDescription", RuleHelp.title(of: id))
        return
      }
      json.message("shortDescription", "\(rule.category): \(rule.title)")
      json.message("fullDescription", rule.finds)
      json.key("help")
      json.object { json in
        json.field("text", RuleHelp.text(rule))
        json.field("markdown", RuleHelp.markdown(rule))
      }
      json.key("defaultConfiguration")
      json.object { $0.field("level", RuleHelp.level(rule)) }
      json.key("properties")
      json.object { json in
        json.key("tags")
        json.array([rule.stage, rule.category]) { $0.value($1) }
      }
    }
  }

  private mutating func artifact(_ uri: String) {
    key("artifactLocation")
    object { json in
      json.field("uri", uri)
      if !uri.hasPrefix("file:") { json.field("uriBaseId", "%SRCROOT%") }
    }
  }

  /// A `region` (§3.30) by line and column, and by bytes where they are those of the file.
  private mutating func region(
    _ name: String, of finding: FindingRecord, hasBytes: Bool, snippet: Bool
  ) {
    key(name)
    object { json in
      json.field("startLine", finding.line)
      json.field("startColumn", finding.column)
      if let end = FindingEnd(of: finding) {
        json.field("endLine", end.line)
        json.field("endColumn", end.column)
      }
      if hasBytes {
        json.field("byteOffset", finding.start)
        json.field("byteLength", finding.end - finding.start)
      }
      guard snippet else { return }
      json.message("snippet", finding.text)
    }
  }

  /// A `fix` (§3.55): a plainer wording that can stand where the words stand.
  private mutating func fix(_ wording: DropInWording, for finding: FindingRecord, uri: String) {
    key("fixes")
    array(CollectionOfOne(wording.text)) { json, text in
      json.object { json in
        json.message("description", "Plainer: \(text)")
        json.key("artifactChanges")
        json.array(CollectionOfOne(text)) { json, text in
          json.object { json in
            json.artifact(uri)
            json.key("replacements")
            json.array(CollectionOfOne(text)) { json, text in
              json.object { json in
                json.region("deletedRegion", of: finding, hasBytes: true, snippet: false)
                json.message("insertedContent", text)
              }
            }
          }
        }
      }
    }
  }
}
