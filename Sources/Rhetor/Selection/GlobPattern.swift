/// A pattern for paths with git's wild cards: `*` and `?` within a name, `[a-z]`, `**` for any
/// number of folders, `\` before a character that is meant as it is.
///
/// Work is bounded by the product of the two lengths: a star that was passed is never gone back to
/// once a later one was reached.
public struct GlobPattern: Hashable, Sendable {
  private let names: [[UInt8]]

  /// Creates a pattern of names divided by `/`.
  public init(_ text: some StringProtocol) {
    names = text.utf8.split(separator: UInt8(ascii: "/")).map { Array($0) }
  }

  /// Whether the pattern fits the whole path.
  public func matches(_ path: [Substring]) -> Bool {
    let path = path.map { Array($0.utf8) }
    var pattern = 0
    var name = 0
    var star: (pattern: Int, name: Int)?
    while name < path.count {
      if pattern < names.count, names[pattern] == Self.anyFolders {
        // `a/**` is what lies in `a`, not `a` itself.
        if pattern == names.count - 1 { return true }
        star = (pattern, name)
        pattern += 1
      } else if pattern < names.count, Self.matches(names[pattern], path[name]) {
        pattern += 1
        name += 1
      } else if let last = star {
        star = (last.pattern, last.name + 1)
        (pattern, name) = (last.pattern + 1, last.name + 1)
      } else {
        return false
      }
    }
    return pattern == names.count
  }

  private static let anyFolders = Array("**".utf8)

  private static func matches(_ pattern: [UInt8], _ name: [UInt8]) -> Bool {
    var index = 0
    var offset = 0
    var star: (index: Int, offset: Int)?
    while offset < name.count {
      if index < pattern.count, pattern[index] == UInt8(ascii: "*") {
        index += 1
        star = (index, offset)
      } else if let next = step(pattern, index, name[offset]) {
        index = next
        offset += 1
      } else if let last = star {
        star = (last.index, last.offset + 1)
        (index, offset) = (last.index, last.offset + 1)
      } else {
        return false
      }
    }
    while index < pattern.count, pattern[index] == UInt8(ascii: "*") { index += 1 }
    return index == pattern.count
  }

  /// The index behind the element at `index` if it fits `byte`.
  private static func step(_ pattern: [UInt8], _ index: Int, _ byte: UInt8) -> Int? {
    guard index < pattern.count else { return nil }
    switch pattern[index] {
    case UInt8(ascii: "?"): return index + 1
    case UInt8(ascii: "\\"):
      guard index + 1 < pattern.count else { return nil }
      return pattern[index + 1] == byte ? index + 2 : nil
    case UInt8(ascii: "["): return set(pattern, index, byte)
    case byte: return index + 1
    default: return nil
    }
  }

  private static func set(_ pattern: [UInt8], _ start: Int, _ byte: UInt8) -> Int? {
    var index = start + 1
    let isNegated =
      index < pattern.count
      && (pattern[index] == UInt8(ascii: "!") || pattern[index] == UInt8(ascii: "^"))
    if isNegated { index += 1 }
    var found = false
    var isFirst = true
    while index < pattern.count, isFirst || pattern[index] != UInt8(ascii: "]") {
      isFirst = false
      if pattern[index] == UInt8(ascii: "\\"), index + 1 < pattern.count { index += 1 }
      let lower = pattern[index]
      var upper = lower
      if index + 2 < pattern.count, pattern[index + 1] == UInt8(ascii: "-"),
        pattern[index + 2] != UInt8(ascii: "]")
      {
        index += 2
        if pattern[index] == UInt8(ascii: "\\"), index + 1 < pattern.count { index += 1 }
        upper = pattern[index]
      }
      if lower <= upper, lower...upper ~= byte { found = true }
      index += 1
    }
    guard index < pattern.count else { return nil }
    return found != isNegated ? index + 1 : nil
  }
}
