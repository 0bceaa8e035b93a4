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
    var reason = category(of: finding).reason
    if let entry = finding.entry {
      let own = tables.strings[Int(tables.entries[entry].reason)]
      if !own.isEmpty { reason = own }
    }
    return reason.replacingPlaceholder("{phrase}", with: document.string(finding.range))
  }

  /// A plainer wording, where the entry knows an honest one.
  public func plainerWording(for finding: Finding) -> String? {
    guard let entry = finding.entry else { return nil }
    let plainer = tables.strings[Int(tables.entries[entry].plainer)]
    return plainer.isEmpty ? nil : plainer
  }
}

extension String {
  /// The string with each occurrence of a placeholder replaced; the standard library has no such
  /// method, and this room does without Foundation.
  fileprivate func replacingPlaceholder(_ placeholder: String, with words: String) -> String {
    guard utf8.contains(UInt8(ascii: "{")) else { return self }
    let mark = Array(placeholder.utf8)
    var rest = Array(utf8)[...]
    var bytes: [UInt8] = []
    while let first = rest.first {
      if first == mark.first, rest.starts(with: mark) {
        bytes += words.utf8
        rest = rest.dropFirst(mark.count)
      } else {
        bytes.append(first)
        rest = rest.dropFirst()
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
