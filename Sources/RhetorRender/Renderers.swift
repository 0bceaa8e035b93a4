/// The formats of a report.
public enum Renderers {
  /// Every format, by name; the only list.
  public static let all: [any Renderer.Type] = [
    CSVRenderer.self,
    JSONRenderer.self,
    JSONLinesRenderer.self,
    MarkdownRenderer.self,
    TextRenderer.self,
  ]

  /// The format called `name`; nil when there is none.
  public static func named(_ name: String) -> (any Renderer.Type)? {
    all.first { $0.name == name }
  }
}
