/// Small word processor files, made here.
enum OfficeSamples {
  /// A Word file with this body.
  static func docx(_ body: String, styles: String? = nil) -> [UInt8] {
    var members = [("word/document.xml", Array(document(body).utf8))]
    if let styles {
      members.append(("word/styles.xml", Array("<w:styles xmlns:w='w'>\(styles)</w:styles>".utf8)))
    }
    return ZipWriter.archive(members)
  }

  /// The main part of a Word file with this body.
  static func document(_ body: String) -> String {
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<w:document xmlns:w=\"w\"><w:body>\(body)"
      + "<w:sectPr/></w:body></w:document>"
  }

  /// A Word paragraph of runs, with the content of its properties.
  static func paragraph(_ runs: String..., properties: String = "") -> String {
    "<w:p>" + (properties.isEmpty ? "" : "<w:pPr>\(properties)</w:pPr>") + runs.joined() + "</w:p>"
  }

  /// A run of a Word paragraph.
  static func run(_ text: String, properties: String = "") -> String {
    "<w:r>" + (properties.isEmpty ? "" : "<w:rPr>\(properties)</w:rPr>")
      + "<w:t xml:space=\"preserve\">\(text)</w:t></w:r>"
  }

  /// An OpenDocument text with this body.
  static func odt(_ body: String, styles: String = "") -> [UInt8] {
    ZipWriter.archive([
      ("mimetype", Array("application/vnd.oasis.opendocument.text".utf8)),
      ("content.xml", Array(content(body, styles: styles).utf8)),
    ])
  }

  /// The content of an OpenDocument text with this body.
  static func content(_ body: String, styles: String = "") -> String {
    "<?xml version=\"1.0\"?><office:document-content xmlns:office='o' xmlns:text='t' "
      + "xmlns:style='s' xmlns:draw='d' xmlns:table='b'><office:automatic-styles>\(styles)"
      + "</office:automatic-styles><office:body><office:text>\(body)</office:text></office:body>"
      + "</office:document-content>"
  }
}
