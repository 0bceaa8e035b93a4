/// The words of a sentence without their order, as numbers that rise; a word that occurs twice is
/// in it twice.
struct WordBag {
  /// The words, by their numbers in a `WordNumbering`.
  private(set) var words: [Int]
  /// The sum of the weights of the words.
  private(set) var weight: Int

  init(words: [Int], weights: [Int]) {
    self.words = words.sorted()
    weight = words.reduce(0) { $0 + weights[$1] }
  }

  /// Calls `body` with each different word, rising.
  func forEachWord(_ body: (Int) -> Void) {
    var last = -1
    for word in words where word != last {
      body(word)
      last = word
    }
  }

  /// Both together.
  func adding(_ other: WordBag) -> WordBag {
    var sum = self
    sum.words = []
    sum.words.reserveCapacity(words.count + other.words.count)
    var one = 0
    var two = 0
    while one < words.count || two < other.words.count {
      if two == other.words.count || one < words.count && words[one] <= other.words[two] {
        sum.words.append(words[one])
        one += 1
      } else {
        sum.words.append(other.words[two])
        two += 1
      }
    }
    sum.weight += other.weight
    return sum
  }

  /// The weight of the words that both have.
  func shared(with other: WordBag, _ weights: [Int]) -> Int {
    var one = 0
    var two = 0
    var shared = 0
    while one < words.count, two < other.words.count {
      if words[one] == other.words[two] {
        shared += weights[words[one]]
        one += 1
        two += 1
      } else if words[one] < other.words[two] {
        one += 1
      } else {
        two += 1
      }
    }
    return shared
  }

  /// Dice's coefficient in thousandths: the shared weight over the mean weight.
  static func likeness(shared: Int, _ one: Int, _ other: Int) -> Int {
    one + other == 0 ? 0 : 2000 * shared / (one + other)
  }
}
