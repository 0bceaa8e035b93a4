/// A pattern for paths with git's wild cards: `*` and `?` within a name, `[a-z]`, `**` for any
/// number of folders, `\` before a character that is meant as it is.
///
/// A `/` at the start or within ties a pattern to the folder it is written for; without one it fits
/// at any depth. This is the only machine for such patterns: ignore files and configurations differ
/// only in what they allow around it.
///
/// Work is bounded by the product of the two lengths: a star that was passed is never gone back to
/// once a later one was reached.
public struct GlobPattern: Hashable, Sendable {
  /// What `?` and a set stand for one of.
  public enum Sign: Hashable, Sendable {
    /// A byte of UTF-8, as git has it: two of them for an `é`.
    case byte
    /// A Unicode scalar.
    case scalar
  }

  private let parts: [Part]
  private let sign: Sign

  private enum Part: Hashable, Sendable {
    case folders
    case name([Element])
  }

  private enum Element: Hashable, Sendable {
    case sign(UInt32)
    case anySign
    case anySigns
    case set(GlobSet)
    /// What git takes for no pattern: a set without an end, a `\` before nothing.
    case nothing
  }

  /// Creates a pattern of names divided by `/`; one at the end is taken for an empty name, which
  /// fits nothing.
  public init(_ text: some StringProtocol, of sign: Sign) {
    self.sign = sign
    var rest = Self.signs(of: text, sign)[...]
    let isTied = rest.contains(Self.slash)
    if rest.first == Self.slash { rest.removeFirst() }
    let parts = Self.parts(rest)
    self.parts = isTied ? parts : [.folders] + parts
  }

  /// Whether every set has an end and a known class, and a sign follows every `\`.
  public var isSound: Bool {
    parts.allSatisfy { part in
      if case .name(let elements) = part { !elements.contains(.nothing) } else { true }
    }
  }

  /// Whether the pattern fits the whole path.
  public func matches(_ path: [Substring]) -> Bool { matches(path, orAbove: false) }

  /// Whether the pattern fits the path, or a folder that it lies in.
  public func covers(_ path: [Substring]) -> Bool { matches(path, orAbove: true) }

  private func matches(_ path: [Substring], orAbove: Bool) -> Bool {
    let path = path.map { Self.signs(of: $0, sign) }
    var part = 0
    var name = 0
    var star: (part: Int, name: Int)?
    while name < path.count {
      if part == parts.count, orAbove { return true }
      if part < parts.count, parts[part] == .folders {
        // `a/**` is what lies in `a`, not `a` itself.
        if part == parts.count - 1 { return true }
        star = (part, name)
        part += 1
      } else if part < parts.count, case .name(let elements) = parts[part],
        Self.matches(elements, path[name])
      {
        part += 1
        name += 1
      } else if let last = star {
        star = (last.part, last.name + 1)
        (part, name) = (last.part + 1, last.name + 1)
      } else {
        return false
      }
    }
    return part == parts.count
  }

  private static func matches(_ elements: [Element], _ name: [UInt32]) -> Bool {
    var index = 0
    var offset = 0
    var star: (index: Int, offset: Int)?
    while offset < name.count {
      if index < elements.count, elements[index] == .anySigns {
        index += 1
        star = (index, offset)
      } else if index < elements.count, matches(elements[index], name[offset]) {
        index += 1
        offset += 1
      } else if let last = star {
        star = (last.index, last.offset + 1)
        (index, offset) = (last.index, last.offset + 1)
      } else {
        return false
      }
    }
    return elements[index...].allSatisfy { $0 == .anySigns }
  }

  private static func matches(_ element: Element, _ sign: UInt32) -> Bool {
    switch element {
    case .sign(let meant): meant == sign
    case .anySign: true
    case .set(let set): set.contains(sign)
    case .anySigns, .nothing: false
    }
  }
}

extension GlobPattern {
  private static let slash = UInt32(UInt8(ascii: "/"))

  private static func signs(of text: some StringProtocol, _ sign: Sign) -> [UInt32] {
    switch sign {
    case .byte: text.utf8.map { UInt32($0) }
    case .scalar: text.unicodeScalars.map(\.value)
    }
  }

  /// The names of a pattern; a `/` in a set divides none.
  private static func parts(_ signs: ArraySlice<UInt32>) -> [Part] {
    var parts: [Part] = []
    var name: [Element] = []
    func end() {
      let isStars = name.count > 1 && name.allSatisfy { $0 == .anySigns }
      parts.append(isStars ? .folders : .name(name))
      name = []
    }
    var rest = signs
    while let sign = rest.popFirst() {
      switch sign {
      case slash: end()
      case UInt32(UInt8(ascii: "*")): name.append(.anySigns)
      case UInt32(UInt8(ascii: "?")): name.append(.anySign)
      case UInt32(UInt8(ascii: "\\")):
        guard let meant = rest.popFirst() else {
          name.append(.nothing)
          break
        }
        if meant == slash { end() } else { name.append(.sign(meant)) }
      case UInt32(UInt8(ascii: "[")):
        if let set = GlobSet(&rest) { name.append(.set(set)) } else { name.append(.nothing) }
      default: name.append(.sign(sign))
      }
    }
    end()
    return parts
  }
}
