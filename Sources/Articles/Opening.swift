// The rules for what stands above the report: headline, its repetition, section, byline.

import Prose

extension Draft {
  /// How many units from the beginning count as the opening: furniture above a report is short.
  private static let openingLength = 16

  private var opening: Range<Int> { first..<min(units.count, first + Self.openingLength) }

  /// Finds headline, repetitions, section and bylines.
  mutating func assignOpening() {
    reportEmbargo()
    if article.headline == nil, let index = headlineIndex() {
      units[index].kind = .headline
      article.headline = units[index].content
    }
    guard let headline = article.headline else { return assignBylines(opening) }
    for index in opening where units[index].kind == nil && units[index].form != .timestamp {
      guard reader.sameWords(units[index].content, headline) else { continue }
      units[index].kind = .repeatedHeadline
      report(.repeatedHeadline, units[index].range)
    }
    assignBylines(opening)
  }

  /// The line may stand in a header block, too.
  private mutating func reportEmbargo() {
    guard !article.diagnostics.contains(where: { $0.code == .embargoed }) else { return }
    let line = units[..<opening.upperBound].lazy.map(\.range).first {
      $0.count <= 160 && LineForms(reader: reader, line: $0).isEmbargo
    }
    if let line { report(.embargoed, line) }
  }

  // MARK: Headline

  /// A heading of the format's own, else the first line that is not furniture.
  private mutating func headlineIndex() -> Int? {
    let marked = opening.prefix(while: { !isReport($0) })
    if let title = marked.first(where: { units[$0].mark == .title })
      ?? marked.first(where: { units[$0].mark == .heading })
    {
      return title
    }
    for index in opening {
      if units[index].form != nil || units[index].mark == .divider || units[index].mark == .image
        || units[index].mark == .comment
      {
        continue
      }
      if isSection(index) {
        units[index].kind = .boilerplate
        if article.section == nil { article.section = units[index].content }
        continue
      }
      return canBeHeadline(index) ? index : nil
    }
    return nil
  }

  private func isReport(_ index: Int) -> Bool { units[index].isRunning && !canBeHeadline(index) }

  /// A section's name or a trail such as `Home > World`, with a title still to come.
  private func isSection(_ index: Int) -> Bool {
    let unit = units[index]
    guard index + 1 < units.count, unit.content.count <= 60, unit.mark == .none else {
      return false
    }
    let next = units[(index + 1)...].first { $0.form == nil }
    guard let next, next.isTitle || canBeHeadline(next) else { return false }
    if NewsWords.sections.contains(reader, unit.content) { return true }
    let trail: [Unicode.Scalar] = [">", "›", "»", "|"]
    return reader.words(in: unit.content).contains {
      trail.contains(reader.scalar(at: $0.lowerBound).scalar)
        && reader.scalar(at: $0.lowerBound).length == $0.count
    }
  }

  private func canBeHeadline(_ index: Int) -> Bool {
    let unit = units[index]
    guard canBeHeadline(unit) else { return false }
    guard unit.shape.contains(.closed), !unit.shape.contains(.title) else { return true }
    // A headline with a full stop is one short sentence above a longer text.
    guard index + 1 < units.count else { return false }
    let next = units[index + 1]
    return Shape.words(unit.content, reader).count <= 15 && next.content.count > unit.content.count
  }

  private func canBeHeadline(_ unit: Unit) -> Bool {
    guard unit.form == nil, unit.content.count <= 300 else { return false }
    switch unit.mark {
    case .none, .orderedItem, .title, .heading, .link: break
    case .underline, .listItem, .quote, .image, .divider, .code, .table, .comment, .paragraph:
      return false
    }
    switch Shape.ending(unit.content, reader) {
    case .open: return false
    case .fullStop, .question, .abbreviation, .none, .ellipsis: break
    }
    let words = Shape.words(unit.content, reader).count
    return !unit.isRagged && words <= 40 && reader.holdsWord(unit.content)
      && DatelineReading(reader: reader).dateline(unit.content) == nil
  }

  // MARK: Byline

  private mutating func assignBylines(_ opening: Range<Int>) {
    let bylines = BylineReading(reader: reader)
    for index in opening {
      if units[index].kind == nil && units[index].isRunning && units[index].content.count > 100 {
        break
      }
      guard units[index].kind == nil, units[index].form == nil, units[index].mark == .none else {
        continue
      }
      let content = units[index].content
      let isNamed = bylines.isNameWithOutlet(content)
      let isBeside = units[index].shape.contains(.name) && standsByTime(index, bylines)
      let isOutlet =
        index > first && units[index - 1].form == .byline && bylines.isOutlet(content)
        && units[index].isTitle
      if isNamed || isBeside || isOutlet {
        units[index].form = .byline
        if article.byline == nil { article.byline = content }
      }
    }
  }

  /// A bare name is a byline beside a printed time, an agency or a journalist's role.
  private func standsByTime(_ index: Int, _ bylines: BylineReading) -> Bool {
    [index - 1, index + 1].contains {
      guard units.indices.contains($0), units[$0].kind == nil else { return false }
      if units[$0].form == .timestamp || units[$0].form == .agency { return true }
      return units[$0].isTitle && bylines.isOutlet(units[$0].content)
    }
  }
}
