/// Reads what `git log --raw -z` writes in the format that `Repository.history` asks for.
///
/// A commit is `\u{1}ID`, date, author and subject, each followed by NUL; then come a line feed
/// and the raw records of its changes.
struct FileHistory {
  private(set) var revisions: [FileRevision] = []

  init(_ bytes: [UInt8]) throws(GitError) {
    var fields = NullFields(bytes)
    var commit: (id: ObjectID, date: String, author: String, subject: String)?
    while let field = fields.next() {
      if field.isEmpty || field == "\n" { continue }
      if field.unicodeScalars.first == "\u{1}" {
        guard let id = ObjectID(Substring(field.unicodeScalars.dropFirst())),
          let date = fields.next(),
          let author = fields.next(), let subject = fields.next()
        else { throw Self.damage(field) }
        commit = (id, date, author, subject)
        continue
      }
      guard let commit, let change = RawChanges.change(field, &fields) else {
        throw Self.damage(field)
      }
      guard change.old != nil || change.new != nil else { continue }
      revisions.append(
        FileRevision(
          commit: commit.id, date: commit.date, author: commit.author, subject: commit.subject,
          change: change))
    }
  }

  private static func damage(_ field: String) -> GitError {
    GitError(place: "git", message: "answered in an unknown form: \(field)")
  }
}
