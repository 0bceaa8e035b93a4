import FoundationEssentials
import Rhetor

/// A page of the manual for programs.
struct PageDocument: Encodable {
  private let page: Explanation

  init(_ page: Explanation) { self.page = page }

  /// The page as one JSON document, its keys in alphabetical order.
  func json() throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return try Array(encoder.encode(self)) + [UInt8(ascii: "\n")]
  }

  func encode(to encoder: any Encoder) throws {
    var values = encoder.container(keyedBy: CodingKeys.self)
    try values.encode(page.kind.rawValue, forKey: .kind)
    try values.encode(page.id, forKey: .id)
    try values.encode(page.title, forKey: .title)
    try values.encode(page.finds, forKey: .finds)
    try values.encode(page.why, forKey: .why)
    try values.encode(page.leavesAlone, forKey: .leavesAlone)
    try values.encode(page.strength, forKey: .strength)
    try values.encode(page.reason, forKey: .reason)
    try values.encode(page.phrases, forKey: .phrases)
    try values.encode(page.plainer, forKey: .plainer)
    try values.encode(page.guards.map(Condition.init), forKey: .guards)
    try values.encode(page.lean, forKey: .lean)
    try values.encode(page.mirror, forKey: .mirror)
    try values.encode(page.flags, forKey: .flags)
    try values.encode(page.allows, forKey: .allows)
    try values.encode(page.provenance, forKey: .provenance)
    try values.encode(page.file, forKey: .file)
    try values.encode(page.members, forKey: .members)
  }

  private struct Condition: Encodable {
    let effect: String
    let text: String

    init(_ condition: Explanation.Condition) {
      effect = condition.effect
      text = condition.text
    }
  }

  private enum CodingKeys: String, CodingKey {
    case kind, id, title, finds, why
    case leavesAlone = "leaves-alone"
    case strength, reason, phrases, plainer, guards, lean, mirror, flags, allows, provenance, file
    case members
  }
}
