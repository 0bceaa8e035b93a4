import RhetorText
import Testing

@testable import RhetorIntake

@Suite("Word processors' files")
struct OfficeTests {
  private func read(_ bytes: [UInt8], _ name: String) throws -> Document {
    try Intake().document(named: name, from: bytes)
  }

  private func blocks(_ document: Document) -> [String] {
    document.blocks.map { "\($0.role): \(document.string($0.range))" }
  }

  private func error(_ bytes: [UInt8], _ name: String = "a.docx") -> String? {
    do {
      _ = try Intake().document(named: name, from: bytes)
      return nil
    } catch { return error.message }
  }

  private let run = { OfficeSamples.run($0) }

  @Test func wordParagraphsHaveTheRolesOfTheirStyles() throws {
    let styles =
      "<w:style w:type='paragraph' w:styleId='berschrift1'><w:name w:val='heading 1'/></w:style>"
      + "<w:style w:type='paragraph' w:styleId='Mine'><w:name w:val='Mine'/>"
      + "<w:basedOn w:val='berschrift1'/></w:style>"
    let body =
      OfficeSamples.paragraph(run("The vote"), properties: "<w:pStyle w:val='Title'/>")
      + OfficeSamples.paragraph(run("By Jane Doe"), properties: "<w:pStyle w:val='Byline'/>")
      + OfficeSamples.paragraph(run("One."))
      + OfficeSamples.paragraph(run("Section"), properties: "<w:pStyle w:val='Mine'/>")
      + OfficeSamples.paragraph(run("A quote."), properties: "<w:pStyle w:val='Quote'/>")
      + OfficeSamples.paragraph(run("Item"), properties: "<w:numPr/>")
      + OfficeSamples.paragraph(run("Left 1"), properties: "<w:pStyle w:val='TOC1'/>")
      + "<w:tbl><w:tr><w:tc><w:p>" + run("Cell") + "</w:p></w:tc></w:tr></w:tbl>"
    let document = try read(OfficeSamples.docx(body, styles: styles), "a.docx")
    #expect(
      blocks(document) == [
        "headline: The vote", "byline: By Jane Doe", "paragraph: One.", "subheading: Section",
        "blockQuote: A quote.", "listItem: Item", "listItem: Cell",
      ])
    #expect(document.origin.format == "docx")
    #expect(document.origin.places == .paragraphs)
  }

  @Test func runsAreOneTextWithTheirPlacesInTheXML() throws {
    let body = OfficeSamples.paragraph(run("AT&amp;T’s so"), run("-cal"), run("led plan"))
    let xml = Array(OfficeSamples.document(body).utf8)
    let document = try read(OfficeSamples.docx(body), "a.docx")
    #expect(blocks(document) == ["paragraph: AT&T’s so-called plan"])
    SourceLaw.check(document, xml, "docx") { MarkupWriter.shown(html: $0) }
    let lines = LineIndex(document.bytes)
    #expect(lines.location(of: document.bytes.firstIndex(of: 0x70) ?? 0).column == 18)
  }

  @Test func trackedChangesAreReadAsAccepted() throws {
    let body =
      "<w:p>" + run("The ") + "<w:del><w:r><w:delText>old</w:delText></w:r></w:del><w:ins>"
      + run("new") + "</w:ins>" + run(" plan") + "<w:moveFrom>" + run("gone")
      + "</w:moveFrom></w:p>"
      + OfficeSamples.paragraph(run("joined "), properties: "<w:rPr><w:del/></w:rPr>")
      + OfficeSamples.paragraph(run("to this"))
    let document = try read(OfficeSamples.docx(body), "a.docx")
    #expect(blocks(document) == ["paragraph: The new plan", "paragraph: joined to this"])
  }

  @Test func whatIsApartIsLeftOut() throws {
    let body =
      "<w:p>" + run("Seen") + OfficeSamples.run("hidden", properties: "<w:vanish/>")
      + "<w:r><w:footnoteReference/><w:tab/><w:t>more</w:t><w:br/><w:t>here</w:t></w:r>"
      + "<w:r><w:instrText>HYPERLINK x</w:instrText></w:r><w:r><w:drawing><w:txbxContent><w:p>"
      + run("box") + "</w:p></w:txbxContent></w:drawing></w:r></w:p>"
    #expect(
      blocks(try read(OfficeSamples.docx(body), "a.docx")) == ["paragraph: Seen more here"])
  }

  @Test func emptyParagraphsCountAndSpokenOnesAreHeard() throws {
    let body =
      OfficeSamples.paragraph(run("One.")) + "<w:p/>"
      + OfficeSamples.paragraph(run("&lt;!-- rhetor:ignore speculation -- why --&gt;"))
      + OfficeSamples.paragraph(run("Four."))
    let document = try read(OfficeSamples.docx(body), "a.docx")
    let lines = LineIndex(document.bytes)
    #expect(
      document.blocks.map { lines.location(of: Int($0.range.lower)).line } == [1, 4])
    #expect(document.directives.map(\.reason) == ["why"])
  }

  @Test func openDocumentIsReadTheSameWay() throws {
    let styles =
      "<style:style style:name='P1' style:family='paragraph' style:parent-style-name='Quotations'/>"
    let body =
      "<text:tracked-changes><text:changed-region><text:p>deleted</text:p></text:changed-region>"
      + "</text:tracked-changes><text:h text:outline-level='1'>The vote</text:h>"
      + "<text:p>AT&amp;T’s  so<text:span>-cal</text:span>led\n plan<text:s text:c='2'/>goes"
      + "<text:note><text:note-body><text:p>note</text:p></text:note-body></text:note> on"
      + "<office:annotation><text:p>comment</text:p></office:annotation>.</text:p><text:p/>"
      + "<text:p text:style-name='P1'>A quote.</text:p>"
      + "<text:list><text:list-item><text:p>Item</text:p></text:list-item></text:list>"
      + "<draw:frame><draw:text-box><text:p>box</text:p></draw:text-box></draw:frame>"
    let document = try read(OfficeSamples.odt(body, styles: styles), "a.odt")
    #expect(
      blocks(document) == [
        "headline: The vote", "paragraph: AT&T’s so-called plan goes on.", "blockQuote: A quote.",
        "listItem: Item",
      ])
    let xml = Array(OfficeSamples.content(body, styles: styles).utf8)
    SourceLaw.check(document, xml, "odt") { cut in
      // A footnote stands in the middle of nothing here; comments and notes are no part of words.
      MarkupWriter.shown(
        html: cut.replacing(/<office:annotation>.*<\/office:annotation>/, with: ""))
    }
  }

  @Test func contentDecidesWhereTheNameSaysNothing() throws {
    let odt = OfficeSamples.odt("<text:p>One.</text:p>")
    #expect(try read(odt, "draft").origin.format == "odt")
    let docx = OfficeSamples.docx(OfficeSamples.paragraph(run("One.")))
    #expect(try read(docx, "draft").origin.format == "docx")
  }

  @Test("damaged and hostile files are errors that say what is wrong")
  func hostile() throws {
    #expect(error([]) == "not a Word or OpenDocument file: it is no zip archive, or a damaged one")
    #expect(error(Array("PK\u{3}\u{4}junk".utf8))?.contains("no zip archive") == true)
    #expect(
      error(ZipWriter.archive([("x", [])]))
        == "not a Word file: the archive has no word/document.xml")
    #expect(error(OfficeSamples.docx("<w:p>"))?.contains("damaged at line 2") == true)
    let bomb =
      "<!DOCTYPE a [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;\">]><w:document><w:p/></w:document>"
    #expect(
      error(ZipWriter.archive([("word/document.xml", Array(bomb.utf8))]))
        == "word/document.xml declares entities of its own")
    let deep = String(repeating: "<w:p>", count: 20_000)
    #expect(error(OfficeSamples.docx(deep))?.contains("more than 10000 deep") == true)
    #expect(
      error(ZipWriter.archive([("word/document.xml", [0x61])], claimedSize: 1 << 30))?
        .contains("larger than") == true)
    let whole = OfficeSamples.docx(OfficeSamples.paragraph(run("One.")))
    for count in stride(from: 0, to: whole.count, by: 7) {
      _ = try? Intake().document(named: "a.docx", from: Array(whole[..<count]))
    }
  }

  @Test func olderPropertiesOfAParagraphAreNotItsOwn() throws {
    let old = "<w:pPr><w:pStyle w:val='Title'/><w:rPr><w:del/></w:rPr><w:numPr/></w:pPr>"
    let change = "<w:pPrChange>\(old)</w:pPrChange>"
    let body =
      OfficeSamples.paragraph(run("One."), properties: "<w:pStyle w:val='Normal'/>" + change)
      + OfficeSamples.paragraph(run("Two."), properties: change + "<w:numPr/>")
      + OfficeSamples.paragraph(run("Three."), properties: change + "<w:rPr><w:del/></w:rPr>")
      + OfficeSamples.paragraph(run(" More."))
    #expect(
      blocks(try read(OfficeSamples.docx(body), "a.docx")) == [
        "paragraph: One.", "listItem: Two.", "paragraph: Three. More.",
      ])
  }

  @Test func theLastParagraphMayHaveItsEndDeleted() throws {
    let mark = "<w:rPr><w:del/></w:rPr>"
    let body =
      OfficeSamples.paragraph(run("One."))
      + OfficeSamples.paragraph(run("Item"), properties: "<w:numPr/>" + mark)
    #expect(
      blocks(try read(OfficeSamples.docx(body), "a.docx")) == ["paragraph: One.", "listItem: Item"])
  }

  @Test func formatsOfNumbersAreNoText() throws {
    let number =
      "<number:date-style style:name='N1'><number:text>.</number:text></number:date-style>"
    let style =
      "<style:style style:name='P1' style:family='paragraph' style:parent-style-name='Quotations'/>"
    for styles in [number + style, style + number] {
      let odt = OfficeSamples.odt("<text:p text:style-name='P1'>One.</text:p>", styles: styles)
      #expect(blocks(try read(odt, "a.odt")) == ["blockQuote: One."])
    }
  }
}
