// A comparison as a page: Markdown, or HTML that needs nothing else. What a row says, PrintedFacts' neighbours know; here it
// gets marks. Which file it goes to, ComparisonFile knows.

import CrossReferences
import NewsCorpus

/// A comparison in parts that every format can show.
struct ComparisonPage {
  enum Part {
    case title(String)
    case heading(String)
    /// A sign or a name, and behind it what there is to say.
    case item(String, String)
    /// Both texts' words; nil where one has none.
    case pair(sign: String, left: String?, right: String?)
    /// What the signs and marks of the rows mean.
    case legend
    case row(MarkedRow)
  }

  private(set) var parts: [Part] = []

  init(_ compared: ArticleComparison, _ facts: ComparedFacts, _ corpus: Corpus) {
    let (left, right) = (corpus[compared.left], corpus[compared.right])
    parts = [.title("\(left.title) / \(right.title)")]
    for (name, article) in [("A", left), ("B", right)] {
      let day = article.date?.value ?? "undated"
      parts.append(.item(name, "\(article.title) (\(day), \(article.id))"))
    }
    if !compared.isRelated { parts.append(.item("!", "The two are unrelated.")) }
    if let note = facts.languageNote { parts.append(.item("!", note)) }
    addTold(facts, corpus)
    for topic in FactTopic.allCases { add(topic, facts, corpus) }
    parts += [.heading("Texts"), .legend]
    parts += MarkedRow.all(of: compared, facts, corpus).map { .row($0) }
  }

  private mutating func addTold(_ facts: ComparedFacts, _ corpus: Corpus) {
    let told = facts.rows.filter(\.isToldDifferently).sorted { $0.relation < $1.relation }
    guard !told.isEmpty else { return }
    parts.append(.heading("Told differently"))
    for row in told {
      parts.append(.item(row.relation.name, corpus.words(of: row, in: facts)))
      let sentences = [(facts.left, row.leftPlaces), (facts.right, row.rightPlaces)].map {
        article, places in
        corpus[article].sentences(around: Array(places.prefix(1))).first
          .map { corpus[article].string($0) }
      }
      parts.append(
        .pair(sign: corpus.sign(of: row, in: facts), left: sentences[0], right: sentences[1]))
    }
  }

  private mutating func add(_ topic: FactTopic, _ facts: ComparedFacts, _ corpus: Corpus) {
    let rows = facts.of(topic).filter { !$0.isToldDifferently }
    guard !rows.isEmpty else { return }
    parts.append(.heading(topic.title))
    parts += rows.map { .item(corpus.sign(of: $0, in: facts), corpus.words(of: $0, in: facts)) }
  }

  // MARK: Formats

  /// Neither a control character nor a mark that turns the line gets into a file.
  private func shown(_ escaped: (Unicode.Scalar) -> String, _ text: String) -> String {
    Output.shown(text).unicodeScalars.reduce(into: "") { $0 += escaped($1) }
  }

  /// CommonMark, with the strikethrough that GitHub and others added; what would be a mark in it is escaped.
  var markdown: String {
    func escaped(_ text: String) -> String {
      shown({ "\\`*_[]<>#|&~".unicodeScalars.contains($0) ? "\\\($0)" : "\($0)" }, text)
    }
    func marked(_ pieces: [MarkedPiece], _ mark: String) -> String {
      pieces.map { $0.mark == nil ? escaped($0.text) : mark + escaped($0.text) + mark }.joined()
    }
    func quoted(_ sign: String, _ left: String?, _ right: String?) -> String {
      let lines =
        left == nil || right == nil
        ? ["> \(escaped(sign)) \(left ?? right ?? "")"]
        : ["> \(escaped(sign)) A: \(left ?? "")", "> B: \(right ?? "")"]
      return "\n" + lines.joined(separator: "\n>\n") + "\n"
    }
    let lines = parts.map { part in
      switch part {
      case .title(let text): "# \(escaped(text))\n"
      case .heading(let text): "\n## \(escaped(text))\n"
      case .item(let name, let text): "- \(escaped(name)) \(escaped(text))"
      case .pair(let sign, let left, let right):
        quoted(sign, left.map(escaped), right.map(escaped))
      case .legend:
        rowLegend.map { "\(escaped($0.sign)) \($0.meaning)" }.joined(separator: " · ")
          + " · ~~struck~~ only A has these words · **bold** only B has them\n"
      case .row(let row):
        quoted(
          row.sign, row.left.isEmpty ? nil : marked(row.left, "~~"),
          row.right.isEmpty || row.isSame ? nil : marked(row.right, "**"))
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// A page without scripts and addresses.
  var html: String {
    func escaped(_ text: String) -> String {
      shown({ ["&": "&amp;", "<": "&lt;", ">": "&gt;", "\"": "&quot;"][$0] ?? "\($0)" }, text)
    }
    func marked(_ pieces: [MarkedPiece], _ element: String) -> String {
      pieces.map { piece in
        guard let mark = piece.mark else { return escaped(piece.text) }
        let text =
          mark == .words ? escaped(piece.text) : "<mark>\(escaped(piece.text))</mark>"
        return "<\(element)>\(text)</\(element)>"
      }.joined()
    }
    func pair(_ sign: String, _ left: String, _ right: String) -> String {
      "<div class=\"pair\"><p>\(left)</p><b>\(escaped(sign))</b><p>\(right)</p></div>"
    }
    let body = parts.map { part in
      switch part {
      case .title(let text): "<h1>\(escaped(text))</h1>"
      case .heading(let text): "<h2>\(escaped(text))</h2>"
      case .item(let name, let text):
        "<p><b>\(escaped(name))</b> \(escaped(text))</p>"
      case .pair(let sign, let left, let right):
        pair(sign, escaped(left ?? ""), escaped(right ?? ""))
      case .legend:
        "<p class=\"legend\">"
          + rowLegend.map { "<b>\(escaped($0.sign))</b> \($0.meaning)" }.joined(separator: " · ")
          + " · <del>struck</del> only A has these words · <ins>underlined</ins> only B has them"
          + " · <mark>marked</mark> a number, a date, a name, a speaker, or the contrary</p>"
      case .row(let row):
        pair(row.sign, marked(row.left, "del"), marked(row.right, "ins"))
      }
    }.joined(separator: "\n")
    return """
      <!DOCTYPE html>
      <html lang="en"><head><meta charset="utf-8"><title>Comparison</title>
      <style>
      body { max-width: 72em; margin: 2em auto; padding: 0 1em; font-family: serif; line-height: 1.4 }
      .pair { display: grid; grid-template-columns: 1fr 2em 1fr; gap: 0 1em }
      .pair b { text-align: center; padding-top: 1em }
      del { color: #a02020 }
      ins { color: #106030 }
      </style></head><body>
      \(body)
      </body></html>

      """
  }
}
