import ArgumentParser
import RhetorRender

/// A report of `check`, as `--report` names it: a format, and the file it is written to.
struct ReportChoice: ExpressibleByArgument {
  let format: any CheckRenderer.Type
  /// The file; nil for standard output, empty where an `=` was written and no name.
  let path: String?

  init(_ format: any CheckRenderer.Type, path: String?) {
    self.format = format
    self.path = path
  }

  init?(argument: String) {
    let name = argument.prefix { $0 != "=" }
    guard let format = CheckRenderers.named(String(name)) else { return nil }
    self.format = format
    guard name.endIndex < argument.endIndex else {
      path = nil
      return
    }
    let file = argument[argument.index(after: name.endIndex)...]
    path = file == "-" ? nil : String(file)
  }

  static var allValueStrings: [String] { CheckRenderers.all.map { $0.name } }
}
