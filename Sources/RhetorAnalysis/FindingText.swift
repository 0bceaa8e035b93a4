public import RhetorLexicon
import RhetorText

/// The words in which a finding is reported: its id, its reason, its plainer wording.
extension Reading {
  /// The stable id: `loaded-language.name-calling/megalomaniac`, or the category's for findings
  /// that a stage makes without an entry.
  public func id(of finding: Finding) -> String {
    finding.entry.map(tables.id(ofEntry:)) ?? category(of: finding).id
  }

  /// The card of the finding's category.
  public func category(of finding: Finding) -> Category { tables.categories[finding.category] }

  /// One sentence that says why the words were found.
  public func reason(for finding: Finding) -> String {
    reasonPieces(for: finding).joined(separator: document.string(finding.range))
  }

  /// The parts of the reason between which the words of the finding stand; they are the same for
  /// all findings of one entry and category.
  public func reasonPieces(for finding: Finding) -> [String] {
    var reason = category(of: finding).reason
    if let entry = finding.entry {
      let own = tables.strings[Int(tables.entries[entry].reason)]
      if !own.isEmpty { reason = own }
    }
    return reason.pieces(between: "{phrase}")
  }

  /// A plainer wording, where the entry knows an honest one.
  public func plainerWording(for finding: Finding) -> String? {
    guard let entry = finding.entry else { return nil }
    let plainer = tables.strings[Int(tables.entries[entry].plainer)]
    return plainer.isEmpty ? nil : plainer
  }
}

extension String {
  /// What stands before, between and after the occurrences of a placeholder; the standard library
  /// has no such method, and this room does without Foundation.
  fileprivate func pieces(between placeholder: String) -> [String] {
    let mark = Array(placeholder.utf8)
    let bytes = Array(utf8)
    var pieces: [String] = []
    var start = 0
    var index = 0
    while index + mark.count <= bytes.count {
      if bytes[index] == mark.first, bytes[index...].starts(with: mark) {
        pieces.append(String(decoding: bytes[start..<index], as: UTF8.self))
        index += mark.count
        start = index
      } else {
        index += 1
      }
    }
    return pieces + [String(decoding: bytes[start...], as: UTF8.self)]
  }
}
