import Glibc

/// libFuzzer, led from here: its own `main` is not linked, because the package manager renames it.
@_silgen_name("LLVMFuzzerRunDriver")
private func runFuzzer(
  _ count: UnsafeMutablePointer<CInt>,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
  _ test: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
) -> CInt

/// Feeds the room that reads files with whatever libFuzzer thinks of; its arguments are libFuzzer's.
@main
struct FuzzIntake {
  /// The door that `RHETOR_FUZZ` names.
  static let door: IntakeLaw.Door = {
    let name = getenv("RHETOR_FUZZ").map { String(cString: $0) } ?? "html"
    guard let door = IntakeLaw.Door(rawValue: name) else { fatalError("no door is called \(name)") }
    return door
  }()

  static func main() {
    var count = CommandLine.argc
    var arguments = CommandLine.unsafeArgv
    _ = door
    exit(
      runFuzzer(&count, &arguments) { data, count in
        let bytes = Array(UnsafeBufferPointer(start: data, count: count))
        if let fault = IntakeLaw.fault(bytes, FuzzIntake.door) { fatalError(fault) }
        return 0
      })
  }
}
