import ArgumentParser

/// What `diff` fails on.
enum DiffLimit: String, ExpressibleByArgument, CaseIterable {
  /// A stage of an article has more points than before, headlines included; an article that is new
  /// had none before.
  case worse
  /// Anything changed.
  case changed
}
