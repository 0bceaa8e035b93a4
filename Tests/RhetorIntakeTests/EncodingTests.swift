import RhetorTestSupport
import Testing

@testable import RhetorIntake
@testable import RhetorText

@Suite("Which encoding a file has")
struct EncodingTests {
  private func choice(_ bytes: [UInt8], mayDeclare: Bool = false) throws -> EncodingChoice {
    try DecodedText(bytes, mayDeclare: mayDeclare).encoding
  }

  private static let french = "Le préfet a déclaré que l’été serait très chaud, d’après Météo-Sud."
  private static let latin: [UInt8] = french.unicodeScalars.map {
    $0 == "’" ? 0x92 : UInt8($0.value)
  }

  @Test("UTF-8 is what its bytes are", arguments: ["", "It may rain.", french, "\u{FEFF}é"])
  func wellFormed(text: String) throws {
    let decoded = try DecodedText(Array(text.utf8))
    #expect(decoded.encoding.name == "UTF-8")
    #expect(decoded.encoding.confidence == 100)
    #expect(decoded.bytes == Array(text.utf8))
    #expect(decoded.map == .identity)
    #expect(decoded.encoding.reason == (text.hasPrefix("\u{FEFF}") ? .byteOrderMark : .wellFormed))
  }

  static let wideNames = ["UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"]

  @Test("UTF-16 and UTF-32 are known with and without a mark", arguments: wideNames, [true, false])
  func wide(name: String, hasMark: Bool) throws {
    let text = "It may rain, said Ms Müller 😀.\nPerhaps not."
    let bytes = EncodedSamples.encoded((hasMark ? "\u{FEFF}" : "") + text, as: name)
    let decoded = try DecodedText(bytes)
    #expect(String(decoding: decoded.bytes, as: UTF8.self) == text)
    #expect(decoded.encoding.name == name)
    #expect(decoded.encoding.reason == (hasMark ? .byteOrderMark : .zeroBytes))
    #expect(decoded.repairs == .none)
  }

  @Test("every character of a decoded text leads back to its own bytes", arguments: wideNames)
  func wideMap(name: String) throws {
    let text = "Ü😀a’b\r\n“é”"
    let decoded = try DecodedText(EncodedSamples.encoded("\u{FEFF}" + text, as: name))
    var offset = 0
    var before = "\u{FEFF}"
    for scalar in text.unicodeScalars {
      let start = EncodedSamples.encoded(before, as: name).count
      #expect(decoded.map.sourceOffset(of: offset) == start, "\(scalar)")
      before.unicodeScalars.append(scalar)
      offset += String(scalar).utf8.count
      #expect(decoded.map.sourceEnd(of: offset) == EncodedSamples.encoded(before, as: name).count)
    }
  }

  @Test func lonelySurrogateIsReplacedAndCounted() throws {
    let bytes: [UInt8] = [0xFF, 0xFE, 0x61, 0, 0x00, 0xD8, 0x62, 0]
    let decoded = try DecodedText(bytes)
    #expect(String(decoding: decoded.bytes, as: UTF8.self) == "a\u{FFFD}b")
    #expect(decoded.repairs == Repairs(count: 1, first: 4))
  }

  @Test func legacyTextIsDetected() throws {
    let decoded = try DecodedText(Self.latin)
    #expect(decoded.encoding.name == "windows-1252")
    #expect(decoded.encoding.reason == .detector)
    #expect((1...100).contains(decoded.encoding.confidence))
    #expect(String(decoding: decoded.bytes, as: UTF8.self) == Self.french)
    #expect(decoded.repairs == .none)
    let offset = Array("Le préfet a déclaré que l’été".utf8).count
    #expect(
      decoded.map.sourceEnd(of: offset) == "Le préfet a déclaré que l’été".unicodeScalars.count)
  }

  @Test func russianAndCzechAreDetected() throws {
    let russian: [UInt8] =
      [0xCF, 0xF0, 0xE5, 0xE7, 0xE8, 0xE4, 0xE5, 0xED, 0xF2, 0x20, 0xF1, 0xEA, 0xE0, 0xE7, 0xE0]
      + [0xEB, 0x2C, 0x20, 0xF7, 0xF2, 0xEE, 0x20, 0xE2, 0xF1, 0xB8, 0x20, 0xE1, 0xF3, 0xE4, 0xE5]
      + [0xF2, 0x20, 0xF5, 0xEE, 0xF0, 0xEE, 0xF8, 0xEE, 0x2E]
    let decoded = try DecodedText(russian)
    #expect(decoded.encoding.name == "windows-1251")
    #expect(String(decoding: decoded.bytes, as: UTF8.self).hasPrefix("Президент сказал"))
  }

  @Test func damagedUTF8StaysUTF8() throws {
    let bytes = Array("“Café”, né à Orléans ".utf8) + [0xFF, 0x41]
    let decoded = try DecodedText(bytes)
    #expect(decoded.encoding.name == "UTF-8")
    #expect(decoded.encoding.confidence < 100)
    #expect(decoded.repairs == Repairs(count: 1, first: bytes.count - 2))
  }

  @Test(
    "what a page declares is believed before its bytes",
    arguments: [
      "<meta charset=ISO-8859-1>", "<META http-equiv=x content='text/html; charset=latin1'>",
      "<!-- <meta charset=koi8-r> --><meta charset=\"windows-1252\" >",
      "<?xml version='1.0' encoding='iso-8859-1'?>",
    ])
  func declared(head: String) throws {
    let decoded = try DecodedText(Array(head.utf8) + [0xE9], mayDeclare: true)
    #expect(decoded.encoding == EncodingChoice(name: "windows-1252", reason: .declaration))
    #expect(String(decoding: decoded.bytes, as: UTF8.self) == head + "é")
  }

  @Test func declarationThatCannotBeTrueIsOverlooked() throws {
    #expect(try choice(Array("<meta charset=utf-16>é".utf8), mayDeclare: true).name == "UTF-8")
    #expect(try choice(Array("<meta charset=no-such>é".utf8), mayDeclare: true).name == "UTF-8")
    #expect(try choice(Array("<meta charset=koi8-r>é".utf8)).name == "UTF-8")
  }

  @Test func userHasTheLastWord() throws {
    let decoded = try DecodedText([0x61, 0xB1], label: "ISO-8859-2")
    #expect(String(decoding: decoded.bytes, as: UTF8.self) == "aą")
    #expect(decoded.encoding == EncodingChoice(name: "ISO-8859-2", reason: .option))
    #expect(throws: IntakeError.self) { try DecodedText([0x61], label: "klingon") }
  }

  @Test func binaryFilesAreRefused() {
    for bytes: [UInt8] in [
      [0x61, 0x62, 0x00, 0x63], [0, 0, 0, 0, 0, 0, 0, 0], [0x7F, 0x45, 0, 1],
    ] {
      #expect(throws: IntakeError.self) { try DecodedText(bytes) }
    }
  }

  @Test("no bytes trap, and all text is well-formed", arguments: 0..<200)
  func anyBytes(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    let bytes = (0..<Int.random(in: 0...200, using: &random)).map { _ in
      Bool.random(using: &random)
        ? UInt8.random(in: .min ... .max, using: &random)
        : UInt8.random(in: 0x20...0x7E, using: &random)
    }
    for label in [nil, "UTF-8", "UTF-16LE", "Shift_JIS", "GB18030", "ISO-2022-JP"] {
      guard let decoded = try? DecodedText(bytes, mayDeclare: true, label: label) else { continue }
      #expect(String(validating: decoded.bytes, as: UTF8.self) != nil)
      var last = 0
      for offset in 0...decoded.bytes.count {
        let source = decoded.map.sourceOffset(of: offset)
        #expect(source >= last && source <= bytes.count)
        last = source
      }
    }
  }

  @Test("a wide encoding may be named without its order of bytes", arguments: wideNames)
  func bareName(name: String) throws {
    let text = "It may rain, said Ms Müller 😀."
    for mark in ["\u{FEFF}", ""] {
      let bytes = EncodedSamples.encoded(mark + text, as: name)
      let decoded = try DecodedText(bytes, label: String(name.prefix(6)))
      #expect(String(decoding: decoded.bytes, as: UTF8.self) == text)
      #expect(decoded.encoding.name == name)
      #expect(decoded.encoding.reason == .option)
    }
  }
}
