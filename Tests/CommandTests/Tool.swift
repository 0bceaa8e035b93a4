import Foundation

/// Other programs that tests need: a shell, Python.
struct Tool {
  /// How a run ended and what it printed, both streams together.
  struct Outcome {
    let status: Int32
    let text: String
  }

  /// Runs a program that is looked for in the caller's path, with the folder of `rhetor` in front.
  static func run(_ arguments: [String], in folder: URL) throws -> Outcome {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = arguments
    process.currentDirectoryURL = folder
    var environment = ProcessInfo.processInfo.environment
    let path = environment["PATH"] ?? "/usr/bin:/bin"
    environment["PATH"] = "\(products.path):\(path)"
    process.environment = environment
    let output = Pipe()
    process.standardOutput = output
    process.standardError = output
    process.standardInput = FileHandle.nullDevice
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return Outcome(
      status: process.terminationStatus, text: String(decoding: data, as: UTF8.self))
  }

  /// The folder of the built programs.
  private static var products: URL {
    let bundle = Bundle.allBundles.map(\.bundleURL).first { $0.pathExtension == "xctest" }
    return (bundle ?? URL(filePath: CommandLine.arguments[0])).deletingLastPathComponent()
  }
}
