import Synchronization

/// The records of a run's lexicons; those of the built-in lexicons are decoded when asked for first.
public struct LexiconCatalogue: Sendable {
  private let storage: Storage

  private enum Storage {
    case image(Decoding)
    case records(LexiconRecords)
  }

  /// An image whose records are decoded once, which takes some milliseconds.
  private final class Decoding: Sendable {
    private let image: LexiconImage
    private let decoded = Mutex<LexiconRecords?>(nil)

    init(_ image: LexiconImage) { self.image = image }

    func records() -> LexiconRecords {
      decoded.withLock { decoded in
        if let decoded { return decoded }
        let records = image.records()
        decoded = records
        return records
      }
    }
  }

  /// Creates a catalogue of records.
  public init(_ records: LexiconRecords = LexiconRecords()) { storage = .records(records) }

  /// Creates a catalogue that an image holds.
  init(in image: LexiconImage) { storage = .image(Decoding(image)) }

  /// The records.
  public func records() -> LexiconRecords {
    switch storage {
    case .image(let decoding): decoding.records()
    case .records(let records): records
    }
  }
}
