// Names in less room than they need: they end with a word, so that two of them do not end alike in the middle of one.

import Screen

/// As many whole words of a name as fit into some columns with `…` behind them: `harbour-post-0311…`. A word that is too
/// long itself is cut. Words end at what is neither letter nor digit.
func shortened(_ name: String, columns: Int) -> String {
  guard Width.of(name) > columns else { return name }
  var kept = ""
  var width = 1
  for character in name {
    width += Width.of(String(character))
    if width > columns { break }
    kept.append(character)
  }
  let next = name.dropFirst(kept.count).first
  if next.map(isOfWord) ?? false, let last = kept.lastIndex(where: { !isOfWord($0) }) {
    kept = String(kept[..<last])
  }
  while let last = kept.last, !isOfWord(last) { kept.removeLast() }
  return "\(kept)…"
}

private func isOfWord(_ character: Character) -> Bool { character.isLetter || character.isNumber }
