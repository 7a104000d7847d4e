// The rules for what stands in and below the report: links to other pieces, headings, pull quotes,
// lists. A unit is judged by its look and by what follows it.

import Prose

extension Draft {
  /// Longer lines are titles of other pieces rather than headings, which are made for a column.
  private static let longestHeading = (bytes: 110, words: 14)

  /// Gives every unit that has none its kind. Linear.
  mutating func assignBody() {
    var index = first
    var hasBody = false
    var loose = LooseLines()
    while index < units.count {
      let next = assign(index, hasBody, &loose)
      hasBody = hasBody || units[index..<next].contains { $0.kind?.isBody == true }
      index = next
    }
    // Text without any closing marks: an article has a body, so the short lines are it.
    guard !hasBody else { return }
    for index in units.indices.dropFirst(first)
    where units[index].mark == .none && units[index].form == nil {
      if units[index].kind == .link || units[index].kind == .heading {
        units[index].kind = .paragraph
      }
    }
  }

  /// Decides the unit at `index`, perhaps with some behind it, and answers the next to decide.
  private mutating func assign(_ index: Int, _ hasBody: Bool, _ loose: inout LooseLines) -> Int {
    guard units[index].kind == nil else { return index + 1 }
    if let form = units[index].form {
      units[index].kind = kind(of: form, index, hasBody)
      return form == .label ? assignTitles(behind: index) : index + 1
    }
    if isPullQuote(index) {
      units[index].kind = .pullQuote
      units[index + 1].kind = .attribution
      return index + 2
    }
    switch units[index].mark {
    case .title, .heading: units[index].kind = .heading
    case .image: units[index].kind = .caption
    case .link: units[index].kind = .link
    case .divider, .comment, .underline: units[index].kind = .boilerplate
    case .listItem: units[index].kind = .listItem
    case .orderedItem: units[index].kind = isNumberedHeading(index) ? .heading : .listItem
    case .quote, .code, .table, .paragraph: units[index].kind = .paragraph
    case .none:
      if let end = endOfLooseLines(index, &loose) { return end }
      units[index].kind = plainKind(index, hasBody)
    }
    return index + 1
  }

  private func kind(of form: LineForm, _ index: Int, _ hasBody: Bool) -> BlockKind {
    switch form {
    case .boilerplate: .boilerplate
    case .label: .seeAlsoLabel
    case .labelledTitle: .seeAlsoTitle
    case .byline: .byline
    case .credit, .agency: .credit
    case .caption: .caption
    case .address: .link
    // A chronicle heads its paragraphs with days.
    case .timestamp: hasBody && isBareDay(index) && isFollowedByBody(index) ? .heading : .timestamp
    }
  }

  private func isBareDay(_ index: Int) -> Bool {
    let stamp = StampReading(reader: reader).stamp(units[index].content)
    return stamp?.isAnnounced == false
  }

  // MARK: See also

  /// Titles behind a label, up to the first running text; credits may stand between.
  private mutating func assignTitles(behind label: Int) -> Int {
    var titles: [Int] = []
    var index = label + 1
    while index < units.count, units[index].kind == nil {
      if isLinkedTitle(index, isFirst: titles.isEmpty) {
        titles.append(index)
      } else {
        guard let form = units[index].form, form == .credit || form == .agency || form == .caption
        else { break }
        units[index].kind = kind(of: form, index, true)
      }
      index += 1
    }
    for title in titles { units[title].kind = .seeAlsoTitle }
    // The report goes on with a heading where a few words stand behind full titles.
    if titles.count > 1, let last = titles.last, last + 1 == index, isFollowedByBody(last),
      Shape.words(units[last].content, reader).count <= 4,
      titles.dropLast().allSatisfy({ Shape.words(units[$0].content, reader).count >= 7 })
    {
      units[last].kind = .heading
    }
    return index
  }

  private func isLinkedTitle(_ index: Int, isFirst: Bool) -> Bool {
    let unit = units[index]
    guard unit.form == nil else { return unit.form == .address }
    switch unit.mark {
    case .link: return true
    case .none:
      return unit.shape.contains(.title) || isFirst && unit.shape.contains(.titleWithShortForm)
    case .listItem, .orderedItem:
      return !unit.shape.contains(.closed) || unit.shape.contains(.title)
    case .title, .heading, .underline, .quote, .image, .divider, .code, .table, .comment,
      .paragraph:
      return false
    }
  }

  // MARK: Pull quotes

  /// A quotation, or a long line that nothing closes, above a line that is only a name.
  private func isPullQuote(_ index: Int) -> Bool {
    let unit = units[index]
    guard index + 1 < units.count,
      unit.mark == .none || unit.mark == .quote || unit.mark == .paragraph,
      unit.content.count <= 600, isAttribution(index + 1)
    else { return false }
    if unit.mark == .quote || unit.shape.contains(.quoted) { return true }
    guard Shape.ending(unit.content, reader) == .none, units[index + 1].shape.contains(.name),
      unit.isApart, units[index + 1].isApart
    else { return false }
    // Running text: eight words or more, most of them small, few of them figures.
    let words = Shape.words(unit.content, reader)
    let figures = reader.words(in: unit.content).count { Scalars.isDigit(reader[$0.lowerBound]) }
    return words.count >= 8 && words.small * 2 > words.count && figures * 5 < words.count
  }

  private func isAttribution(_ index: Int) -> Bool {
    let unit = units[index]
    guard unit.kind == nil, unit.form == nil, unit.content.count <= 100 else { return false }
    let first = reader.scalar(at: unit.content.lowerBound)
    let behindDash = reader.skipSpace(
      unit.content.lowerBound + first.length, before: unit.content.upperBound)
    if Scalars.isDash(first.scalar) {
      return Scalars.isCapital(reader.scalar(at: behindDash).scalar)
        && Shape.words(unit.content, reader).count <= 14 && !unit.shape.contains(.closed)
    }
    guard unit.mark == .none || unit.mark == .quote || unit.mark == .paragraph else { return false }
    return unit.shape.contains(.name) && !unit.shape.contains(.quoted)
  }

  // MARK: Headings, links, paragraphs

  /// Bare short lines in a row that are figures (two at least), or a few words each (four at least),
  /// such as results, are text without closing marks: they become paragraphs. Answers their end.
  private mutating func endOfLooseLines(_ start: Int, _ loose: inout LooseLines) -> Int? {
    count(&loose, from: start)
    let count = loose.units.count
    // A list of links has whole titles.
    let areFigures = count >= 2 && loose.figures == count && loose.words < count * 10
    let areShort = loose.figures * 2 >= count || loose.words < count * 5
    guard areFigures || count >= 4 && areShort else { return nil }
    for index in loose.units { units[index].kind = .paragraph }
    return loose.units.upperBound
  }

  /// Counts the bare short lines from `start` on. Where those from the unit before on were counted,
  /// that one only leaves: a page of headlines would else be counted once for each of them.
  private func count(_ loose: inout LooseLines, from start: Int) {
    if loose.units.lowerBound < start, loose.units.contains(start) {
      for index in loose.units.lowerBound..<start {
        loose.count(units[index].content, reader, times: -1)
      }
      loose.units = start..<loose.units.upperBound
      return
    }
    loose = LooseLines()
    var end = start
    while end < units.count, units[end].isTitle, !isPullQuote(end) {
      loose.count(units[end].content, reader, times: 1)
      end += 1
    }
    loose.units = start..<end
  }

  private func plainKind(_ index: Int, _ hasBody: Bool) -> BlockKind {
    let unit = units[index]
    let isAnnouncement =
      unit.shape.contains(.announces) && index + 1 < units.count && units[index + 1].isItem
    // A wrapped text of two lines is rather a paragraph that lost its full stop.
    guard unit.isTitle && !unit.isJoined || isAnnouncement,
      !(isTranscript && unit.shape.contains(.speaker))
    else {
      return .paragraph
    }
    let words = Shape.words(unit.content, reader).count
    if isAnnouncement { return words <= 6 ? .heading : .paragraph }
    let isLong = unit.content.count > Self.longestHeading.bytes || words > Self.longestHeading.words
    // Above the report a second title is the standfirst, not a link.
    if !hasBody && !isLong { return .heading }
    return isFollowedByBody(index) && !isLong ? .heading : .link
  }

  /// Whether running text follows that a heading can belong to; pictures may stand between.
  private func isFollowedByBody(_ index: Int) -> Bool {
    var next = index + 1
    while next < units.count, next < index + 4 {
      switch units[next].form {
      case .credit, .caption, .agency: next += 1
      case .boilerplate, .label, .labelledTitle, .timestamp, .byline, .address: return false
      case nil:
        guard units[next].mark == .image else { return units[next].isRunning }
        next += 1
      }
    }
    return false
  }

  /// `1. Who is he?` above a paragraph, and not in the company of other items.
  private func isNumberedHeading(_ index: Int) -> Bool {
    guard units[index].shape.contains(.title), isFollowedByBody(index),
      index + 1 < units.count, !units[index + 1].isItem
    else { return false }
    return index == first || !units[index - 1].isItem
  }
}

/// Bare short lines in a row, with what tells results from titles.
private struct LooseLines {
  var units = 0..<0
  var words = 0
  /// How many of the lines hold a figure.
  var figures = 0

  /// Takes a line into the counts, or out of them.
  mutating func count(_ line: TextRange, _ reader: TextReader, times: Int) {
    words += times * Shape.words(line, reader).count
    if line.offsets.contains(where: { Scalars.isDigit(reader[$0]) }) { figures += times }
  }
}
