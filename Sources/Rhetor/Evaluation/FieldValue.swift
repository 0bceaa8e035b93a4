/// A value that a row carries along, of any kind that JSON knows.
enum FieldValue: Hashable, Sendable {
  /// A text, a number or a truth value, as text.
  case one(String)
  /// A list of such.
  case list([String])
  /// Something else, which stands for nothing here.
  case other

  /// The texts that the value stands for.
  var texts: [String] {
    switch self {
    case .one(let text): [text]
    case .list(let texts): texts
    case .other: []
    }
  }
}

extension FieldValue: Decodable {
  /// Reads any value.
  init(from decoder: any Decoder) throws {
    let value = try decoder.singleValueContainer()
    if let text = try? value.decode(String.self) {
      self = .one(text)
    } else if let number = try? value.decode(Int.self) {
      self = .one(String(number))
    } else if let flag = try? value.decode(Bool.self) {
      self = .one(String(flag))
    } else if let number = try? value.decode(Double.self) {
      self = .one(String(number))
    } else if let list = try? value.decode([FieldValue].self) {
      self = .list(list.flatMap(\.texts))
    } else {
      self = .other
    }
  }
}
