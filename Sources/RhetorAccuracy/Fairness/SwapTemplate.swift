import Rhetor

/// A sentence with gaps for entities of one kind: `{country.adjective}`; a form that begins with a
/// capital is written with one.
struct SwapTemplate: Hashable, Sendable {
  /// The line in the file, 1-based.
  let line: Int
  /// The template as written.
  let text: String
  /// The kind of entity in its gaps.
  let kind: String
  private let parts: [Part]

  private enum Part: Hashable {
    case words(String)
    case gap(form: String, isCapital: Bool)
  }

  /// Reads the templates.
  ///
  /// - Throws: `FileError` for a line that is no template.
  static func all(
    in fixtures: FixtureFolder, file: String = "templates.txt"
  ) throws(FileError) -> [SwapTemplate] {
    let path = "Fixtures/fairness/\(file)"
    var templates: [SwapTemplate] = []
    for (number, line) in try fixtures.text(path).split(
      separator: "\n", omittingEmptySubsequences: false
    ).enumerated() where !line.isEmpty && !line.hasPrefix("#") {
      guard let template = SwapTemplate(String(line), line: number + 1) else {
        throw FileError(path: "\(path):\(number + 1)", message: "is no template")
      }
      templates.append(template)
    }
    return templates
  }

  private init?(_ text: String, line: Int) {
    var parts: [Part] = []
    var kinds: Set<String> = []
    var rest = text.split(separator: "\\n", omittingEmptySubsequences: false)
      .joined(separator: "\n")[...]
    while let open = rest.firstIndex(of: "{") {
      guard let close = rest[open...].firstIndex(of: "}") else { return nil }
      parts.append(.words(String(rest[..<open])))
      let name = rest[rest.index(after: open)..<close].split(separator: ".")
      guard name.count == 2, let initial = name[1].first else { return nil }
      kinds.insert(String(name[0]))
      parts.append(.gap(form: name[1].lowercased(), isCapital: initial.isUppercase))
      rest = rest[rest.index(after: close)...]
    }
    parts.append(.words(String(rest)))
    guard kinds.count == 1, let kind = kinds.first else { return nil }
    self.line = line
    self.text = text
    self.kind = kind
    self.parts = parts
  }

  /// The sentence about an entity; nil when the entity lacks a form.
  func sentence(about entity: SwapEntity) -> String? {
    var text = ""
    for part in parts {
      switch part {
      case .words(let words): text += words
      case .gap(let form, let isCapital):
        guard let words = entity.forms[form] else { return nil }
        text += isCapital ? words.prefix(1).uppercased() + words.dropFirst() : words
      }
    }
    return text
  }
}
