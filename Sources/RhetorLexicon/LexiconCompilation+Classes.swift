internal import RhetorSettings
internal import RhetorText

extension LexiconCompilation {
  /// Gives every class a number and every member its classes.
  mutating func addClasses(of source: LexiconSource) {
    var fresh: [String: (definition: ClassSource, file: LexiconFile)] = [:]
    var order: [String] = []
    for file in source.files {
      for definition in file.classes {
        let name = definition.id.value
        guard Self.isKebabCase(name) else {
          report(
            "`\(name)` is no class id", at: definition.id.place, in: file,
            help: "use small letters, digits and hyphens")
          continue
        }
        if BuiltInClass.set(name) != nil {
          report("`<\(name)>` is built in", at: definition.id.place, in: file)
        } else if let other = fresh[name] {
          report(
            "the class `\(name)` is defined twice", at: definition.id.place, in: file,
            help: "the other definition is \(other.file.shownPath):"
              + "\(other.definition.id.place.line)")
        } else if builder.classIndices[name] != nil {
          report(
            "there is a class `\(name)` already", at: definition.id.place, in: file,
            help: "choose another id")
        } else {
          if definition.words.isEmpty {
            report("the class `\(name)` has no words", at: definition.place, in: file)
          }
          if definition.why == nil {
            demand("the class `\(name)` has no `why`", at: definition.place, in: file)
          }
          fresh[name] = (definition, file)
          order.append(name)
        }
      }
    }
    for name in order {
      guard builder.tables.classNames.count < ClassMask.capacity else {
        if let (definition, file) = fresh[name] {
          report(
            "there are more than \(ClassMask.capacity) classes", at: definition.place, in: file)
        }
        return
      }
      builder.classIndices[name] = builder.tables.classNames.count
      builder.tables.classNames.append(name)
      if let definition = fresh[name]?.definition {
        builder.records.classes.append(
          ClassRecord(
            name: name, why: definition.why?.value ?? "", words: definition.words.map(\.value)))
      }
    }
    var finished: [String: [UInt32]] = [:]
    var masks = builder.tables.wordClasses.maskNumbers
    for name in order {
      guard let index = builder.classIndices[name], let (definition, file) = fresh[name] else {
        continue
      }
      for word in members(of: name, among: fresh, path: [name], finished: &finished) {
        let isAdded = builder.tables.wordClasses.add(
          ClassMask(index: index), to: Int(word), numbering: &masks)
        guard isAdded else {
          report(
            "words share classes in more than \(masks.count) ways", at: definition.place, in: file,
            help: "make fewer classes that overlap")
          return
        }
      }
    }
  }

  /// The words of a class, those of the classes it includes among them, each once.
  ///
  /// - Parameter finished: the words of classes that were asked for already.
  private mutating func members(
    of name: String, among fresh: [String: (definition: ClassSource, file: LexiconFile)],
    path: [String], finished: inout [String: [UInt32]]
  ) -> [UInt32] {
    if let known = finished[name] { return known }
    guard let (definition, file) = fresh[name] else {
      guard let index = builder.classIndices[name] else { return [] }
      let mask = ClassMask(index: index)
      return builder.tables.wordClasses.indices
        .filter { builder.tables.wordClasses[$0].intersects(mask) }.map(UInt32.init)
    }
    var words: [UInt32] = []
    for member in definition.words {
      if member.value.hasPrefix("<"), member.value.hasSuffix(">") {
        let included = String(member.value.dropFirst().dropLast())
        if path.contains(included) {
          report("the class `\(included)` includes itself", at: member.place, in: file)
        } else if fresh[included] == nil, builder.classIndices[included] == nil {
          report(
            "there is no class `<\(included)>` to include", at: member.place, in: file,
            help: Suggestion.question(
              for: included, among: builder.classIndices.keys.sorted()))
        } else {
          words += self.members(
            of: included, among: fresh, path: path + [included], finished: &finished)
        }
        continue
      }
      if let row = NumberRow(member.value) {
        for number in row.words {
          words += spellings(of: Placed(number, at: member.place), in: file)
        }
        continue
      }
      words += spellings(of: member, in: file)
    }
    var seen: Set<UInt32> = []
    words.removeAll { !seen.insert($0).inserted }
    finished[name] = words
    return words
  }

  private mutating func spellings(of member: Placed<String>, in file: LexiconFile) -> [UInt32] {
    do {
      let phrase = try PhraseSyntax(member.value[...], isRow: true)
      guard phrase.elements.count == 1, phrase.elements[0].choices.count == 1,
        case .word(let text, let mark) = phrase.elements[0].choices[0]
      else {
        report(
          "a member of a class is one word", at: member.place, in: file,
          help: "write alternatives as members of their own, and rows of words as phrases")
        return []
      }
      let rows = builder.rows(of: text, mark)
      guard rows.count == 1 else {
        report(
          "`\(text)` is \(rows.count) words in a text", at: member.place, in: file,
          help: "a member of a class is one word")
        return []
      }
      return rows[0].map { builder.word($0) }
    } catch {
      report(error, inStringAt: member.place, in: file)
      return []
    }
  }

  static func isKebabCase(_ name: String) -> Bool {
    !name.isEmpty && name.first != "-" && name.last != "-" && !name.contains("--")
      && name.utf8.allSatisfy {
        switch $0 {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
          UInt8(ascii: "-"):
          true
        default: false
        }
      }
  }
}
