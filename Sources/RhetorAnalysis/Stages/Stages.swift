/// The stages of Rhetor.
public enum Stages {
  /// All of them, in alphabetical order; the only list.
  public static let all: [any Stage.Type] = [
    Attribution.self,
    LoadedLanguage.self,
    Speculation.self,
  ]
}
