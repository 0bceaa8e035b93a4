/// The formats of a check.
public enum CheckRenderers {
  /// Every format, by name; the only list.
  public static let all: [any CheckRenderer.Type] = [
    CheckstyleRenderer.self,
    GitHubCheckRenderer.self,
    GitLabCheckRenderer.self,
    JUnitRenderer.self,
    MarkdownCheckRenderer.self,
    RDJSONRenderer.self,
    SARIFRenderer.self,
    TextCheckRenderer.self,
  ]

  /// The format called `name`; nil when there is none.
  public static func named(_ name: String) -> (any CheckRenderer.Type)? {
    all.first { $0.name == name }
  }
}
