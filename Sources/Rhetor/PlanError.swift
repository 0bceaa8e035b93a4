public import RhetorLexicon
public import RhetorSegmentation

/// Why a run could not be set up.
public enum PlanError: Error, Hashable, Sendable {
  /// A file could not be used.
  case file(FileError)
  /// A configuration is wrong.
  case configuration(ConfigurationError)
  /// Lexicon files are wrong.
  case lexicons(LexiconErrors)
  /// ICU cannot be used.
  case segmentation(SegmentationError)
  /// Articles of one run fall under configurations that add different lexicons.
  case unlikeLexicons(String, String)
}

extension PlanError: CustomStringConvertible {
  /// The error as the command prints it: place and message, then help.
  public var description: String {
    switch self {
    case .file(let error): error.description
    case .configuration(let error): error.description
    case .lexicons(let errors): errors.description
    case .segmentation(let error): "error: \(error)\nhelp: check that ICU is installed"
    case .unlikeLexicons(let first, let second):
      "\(second): error: adds other lexicons than \(first), so scores could not be compared"
        + "\nhelp: choose one with --config, or run once for each"
    }
  }
}
