// Why a figure or a quotation is read as it is, and what other articles have in its place; why a reference is one,
// AboutReference says.

import CrossReferences
import Facts
import NewsCorpus
import Screen

extension BrowserModel {
  /// What is known of the fact that is selected in its pane.
  var aboutFact: Overlay? {
    guard let article = reader.article, article < corpus.articleCount else { return nil }
    switch focus {
    case .figures: return figures.selected.map { about($0, in: corpus[article]) }
    case .quotes:
      switch quotes.selected {
      case .quotation(let number):
        return about(quotes.quotations[number], quotes.matches(of: number), in: corpus[article])
      case .said(let number):
        let said = quotes.said[number]
        guard said.article < corpus.articleCount else { return nil }
        return about(said.quotation, [], in: corpus[said.article])
      case .elsewhere(let number):
        let match = quotes.matches[number]
        guard match.other < corpus.articleCount else { return nil }
        var list = rows(of: match.there, in: corpus[match.other])
        list.add("One utterance", "\(match.why) (\(percent(match.confidence)) sure)")
        return Overlay(title: "About this quotation", lines: list.lines)
      case .speaker, nil: return nil
      }
    case .references:
      guard let reference = references.selected else { return nil }
      return .reference(reference, corpus, columns: layout.body.columns)
    case .articles, .reader, .entities: return nil
    }
  }

  private func about(_ figure: Figure, in article: ArticleView) -> Overlay {
    var list = FactList(columns: layout.body.columns - 24)
    list.add("Figure", figure.written)
    list.add("Written", article.string(figure.range))
    list.add("Counts", article.counted(figure))
    list.add("Slot", "\(figure.slot.name) (\(figure.confidence) % sure)")
    list.add("Why", article.why(figure))
    list.add("Sign", figure.extent.words)
    list.add("Stated by", article.source(of: figure))
    list.add("Event", article.event(of: figure, figures.facts.dates))
    for related in figures.related(to: figure) where related.other < corpus.articleCount {
      let sure = "\(percent(related.relation.confidence)) sure"
      list.lines.append(.blank)
      list.add(related.relation.relation.name, related.words(corpus))
      list.add("", corpus[related.other].string(related.relation.there.range))
      list.add("", "\(related.relation.why) (\(sure))")
    }
    return Overlay(title: "About this figure", lines: list.lines)
  }

  private func about(
    _ quotation: Quotation, _ matches: [QuotationMatch], in article: ArticleView
  ) -> Overlay {
    var list = rows(of: quotation, in: article)
    for match in matches where match.other < corpus.articleCount {
      let other = corpus[match.other]
      list.lines.append(.blank)
      list.add("Elsewhere", "\(match.relation.sign) in \(other.id)")
      list.add("", other.beginning(of: match.there.range))
      list.add("", "\(match.why) (\(percent(match.confidence)) sure)")
    }
    return Overlay(title: "About this quotation", lines: list.lines)
  }

  private func rows(of quotation: Quotation, in article: ArticleView) -> FactList {
    var list = FactList(columns: layout.body.columns - 24)
    let isNamed = quotation.name != Quotation.nobody
    list.add("Quotation", article.beginning(of: quotation.range))
    list.add("Speaker", isNamed ? article.name(ofEntity: Int(quotation.name)) : "nobody is named")
    list.add("Form", quotation.form.words)
    list.add("Why", "\(article.why(quotation)) (\(quotation.confidence) % sure)")
    list.add("Article", article.title)
    return list
  }
}

extension ArticleView {
  /// Who states a figure, as far as the text tells.
  fileprivate func source(of figure: Figure) -> String? {
    if figure.speaker != FigureEvent.none { return name(ofEntity: Int(figure.speaker)) }
    return figure.statedBy.isEmpty ? nil : string(figure.statedBy)
  }
}
