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
    if let named = named() { return named }
    if let shown = shown(claims + [metadata.title]) { return shown }
    return (nil, claims.first ?? best?.text ?? [])
  }

  /// The one element that is called the headline; an overview has several. Authors have names, too.
  private func named() -> (node: Int?, text: [UInt8])? {
    var only: Int?
    for index in page.indices where page[index].cues.contains(.headline) && page[index].text > 0 {
      if let outer = only, index < page[outer].end { continue }
      let parent = page[index].parent
      let cues = page[index].cues.union(parent >= 0 ? page[parent].cues : [])
      guard cues.isDisjoint(with: [.byline, .comments, .hidden]) else { continue }
      if only != nil { return nil }
      only = index
    }
    guard let only, page[only].text <= Self.longest else { return nil }
    return (only, page.text(of: only))
  }

  /// Notes without a headline are called their own name, in bytes without white space.
  private static let longest = 300

  /// Less is a word of the navigation that the page's title begins with, in bytes.
  private static let shortest = 12

  /// What the page shows in any element that is all of a claim, or all of it before the site's name;
  /// a heading before others.
  private func shown(_ claims: [[UInt8]]) -> (node: Int?, text: [UInt8])? {
    let claims = claims.map { $0.filter { $0 > 0x20 } }
    let longest = claims.map(\.count).max() ?? 0
    var best: (node: Int, text: [UInt8])?
    for index in page.indices
    where (Self.shortest...max(longest, Self.shortest)) ~= page[index].text {
      let node = page[index]
      guard node.tag != .text, node.tag != .link, 2 * node.linked < node.text,
        best == nil || node.tag == .heading || index < page[best?.node ?? 0].end
      else { continue }
      let text = page.text(of: index)
      guard claims.contains(where: { begins($0, with: text.filter { $0 > 0x20 }) }) else {
        continue
      }
      best = (index, text)
      if node.tag == .heading { break }
    }
    return best.map { ($0.node, $0.text) }
  }

  private func begins(_ claim: [UInt8], with text: [UInt8]) -> Bool {
    guard claim.starts(with: text), 3 * text.count >= claim.count else { return false }
    guard claim.count > text.count else { return true }
    // `-`, `_`, `|`, and the signs of General Punctuation, among them `–`, `—` and `·` of Latin-1.
    return [0x2D, 0x5F, 0x7C, 0xE2, 0xC2].contains(claim[text.count])
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
    return withoutGluedSite(title)
  }

  /// Chinese titles have no blank around the hyphen.
  private func withoutGluedSite(_ title: [UInt8]) -> [UInt8] {
    guard let hyphen = title.lastIndex(of: UInt8(ascii: "-")), hyphen > 0 else { return title }
    let name = title[(hyphen + 1)...]
    let rest = title[..<hyphen]
    let head = rest.last == UInt8(ascii: "-") ? rest.dropLast() : rest
    guard let last = head.last, last >= 0x80, name.contains(where: { $0 >= 0x80 }),
      2 * name.count < title.count
    else { return title }
    return Array(head)
  }
}
