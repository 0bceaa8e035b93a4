internal import RhetorText

/// OpenDocument text (ISO/IEC 26300): a zip archive with the text as XML.
///
/// Tracked changes are read as accepted. Comments, notes, frames, indexes and hidden text are apart
/// from the article and left out. Offsets in reports are those of `content.xml`.
enum ODTImport {
  /// Makes a document of a file.
  static func document(named name: String, _ bytes: [UInt8]) throws(IntakeError) -> Document {
    let archive = try ZipArchive(bytes)
    guard let xml = try archive.member("content.xml") else {
      throw IntakeError(
        "not an OpenDocument text: the archive has no content.xml",
        help: "name the format with --format-in, or save the document anew")
    }
    let reading = ODTReading()
    if let sheet = try archive.member("styles.xml") {
      try XMLWalk.read(sheet, part: "styles.xml") { reading.takeStyle($0) }
    }
    try XMLWalk.read(xml, part: "content.xml") { reading.take($0) }
    return try reading.paragraphs.document(named: name, sourceCount: xml.count, format: .odt)
  }
}
