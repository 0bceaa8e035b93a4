/// The records of a run's lexicons; those of the built-in lexicons are decoded when asked for.
public struct LexiconCatalogue: Sendable {
  private let storage: Storage

  private enum Storage {
    case image(LexiconImage)
    case records(LexiconRecords)
  }

  /// Creates a catalogue of records.
  public init(_ records: LexiconRecords = LexiconRecords()) { storage = .records(records) }

  /// Creates a catalogue that an image holds.
  init(in image: LexiconImage) { storage = .image(image) }

  /// The records; decoded anew at each call, which takes some milliseconds.
  public func records() -> LexiconRecords {
    switch storage {
    case .image(let image): image.records()
    case .records(let records): records
    }
  }
}
