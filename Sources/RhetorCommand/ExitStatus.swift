import ArgumentParser

/// How a run of the program ends.
enum ExitStatus: Int32 {
  /// The work was done, and the gate was passed.
  case done = 0
  /// The gate was closed, or differences were found where they were asked for.
  case found = 1
  /// Something could not be done.
  case trouble = 2

  /// The status as an error that ends a command.
  var code: ExitCode { ExitCode(rawValue) }
}
