// The article's headline: what the page shows above the text, checked against what its head says.

import Articles
import Columns

/// Finds the headline of a page.
struct PageHeadline {
  let page: PageTree
  let metadata: PageMetadata
  /// Where the article's text begins.
  let branch: Int?

  /// The headline; empty where the page has none.
  func text() -> [UInt8] {
    let said = metadata.structured.headline ?? metadata.value(PageMetadata.headlines)
    let claims = [said, metadata.value(PageMetadata.headlines), metadata.title].compactMap { $0 }
    let wordsOfClaims = claims.map(words)
    var best: (likeness: Int, text: [UInt8])?
    for index in page.indices where page[index].tag == .heading1 && page[index].text > 0 {
      let text = self.text(of: index)
      let likeness = wordsOfClaims.map { self.likeness(words(text), $0) }.max() ?? 50
      if likeness > best?.likeness ?? -1 { best = (likeness, text) }
    }
    if let best, best.likeness >= 40 { return best.text }
    if let said, !said.isEmpty { return withoutSite(said) }
    if let best, best.likeness > 0 || metadata.title.isEmpty { return best.text }
    return withoutSite(metadata.title)
  }

  private func text(of index: Int) -> [UInt8] {
    var text: [UInt8] = []
    for inner in index..<page[index].end where page[inner].tag == .text {
      text.append(contentsOf: page[inner].markup.textBytes)
      text.append(0x20)
    }
    return text
  }

  private func words(_ text: [UInt8]) -> Set<String> {
    Set(
      String(decoding: text, as: UTF8.self).lowercased().split { !$0.isLetter && !$0.isNumber }.map(
        String.init))
  }

  /// The share of the first's words among the second's, in percent.
  private func likeness(_ own: Set<String>, _ other: Set<String>) -> Int {
    own.isEmpty ? 0 : own.intersection(other).count * 100 / own.count
  }

  /// Without the site's name behind the last ` | `, ` - ` or ` – `, where enough is left.
  private func withoutSite(_ title: [UInt8]) -> [UInt8] {
    let text = String(decoding: title, as: UTF8.self)
    for sign in [" | ", " – ", " — ", " - ", " » ", " :: ", "_"] {
      let pieces = text.split(separator: sign)
      guard pieces.count > 1, let longest = pieces.max(by: { $0.count < $1.count }),
        let end = pieces.lastIndex(of: longest)
      else { continue }
      return Array(pieces[...end].joined(separator: sign).utf8)
    }
    return title
  }
}
