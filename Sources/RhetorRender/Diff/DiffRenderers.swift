/// The formats of a comparison.
public enum DiffRenderers {
  /// Every format, by name; the only list.
  public static let all: [any DiffRenderer.Type] = [
    CSVDiffRenderer.self,
    HTMLDiffRenderer.self,
    JSONDiffRenderer.self,
    MarkdownDiffRenderer.self,
    TextDiffRenderer.self,
  ]

  /// The format called `name`; nil when there is none.
  public static func named(_ name: String) -> (any DiffRenderer.Type)? {
    all.first { $0.name == name }
  }
}
