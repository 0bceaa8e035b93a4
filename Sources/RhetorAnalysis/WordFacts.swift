/// What rules ask of a word: its classes, and which function word it is.
struct WordFacts: Hashable, Sendable, BitwiseCopyable {
  var classes: WordClasses = []
  var functions: FunctionWords = []
}
