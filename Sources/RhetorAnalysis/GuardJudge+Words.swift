import RhetorLexicon
import RhetorText

/// Tests that look for rows of words.
extension GuardJudge {
  /// Whether a test holds that looks at more than the next word.
  func holdsFartherOff(_ probe: Probe, at site: Site) -> Bool {
    let bounds = site.bounds
    let words = site.hit.terms
    switch probe.pointee.place {
    case .after: return stands(probe, behind: words, of: bounds)
    case .before: return stands(probe, before: words, of: bounds)
    case .near:
      return stands(probe, before: words, of: bounds) || stands(probe, behind: words, of: bounds)
    case .first: return begins(probe, at: words.lowerBound, within: bounds)
    case .last: return ends(probe, before: words.upperBound, within: bounds)
    case .inside: return stands(probe, in: words, of: words)
    case .sentence: return stands(probe, in: bounds, besides: words)
    case .nearby: return nearby(probe, site)
    case .document: return answers.answer(probe.pointee.rows) { occursOften(probe) }
    default: return fact(probe.pointee.place, at: site)
    }
  }

  /// Whether one of the test's rows begins at the term.
  @inline(__always) func begins(
    _ probe: Probe, at index: Int, within bounds: Range<Int>
  ) -> Bool {
    bounds.contains(index) && probe.pointee.filter.passes(probes.filter(of: terms[index]))
      && rowBegins(probe, at: index, within: bounds)
  }

  /// Whether one of the test's rows begins at a term of the range.
  private func stands(
    _ probe: Probe, in range: Range<Int>, of bounds: Range<Int>
  ) -> Bool {
    let filter = probe.pointee.filter
    for index in range.clamped(to: bounds) {
      let term = terms[index]
      if filter.passes(term, classes: probes.classes(of: term.word)),
        rowBegins(probe, at: index, within: bounds)
      {
        return true
      }
    }
    return false
  }

  /// `begins` for a term that the test's filter lets pass.
  private func rowBegins(_ probe: Probe, at index: Int, within bounds: Range<Int>) -> Bool {
    let term = probes.filter(of: terms[index])
    for number in probe.pointee.rows.range {
      let row = probes.row(number)
      if mayStand(row.first, term), index + row.count <= bounds.upperBound,
        accepts(row, at: index)
      {
        return true
      }
    }
    return false
  }

  /// Whether a term, of which a filter is made, may stand at the near end of a row.
  @inline(__always)
  private func mayStand(_ place: UInt32?, _ term: GuardFilter) -> Bool {
    guard let place else { return true }
    return probes.filter(ofSet: probes.set(at: place)).pointee.passes(term)
  }

  /// Whether one of the test's rows ends just before `end`; its filters are of last terms.
  @inline(__always) func ends(
    _ probe: Probe, before end: Int, within bounds: Range<Int>
  ) -> Bool {
    bounds.contains(end - 1) && probe.pointee.filter.passes(probes.filter(of: terms[end - 1]))
      && rowEnds(probe, before: end, within: bounds)
  }

  private func rowEnds(_ probe: Probe, before end: Int, within bounds: Range<Int>) -> Bool {
    let term = probes.filter(of: terms[end - 1])
    for number in probe.pointee.rows.range {
      let row = probes.row(number)
      if mayStand(row.last, term), end - row.count >= bounds.lowerBound,
        accepts(row, at: end - row.count)
      {
        return true
      }
    }
    return false
  }

  /// Whether one of the test's rows begins within its distance behind the words.
  private func stands(
    _ probe: Probe, behind words: Range<Int>, of bounds: Range<Int>
  ) -> Bool {
    stands(probe, in: words.upperBound..<words.upperBound + Int(probe.pointee.distance), of: bounds)
  }

  /// Whether one of the test's rows stands whole within its distance before the words.
  private func stands(
    _ probe: Probe, before words: Range<Int>, of bounds: Range<Int>
  ) -> Bool {
    let start = max(bounds.lowerBound, words.lowerBound - Int(probe.pointee.distance))
    let range = start..<max(start, words.lowerBound)
    return stands(probe, in: range, of: range)
  }

  /// How many terms away `sentence:` and `nearby:` look; only lists and machine-made text have
  /// longer sentences, and for those the work must not grow with their square.
  private static let reach = 150

  /// Whether one of the test's rows stands in the bounds, within reach, without touching the span.
  private func stands(
    _ probe: Probe, in bounds: Range<Int>, besides span: Range<Int>
  ) -> Bool {
    let near = span.lowerBound - Self.reach..<span.upperBound + Self.reach
    let bounds = near.clamped(to: bounds)
    let span = span.clamped(to: bounds)
    let before = bounds.lowerBound..<span.lowerBound
    let after = span.upperBound..<bounds.upperBound
    return stands(probe, in: before, of: before) || stands(probe, in: after, of: after)
  }

  func accepts(_ row: Range<UInt32>, at index: Int) -> Bool {
    var index = index
    for place in row {
      if !accepted.accepts(probes.set(at: place), terms[index]) { return false }
      index += 1
    }
    return true
  }

  private func nearby(_ probe: Probe, _ site: Site) -> Bool {
    let last = min(reading.sentences.count - 1, site.sentence + 1)
    for number in max(0, site.sentence - 1)...last {
      if stands(probe, in: reading.sentences[number].terms, besides: site.hit.terms) {
        return true
      }
    }
    return false
  }

  private func occursOften(_ probe: Probe) -> Bool {
    let all = 0..<terms.count
    var count = 0
    for number in reading.sentences.indices {
      for index in reading.sentences[number].terms where begins(probe, at: index, within: all) {
        count += 1
        if count == 3 { return true }
      }
    }
    return false
  }
}
