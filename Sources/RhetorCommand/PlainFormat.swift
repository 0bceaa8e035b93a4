import ArgumentParser

/// How what is no report is written.
enum PlainFormat: String, ExpressibleByArgument, CaseIterable {
  case text, json
}
