/// Reads what `git diff --raw -z --no-abbrev` writes.
///
/// A record is `:OLDMODE NEWMODE OLDBLOB NEWBLOB STATUS`, NUL, a path, NUL, and for renames and
/// copies a second path and NUL (git-diff(1), “Raw output format”).
struct RawChanges {
  private(set) var changes: [FileChange] = []

  init(_ bytes: [UInt8]) throws(GitError) {
    var fields = NullFields(bytes)
    while let header = fields.next() {
      guard !header.isEmpty else { continue }
      guard let change = Self.change(header, &fields) else {
        throw GitError(place: "git", message: "answered in an unknown form: \(header)")
      }
      if change.old != nil || change.new != nil { changes.append(change) }
    }
  }

  /// The change that a header and the paths after it tell of; nil when they are damaged.
  static func change(_ header: String, _ fields: inout NullFields) -> FileChange? {
    guard let colon = header.utf8.firstIndex(of: UInt8(ascii: ":")) else { return nil }
    let parts = header[header.utf8.index(after: colon)...].split(separator: " ")
    guard parts.count == 5, let status = parts[4].first, let path = fields.next() else {
      return nil
    }
    var newPath = path
    if status == "R" || status == "C" {
      guard let second = fields.next() else { return nil }
      newPath = second
    }
    // A copy leaves its origin as it was, so the new file was only added.
    let hasOld = isFile(parts[0]) && status != "C"
    return FileChange(
      old: hasOld ? FileVersion(path: path, blob: ObjectID(parts[2])) : nil,
      new: isFile(parts[1]) ? FileVersion(path: newPath, blob: ObjectID(parts[3])) : nil)
  }

  /// Whether a mode is that of a regular file; links begin with 12, submodules with 16.
  private static func isFile(_ mode: Substring) -> Bool { mode.hasPrefix("100") }
}
