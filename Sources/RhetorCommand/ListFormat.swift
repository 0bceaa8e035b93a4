import ArgumentParser

/// How a listing is written.
enum ListFormat: String, ExpressibleByArgument, CaseIterable {
  case text, json, csv
}
