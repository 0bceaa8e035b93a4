import RhetorAnalysis
import RhetorLexicon
import RhetorReport

/// What the findings of one entry have in common, as JSON that is copied into each of their lines.
///
/// A class, because each finding asks for its card and must not copy it.
final class FindingCard {
  /// From the opening brace to the colon of `start`.
  let head: [UInt8]
  /// What stands behind the multipliers, in pieces between which the words of the finding stand: the
  /// reason, the plainer wording where there is one, and the name of the field `quoted`.
  let rest: [[UInt8]]
  /// The stage whose points these are.
  let stage: StageName

  /// Makes the card of a finding, and of all with the same entry and category.
  init(of finding: Finding, in reading: Reading) {
    let category = reading.category(of: finding)
    stage = StageName(rawValue: String(category.stage)) ?? .loadedLanguage
    var json = LineBuffer()
    json.append(#"{"id":""#)
    json.append(escaping: reading.id(of: finding))
    json.append(#"","stage":""#)
    json.append(escaping: stage.rawValue)
    json.append(#"","category":""#)
    json.append(escaping: category.id)
    json.append(#"","start":"#)
    head = Array(json.bytes)
    let reason = reading.reasonPieces(for: finding)
    let plainer = reading.plainerWording(for: finding)
    rest = reason.enumerated().map { number, piece in
      var json = LineBuffer()
      if number == 0 { json.append(#"],"reason":""#) }
      json.append(escaping: piece)
      if number == reason.count - 1 {
        if let plainer {
          json.append(#"","suggestion":""#)
          json.append(escaping: plainer)
        }
        json.append(#"","quoted":"#)
      }
      return Array(json.bytes)
    }
  }
}
