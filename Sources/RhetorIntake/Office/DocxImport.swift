internal import RhetorText

/// Word's format (ISO/IEC 29500): a zip archive with the text as XML.
///
/// Tracked changes are read as accepted. Comments, footnotes, text boxes, formulas and hidden text
/// are apart from the article and left out. Offsets in reports are those of the main part's XML.
enum DocxImport {
  /// Makes a document of a file.
  static func document(named name: String, _ bytes: [UInt8]) throws(IntakeError) -> Document {
    let archive = try ZipArchive(bytes)
    let main = try mainPart(archive)
    guard let xml = try archive.member(main) else {
      throw IntakeError(
        "not a Word file: the archive has no \(main)",
        help: "name the format with --format-in, or save the document anew")
    }
    var styles = StyleSheet()
    let folder = main.lastIndex(of: "/").map { String(main[...$0]) } ?? ""
    let part = folder + "styles.xml"
    if let sheet = try archive.member(part) { try read(sheet, part: part, into: &styles) }
    let reading = DocxReading(styles)
    try XMLWalk.read(xml, part: main) { reading.take($0) }
    return try reading.paragraphs.document(named: name, sourceCount: xml.count, format: .docx)
  }

  /// The name of the member with the text, which the archive's relations give.
  private static func mainPart(_ archive: ZipArchive) throws(IntakeError) -> String {
    var target: String?
    if let relations = try archive.member("_rels/.rels") {
      try XMLWalk.read(relations, part: "_rels/.rels") { event in
        guard case .enter("Relationship", let attributes) = event,
          attributes["Type"]?.hasSuffix("/officeDocument") == true
        else { return }
        target = attributes["Target"]
      }
    }
    guard let target else { return "word/document.xml" }
    return target.hasPrefix("/") ? String(target.dropFirst()) : target
  }

  private static func read(
    _ sheet: [UInt8], part: String, into styles: inout StyleSheet
  ) throws(IntakeError) {
    var found = StyleSheet()
    var id: String?
    var name: String?
    var parent: String?
    try XMLWalk.read(sheet, part: part) { event in
      switch event {
      case .enter("style", let attributes):
        id = attributes["type"] == "paragraph" ? attributes["styleId"] : nil
        (name, parent) = (nil, nil)
      case .enter("name", let attributes): name = attributes["val"]
      case .enter("basedOn", let attributes): parent = attributes["val"]
      case .leave("style"):
        if let id { found.add(id: id, name: name, parent: parent) }
        id = nil
      default: break
      }
    }
    styles = found
  }
}
