import RhetorSettings

/// Some marked spans: those of a type whose fields have, or have not, given values.
///
/// Written `TYPE`, `TYPE:FIELD=VALUE` or `TYPE:FIELD!=VALUE`, with as many conditions as wanted.
/// The field `words` is the marked words themselves, folded.
struct SpanFilter: Hashable, Sendable {
  private let type: String
  private let conditions: [Condition]

  private struct Condition: Hashable, Sendable {
    let field: String
    let value: String
    let isEqual: Bool
  }

  /// Whether a span is one of them.
  ///
  /// - Parameter words: the words of the span.
  func contains(_ span: MarkedSpan, words: @autoclosure () -> String) -> Bool {
    guard span.type == type else { return false }
    return conditions.allSatisfy { condition in
      let values =
        condition.field == "words"
        ? [FoldedWords.of(words())] : span.fields[condition.field]?.texts ?? []
      return values.contains(condition.value) == condition.isEqual
    }
  }

  /// Reads filters; an argument holds several of them, separated by commas, unless a type has
  /// commas in its own name.
  ///
  /// - Parameter types: the types that the corpus has.
  /// - Throws: `EvaluationError` for another type or a condition that cannot be read.
  static func all(
    in arguments: [String], types: Set<String>
  ) throws(EvaluationError) -> [SpanFilter] {
    var filters: [SpanFilter] = []
    for argument in arguments {
      let isOne = types.contains(String(argument.prefix { $0 != ":" }))
      for text in isOne ? [argument[...]] : argument.split(separator: ",") {
        filters.append(try SpanFilter(text, types: types))
      }
    }
    return filters
  }

  private init(_ text: Substring, types: Set<String>) throws(EvaluationError) {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    let type = String(parts[0])
    guard types.contains(type) else {
      throw EvaluationError(
        message: "no span of the corpus is of type `\(type)`",
        help: types.isEmpty
          ? "the corpus marks no words" : "types are \(types.sorted().joined(separator: ", "))")
    }
    self.type = type
    var conditions: [Condition] = []
    for part in parts.dropFirst() {
      let sides = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      let isEqual = !sides[0].hasSuffix("!")
      let field = isEqual ? sides[0] : sides[0].dropLast()
      guard sides.count == 2, !field.isEmpty else {
        throw EvaluationError(
          message: "`\(part)` is no condition on spans",
          help: "write FIELD=VALUE or FIELD!=VALUE behind the type")
      }
      conditions.append(
        Condition(field: String(field), value: String(sides[1]), isEqual: isEqual))
    }
    self.conditions = conditions
  }
}
