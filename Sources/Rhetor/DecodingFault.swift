/// What a decoder complains of, in a few words that do not change from run to run.
enum DecodingFault {
  static func words(for error: any Error) -> String {
    guard let error = error as? DecodingError else { return "it cannot be decoded" }
    func place(_ context: DecodingError.Context) -> String {
      let keys = context.codingPath.map { $0.intValue.map(String.init) ?? $0.stringValue }
      return keys.isEmpty ? "" : " in `\(keys.joined(separator: "."))`"
    }
    switch error {
    case .keyNotFound(let key, let context):
      return "`\(key.stringValue)` is missing" + place(context)
    case .typeMismatch(_, let context), .valueNotFound(_, let context):
      return "a value of another kind stands" + place(context)
    case .dataCorrupted(let context):
      return context.codingPath.isEmpty
        ? "it is no valid JSON" : context.debugDescription + place(context)
    @unknown default: return "it cannot be decoded"
    }
  }
}
