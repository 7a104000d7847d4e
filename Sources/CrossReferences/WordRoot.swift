// One form for words of one family: `accuse`, `accused`, `accusation`. Two reports of one thing inflect and derive as
// they like. Which other words mean the same, Concepts knows; search has its own analysis.

import Prose

/// Cuts endings off a folded English word, so that most words of a family share what is left. It errs on the side of
/// cutting: a sentence is never paired for one word alone. O(length).
func cutToRoot(_ word: inout [UInt8]) {
  let end = singular(word)
  word.removeLast(word.count - end.keep)
  if end.addsY { word.append(UInt8(ascii: "y")) }
  for endings in wordEndings {
    for ending in endings where word.count >= ending.least + ending.letters.count {
      if word.suffix(ending.letters.count).elementsEqual(ending.letters) {
        word.removeLast(ending.letters.count)
        break
      }
    }
  }
  guard let last = word.last, word.count > 3 else { return }
  // `travelled` and `travel`, `injury` and `injuries`, `organise` and `organize`.
  if last == word[word.count - 2] { word.removeLast() }
  if last == UInt8(ascii: "y") { word[word.count - 1] = UInt8(ascii: "i") }
  if last == UInt8(ascii: "z") { word[word.count - 1] = UInt8(ascii: "s") }
}

/// Of each list at most one ending is cut; `least` letters must be left.
private let wordEndings: [[(letters: [UInt8], least: Int)]] = {
  let lists: [[(String, Int)]] = [
    [("ly", 4)],
    [("ing", 3), ("ed", 3)],
    [
      ("ation", 4), ("ator", 4), ("ion", 5), ("ment", 4), ("ness", 4), ("ance", 5), ("ence", 5),
      ("al", 5),
    ],
    [("ate", 5), ("at", 6), ("e", 3)],
  ]
  return lists.map { $0.map { (Array($0.0.utf8), $0.1) } }
}()
