import Rhetor
import RhetorHistory

/// One version of an article before it is read.
struct ArticleVersion {
  /// What reports call it.
  let name: String
  /// By what it finds its partner on the other side: its path below what the user named.
  let key: String
  /// Where its configuration is looked for.
  let file: ArticleFile
  /// Where its bytes are.
  let content: Content

  /// Where bytes can be.
  enum Content {
    /// In `file`, as it lies there.
    case file
    /// In the repository.
    case blob(ObjectID)
    /// Here, because they could be read only once.
    case bytes([UInt8])
  }

  /// A file as it lies there.
  init(_ file: ArticleFile, key: String) {
    name = file.isStandardInput ? "<stdin>" : file.path
    self.key = key
    self.file = file
    content = .file
  }

  /// A content under a name.
  init(name: String, key: String, file: ArticleFile, content: Content) {
    self.name = name
    self.key = key
    self.file = file
    self.content = content
  }
}
