// What one article states, as a corpus hands it out: its rows with the entities that they speak of. How facts
// are found, the layer of facts knows.

import Articles
import Facts
import Names
import Prose

extension ArticleView {
  /// What it states. `Quotation.name`, `Figure.speaker` and the names of a figure's event are numbers of
  /// entities. O(facts), and where they are not kept, O(text).
  package var facts: ArticleFacts {
    var reader = FactReader()
    return facts(by: &reader)
  }

  /// The same for many articles, whose texts one reader reads where it must.
  package func facts(by reader: inout FactReader) -> ArticleFacts {
    // Facts that were kept before the corpus told the year do not know what their dates mean.
    let areKept = columns.facts.areFound && !isDatedByCorpus
    var facts = areKept ? columns.facts.facts(of: local) : factsRead(by: &reader)
    let entities = corpus.entities
    let numbers = entities.grouping.names.numbers[segment]
    facts.renumberNames { name in
      entities.entity(ofName: Int(numbers[Int(name)])).map { UInt32($0) }
    }
    return facts
  }

  /// Its quotations in order; see `facts`.
  package var quotations: [Quotation] { facts.quotations }
  /// Its figures in order; see `facts`.
  package var figures: [Figure] { facts.figures }
  /// The dates that its running text mentions, in order.
  package var dateMentions: [DateMention] { facts.dates }

  private func factsRead(by reader: inout FactReader) -> ArticleFacts {
    guard columns.names.areFound else { return ArticleFacts() }
    let found = columns.names.articleNames(local)
    var facts = withText { text in
      reader.read(
        ReportedText(
          text: text, blocks: foundBlocks, names: found.names, published: date,
          dateline: dateline?.range))
    }
    facts.renumberNames { found.numbers[Int($0)] }
    return facts
  }

  // MARK: Of whom

  /// What an entity that a fact speaks of is called.
  package func name(ofEntity entity: Int) -> String { corpus.name(ofEntity: entity) }

  /// The id of such an entity.
  package func id(ofEntity entity: Int) -> String { corpus.entities.id(entity) }

  // MARK: Why

  /// Why a quotation is given to its speaker, in sentences.
  package func why(_ quotation: Quotation) -> String {
    let isNamed = quotation.name != Quotation.nobody
    return quotation.why(
      name: isNamed ? corpus.name(ofEntity: Int(quotation.name)) : nil, text: string)
  }

  /// Why a figure has its slot, as a sentence without a full stop.
  package func why(_ figure: Figure) -> String { figure.why(text: string) }

  /// Why the parts of a date are believed that are not written; nil where all are.
  package func why(_ mention: DateMention) -> String? {
    mention.why(published: date?.value, text: string)
  }
}
