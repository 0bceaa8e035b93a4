import ArgumentParser

/// How text is divided, by the name that `--segmenter` takes.
enum SegmenterName: String, ExpressibleByArgument, CaseIterable {
  case fast, icu
}
