public import Foundation

/// The built command, run as a user runs it.
public struct Program: Sendable {
  /// What a run printed and how it ended.
  public struct Outcome: Sendable {
    /// Standard output.
    public let output: Data
    /// Standard error as text.
    public let errors: String
    /// The exit status.
    public let status: Int32
    /// Standard output as text.
    public var text: String { String(decoding: output, as: UTF8.self) }
  }

  private let executable: URL

  /// Finds the command beside the test bundle.
  public init() throws {
    let folder = Bundle.allBundles.map(\.bundleURL)
      .first { $0.pathExtension == "xctest" }?.deletingLastPathComponent()
    let candidates = [folder, URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()]
      .compactMap { $0?.appending(path: "rhetor") }
    guard
      let found = candidates.first(where: { FileManager.default.isExecutableFile(atPath: $0.path) })
    else { throw CocoaError(.fileNoSuchFile) }
    executable = found
  }

  /// Runs the command in a folder; nothing of the caller's environment but the path is handed on.
  public func run(
    _ arguments: [String], in folder: URL, input: Data = Data(),
    environment: [String: String] = [:]
  ) throws -> Outcome {
    let process = Process()
    process.executableURL = executable
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = ["PATH": "/usr/bin:/bin"].merging(environment) { $1 }
    let output = Pipe()
    let errors = Pipe()
    let standardInput = Pipe()
    process.standardOutput = output
    process.standardError = errors
    process.standardInput = standardInput
    try process.run()
    let collected = Mutex(Data())
    let reader = Thread { collected.value = errors.fileHandleForReading.readDataToEndOfFile() }
    reader.start()
    let feeder = Thread {
      try? standardInput.fileHandleForWriting.write(contentsOf: input)
      try? standardInput.fileHandleForWriting.close()
    }
    feeder.start()
    let text = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    while !reader.isFinished { Thread.sleep(forTimeInterval: 0.001) }
    return Outcome(
      output: text, errors: String(decoding: collected.value, as: UTF8.self),
      status: process.terminationStatus)
  }

  /// A value that two threads hand over.
  private final class Mutex<Value: Sendable>: @unchecked Sendable {
    private let lock = NSLock()
    private var stored: Value
    init(_ value: Value) { stored = value }
    var value: Value {
      get { lock.withLock { stored } }
      set { lock.withLock { stored = newValue } }
    }
  }
}
