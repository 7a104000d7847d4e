// What facts are read from: one article's text, with its blocks, names and date.

import Articles
import Columns
import Names
import Prose

/// One article as the readers of facts see it. The bytes are lent for as long as it is used.
package struct ReportedText {
  /// UTF-8 of the article's text.
  package let text: Bytes
  /// In order, without overlap.
  package let blocks: [Block]
  /// Whom and what it names; mentions are in order.
  package let names: ArticleNames
  /// When it was published, where that is known; the year may be unknown (0).
  package let published: PublicationDate?
  /// What stands before the first paragraph's text, such as `MOSCOW, November 20.`; empty where nothing does.
  package let dateline: TextRange

  /// An article whose mentions and blocks lie in `text`.
  package init(
    text: Bytes, blocks: [Block], names: ArticleNames, published: PublicationDate?,
    dateline: TextRange? = nil
  ) {
    self.text = text
    self.blocks = blocks
    self.names = names
    self.published = published
    self.dateline = dateline ?? TextRange(0, 0)
  }
}
