import RhetorReport
import RhetorSettings
import SystemPackage

/// A configuration with everything it extends, the files that are extended first.
public struct ConfigurationStack: Sendable {
  /// The files, each once.
  public let files: [Configuration]
  /// The folder of each file, absolute.
  private let folders: [FilePath]
  private let workingFolder: FilePath

  /// The defaults, without any file.
  init(workingFolder: FilePath) {
    self.workingFolder = workingFolder
    files = [.default]
    folders = [workingFolder]
  }

  init(_ files: [Configuration], workingFolder: FilePath) {
    self.files = files
    self.workingFolder = workingFolder
    folders = files.map { file in
      workingFolder.pushing(FilePath(file.path ?? "")).lexicallyNormalized()
        .removingLastComponent()
    }
  }

  /// The file that was asked for; it extends the others.
  public var name: String { files.last?.path ?? "the default configuration" }

  /// Lexicon files and folders to add, each once, as paths from the current folder.
  public var lexicons: [String] {
    var seen: Set<PlainPath> = []
    return files.flatMap { file in
      file.lexicons.map { PlainPath(Self.path($0.value, from: file)) }
    }.filter { seen.insert($0).inserted }.map(\.string)
  }

  /// The baseline that was named last, as a path from the current folder; nil when none was.
  public var baseline: String? {
    files.last { $0.baseline != nil }.flatMap { file in
      file.baseline.map { PlainPath(Self.path($0.value, from: file)).string }
    }
  }

  /// A path that a file names from its own folder.
  private static func path(_ path: String, from file: Configuration) -> String {
    FilePath(file.path ?? "").removingLastComponent().pushing(FilePath(path)).string
  }

  /// Where the baseline was named; nil when none was.
  public var baselineOrigin: SettingOrigin? {
    files.last { $0.baseline != nil }.flatMap { file in
      file.baseline.map { .file(file.path ?? "", $0.place) }
    }
  }

  /// What holds for an article, by its path from the current folder.
  public func effective(at path: String) -> EffectiveConfiguration {
    EffectiveConfiguration(of: files, at: paths(of: path))
  }

  /// Every suppression that covers an article, with its place in its file.
  public func suppressions(
    at path: String
  ) -> [(suppression: ConfiguredSuppression, origin: SettingOrigin)] {
    guard files.contains(where: { !$0.suppressions.isEmpty }) else { return [] }
    let paths = paths(of: path)
    var found: [(suppression: ConfiguredSuppression, origin: SettingOrigin)] = []
    for (index, file) in files.enumerated() {
      for suppression in file.suppressions where suppression.covers(path: paths[index]) {
        found.append((suppression, .file(file.path ?? "", suppression.place)))
      }
    }
    return found
  }

  /// The suppressions that cover nothing outside some files and folders, given from the current
  /// folder, each with the path of its file.
  func suppressions(
    within paths: [String]
  ) -> [(suppression: ConfiguredSuppression, path: String)] {
    let paths = paths.map { workingFolder.pushing(FilePath($0)).lexicallyNormalized() }
    return zip(files, folders).flatMap { file, folder in
      file.suppressions.filter { suppression in
        suppression.roots.allSatisfy { root in
          let place = folder.pushing(FilePath(root)).lexicallyNormalized()
          return paths.contains { place.starts(with: $0) }
        }
      }.map { ($0, file.path ?? "") }
    }
  }

  /// Whether what holds differs from article to article.
  var dependsOnPath: Bool { files.contains { !$0.overrides.isEmpty } }

  /// The path of an article from the folder of each file; where it does not lie below one, from
  /// the folder of the file that was asked for.
  private func paths(of path: String) -> [String] {
    let article = workingFolder.pushing(FilePath(path)).lexicallyNormalized()
    let last = folders.last.flatMap { Self.below($0, article) } ?? path
    return folders.map { Self.below($0, article) ?? last }
  }

  private static func below(_ folder: FilePath, _ path: FilePath) -> String? {
    var rest = path
    return rest.removePrefix(folder) ? rest.string : nil
  }
}
