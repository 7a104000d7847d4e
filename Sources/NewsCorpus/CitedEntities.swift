// Whom an article cites, by the corpus's entities, and the numbers that it writes: both are read from the same words.

import Facts
import Names

extension ArticleView {
  /// The numbers of its running text, and whom its sentences cite, quotations or not; names are numbers of entities.
  /// O(text).
  func numbersAndSources(
    _ mentions: [EntityMention]
  ) -> (numbers: [WrittenNumber], sources: [CitedSource]) {
    var names = ArticleNames()
    names.mentions = mentions.map {
      Mention(range: $0.range, type: $0.type, join: $0.join, name: UInt32($0.entity))
    }
    var words = FigureTokens()
    let blocks = blocks
    return withText { text in
      words.readWithSources(text, blocks)
      let sources = words.citedSources(
        ReportedText(
          text: text, blocks: blocks, names: names, published: date, dateline: dateline?.range))
      return (words.writtenNumbers(text), sources)
    }
  }
}
