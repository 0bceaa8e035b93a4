import RhetorText

/// A set of numbers that are hashes already: one multiplication and one probe for most questions.
struct HashSet {
  /// Open addressing by the number itself; 0 marks a free place. Nothing until a number is added.
  private var places: [UInt64] = []
  private var count = 0
  private var holdsZero = false
  /// Another one in each run, so that nobody can write a text whose words all ask for one place.
  private let factor = HashSet.factor

  private static let factor = UInt64.random(in: .min ... .max) | 1

  /// Whether the set holds no number.
  var isEmpty: Bool { count == 0 && !holdsZero }

  /// Whether the set holds a number.
  func contains(_ number: UInt64) -> Bool {
    guard number != 0 else { return holdsZero }
    return count > 0 && places[place(of: number)] != 0
  }

  /// Adds a number.
  mutating func insert(_ number: UInt64) {
    guard number != 0 else {
      holdsZero = true
      return
    }
    if places.isEmpty { places = Array(filledWith: 0, count: 64) }
    let place = place(of: number)
    guard places[place] == 0 else { return }
    places[place] = number
    count += 1
    if count * 2 > places.count { grow() }
  }

  /// Where the number stands, or the free place where it would.
  private func place(of number: UInt64) -> Int {
    let mask = places.count - 1
    var place = Int(truncatingIfNeeded: (number &* factor) >> 32) & mask
    while places[place] != 0, places[place] != number { place = (place + 1) & mask }
    return place
  }

  private mutating func grow() {
    let old = places
    places = Array(filledWith: 0, count: old.count * 2)
    for number in old where number != 0 { places[place(of: number)] = number }
  }
}
