import RhetorAnalysis

extension Voice {
  /// The raw value as a literal, which is copied without making a string of it.
  var literal: StaticString {
    switch self {
    case .author: "author"
    case .quotation: "quotation"
    case .headline: "headline"
    case .subheading: "subheading"
    case .byline: "byline"
    case .caption: "caption"
    case .embed: "embed"
    }
  }
}

extension SourceClass {
  /// The raw value as a literal, which is copied without making a string of it.
  var literal: StaticString {
    switch self {
    case .namedPerson: "named-person"
    case .namedOrganisation: "named-organisation"
    case .document: "document"
    case .uniqueRole: "unique-role"
    case .describedPerson: "described-person"
    case .pronoun: "pronoun"
    case .author: "author"
    case .identifiedAnonymous: "identified-anonymous"
    case .affiliatedCollective: "affiliated-collective"
    case .anonymousSource: "anonymous-source"
    case .genericCollective: "generic-collective"
    case .other: "other"
    case .none: "none"
    }
  }
}
