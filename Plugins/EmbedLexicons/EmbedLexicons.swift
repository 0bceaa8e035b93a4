import Foundation
import PackagePlugin

/// Compiles the package's lexicon files into a source file of the target.
@main
struct EmbedLexicons: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    let folder = context.package.directoryURL.appending(path: "Lexicons")
    let output = context.pluginWorkDirectoryURL.appending(path: "EmbeddedImage.swift")
    let files = try FileManager.default.subpathsOfDirectory(atPath: path(of: folder))
      .filter { $0.hasSuffix(".toml") }.sorted()
    if files.isEmpty { Diagnostics.error("no lexicon files in \(path(of: folder))") }
    return [
      .buildCommand(
        displayName: "Compiling \(files.count) lexicon files",
        executable: try context.tool(named: "LexiconCompiler").url,
        arguments: [path(of: folder), "--swift", path(of: output)],
        inputFiles: files.map { folder.appending(path: $0) }, outputFiles: [output])
    ]
  }

  private func path(of url: URL) -> String { url.path(percentEncoded: false) }
}
