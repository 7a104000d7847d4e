// The article's headline: what the page shows above the text, checked against what its head says.

import Articles
import Columns

/// Finds the headline of a page.
struct PageHeadline {
  let page: PageTree
  let metadata: PageMetadata

  /// The node of the headline that is shown, and its text; empty where the page has none. Linear.
  func find() -> (node: Int?, text: [UInt8]) {
    let claims = [
      metadata.structured.headline, metadata.value(PageMetadata.headlines), metadata.title,
    ].compactMap { $0 }.filter { !$0.isEmpty }.map(withoutSite)
    let wordsOfClaims = claims.map(words)
    let site = words(metadata.value(PageMetadata.sources) ?? metadata.structured.publisher ?? [])
    var best: (likeness: Int, node: Int, text: [UInt8])?
    for index in page.indices where page[index].tag == .heading1 && page[index].text > 0 {
      let text = page.text(of: index)
      let own = words(text)
      if own == site { continue }
      let likeness = wordsOfClaims.map { self.likeness(own, $0) }.max() ?? 50
      if likeness > best?.likeness ?? -1 { best = (likeness, index, text) }
    }
    // A first-level heading that has nothing of the claims is the site's name.
    if let best, best.likeness >= 40 || claims.isEmpty { return (best.node, best.text) }
    return (nil, claims.first ?? best?.text ?? [])
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
