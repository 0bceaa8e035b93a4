import FoundationEssentials
import RhetorSettings
import SystemPackage

/// Reads configurations and the files that they extend; each file is read from the disk once.
struct ConfigurationLoader {
  private let workingFolder = FilePath(FileManager.default.currentDirectoryPath)
  private var bytes: [String: [UInt8]] = [:]

  /// Reads a configuration with everything it extends.
  ///
  /// - Parameter path: the file; nil for the defaults.
  /// - Throws: `PlanError` with everything that is wrong in the first wrong file.
  mutating func load(
    _ path: String?, knowing ids: KnownIDs
  ) throws(PlanError) -> ConfigurationStack {
    guard let path else { return ConfigurationStack(workingFolder: workingFolder) }
    let source: [UInt8]
    do {
      source = try read(path)
    } catch {
      throw .file(error)
    }
    var files: [Configuration] = []
    try add(path, source, knowing: ids, below: [], to: &files)
    return ConfigurationStack(files, workingFolder: workingFolder)
  }

  /// Adds what a file extends, then the file.
  private mutating func add(
    _ path: String, _ source: [UInt8], knowing ids: KnownIDs, below: [String],
    to files: inout [Configuration]
  ) throws(PlanError) {
    let file: Configuration
    do {
      file = try Configuration.parse(source, path: path, knowing: ids)
    } catch {
      throw .configuration(error)
    }
    let folder = FilePath(path).removingLastComponent()
    let missing = file.lexicons.filter {
      !FileManager.default.fileExists(atPath: folder.pushing(FilePath($0.value)).string)
    }
    guard missing.isEmpty else {
      throw .configuration(
        ConfigurationError(
          missing.map {
            SettingsError(
              path: path, place: $0.place, message: "`\($0.value)` is no file or folder",
              help: Self.pathHelp)
          }))
    }
    for base in file.extends {
      let name = folder.pushing(FilePath(base.value)).lexicallyNormalized().string
      guard name != path, !below.contains(name) else {
        throw Self.mistake(
          "`\(base.value)` extends this file in turn", in: path, at: base.place,
          help: "take one of the two out")
      }
      guard !files.contains(where: { $0.path == name }) else { continue }
      let source: [UInt8]
      do {
        source = try read(name)
      } catch {
        throw Self.mistake(
          "`\(base.value)` \(error.message)", in: path, at: base.place,
          help: Self.pathHelp)
      }
      try add(name, source, knowing: ids, below: below + [path], to: &files)
    }
    files.append(file)
  }

  private static let pathHelp = "paths are taken from the folder of this file"

  private mutating func read(_ path: String) throws(FileError) -> [UInt8] {
    if let known = bytes[path] { return known }
    let read = try WholeFile.bytes(of: path)
    bytes[path] = read
    return read
  }

  private static func mistake(
    _ message: String, in path: String, at place: SettingsPlace, help: String
  ) -> PlanError {
    .configuration(
      ConfigurationError([SettingsError(path: path, place: place, message: message, help: help)]))
  }
}
