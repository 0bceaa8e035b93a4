import RhetorSettings

extension ConfigurationReader {
  /// Reports an id that was not put in quotation marks, so that its full stop cut it up; answers
  /// whether it did. `kind` is what the id's value must be.
  mutating func reportIfCutUp(_ member: SettingsTable.Member, for kind: String) -> Bool {
    var names = [member.key]
    var value = member.value
    while let inner = value.table?.members.first {
      names.append(inner.key)
      value = inner.value
    }
    guard names.count > 1 else { return false }
    reader.report(
      "`\(member.key)` must be \(kind), not a table", at: member.value.place,
      help: "write \"\(names.joined(separator: "."))\" in quotes")
    return true
  }
}
