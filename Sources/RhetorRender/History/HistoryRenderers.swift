/// The formats of a history.
public enum HistoryRenderers {
  /// Every format, by name; the only list.
  public static let all: [any HistoryRenderer.Type] = [
    CSVHistoryRenderer.self,
    JSONHistoryRenderer.self,
    TextHistoryRenderer.self,
  ]

  /// The format called `name`; nil when there is none.
  public static func named(_ name: String) -> (any HistoryRenderer.Type)? {
    all.first { $0.name == name }
  }
}
