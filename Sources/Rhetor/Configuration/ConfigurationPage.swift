import RhetorSettings

/// What holds for a path, written as a configuration with the origin of each value beside it.
public struct ConfigurationPage: Sendable {
  /// The page: TOML, ended by a line feed.
  public let text: String

  /// Writes the page.
  ///
  /// - Parameters:
  ///   - stack: the configuration of the path.
  ///   - path: an article, from the current folder; it need not exist.
  public init(_ stack: ConfigurationStack, at path: String) {
    let effective = stack.effective(at: path)
    var lines = ["# What holds for \(Self.comment(path))"]
    let files = stack.files.compactMap(\.path)
    lines.append(
      files.isEmpty
        ? "# No configuration: the built-in defaults"
        : "# Read from \(files.joined(separator: ", "))")
    lines.append("#")
    lines.append("# Where nothing else is said, strong findings (strength 3) and clear ones that")
    lines.append("# hide a source (strength 2) are errors, others warnings.")
    lines.append("")
    if let (profile, origin) = effective.profile {
      lines.append("profile = \(Self.quoted(profile.rawValue))  # \(origin)")
    }
    if let baseline = stack.baseline, let origin = stack.baselineOrigin {
      lines.append("baseline = \(Self.quoted(baseline))  # \(origin)")
    }
    var table = ""
    for (setting, origin) in effective.settings {
      if setting.table != table {
        table = setting.table
        lines += ["", "[\(table)]"]
      }
      lines.append("\(Self.key(setting.key)) = \(setting.value)  # \(origin)")
    }
    for (suppression, origin) in stack.suppressions(at: path) {
      lines += ["", "[[suppress]]  # \(origin)", "id = \(Self.quoted(suppression.id))"]
      if let words = suppression.words { lines.append("words = \(Self.quoted(words))") }
      lines.append("reason = \(Self.quoted(suppression.reason))")
      if let expires = suppression.expires { lines.append("expires = \(expires)") }
    }
    if !stack.lexicons.isEmpty {
      let list = stack.lexicons.map(Self.quoted).joined(separator: ", ")
      lines += ["", "[lexicons]", "add = [\(list)]"]
    }
    while lines.last?.isEmpty == true { lines.removeLast() }
    text = lines.joined(separator: "\n") + "\n"
  }

  private static func key(_ key: String) -> String {
    let isBare = key.utf8.allSatisfy {
      (0x30...0x39).contains($0) || (0x41...0x5A).contains($0) || (0x61...0x7A).contains($0)
        || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_")
    }
    return isBare && !key.isEmpty ? key : quoted(key)
  }

  /// A basic string of TOML.
  private static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      default:
        if scalar.properties.generalCategory == .control {
          let digits = String(scalar.value, radix: 16, uppercase: true)
          result += "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
        } else {
          result.unicodeScalars.append(scalar)
        }
      }
    }
    return result + "\""
  }

  /// Text that ends with its line.
  private static func comment(_ text: String) -> String {
    String(quoted(text).dropFirst().dropLast())
  }
}
