// What stands in titles beside what they say: the paper's name behind a dash, and the words that decide
// between two headlines of one form. Data, and the two questions about it.

import Columns
import Prose

/// A title without the name of its paper: `Storm closes port - The Bay Herald`. O(length).
func withoutPaper(_ text: Bytes, _ title: TextRange) -> TextRange {
  guard let dash = lastSeparator(text, title) else { return title }
  let name = TextRange(dash.upperBound, title.upperBound)
  let words = WordScanner(text, in: name).map(\.range)
  guard (1...longestName).contains(words.count), isPaper(text, words) || isDomain(text, name) else {
    return title
  }
  let rest = TextRange(title.lowerBound, dash.lowerBound)
  return WordScanner(text, in: rest).prefix(2).map(\.range).count == 2 ? rest : title
}

/// Whether a word decides between two headlines of one form: a number, a negation.
func isDeciding(_ text: Bytes, _ word: TextRange) -> Bool { holds(decidingWords, text, word) }

/// In words.
private let longestName = 5

private func lastSeparator(_ text: Bytes, _ title: TextRange) -> TextRange? {
  var place = title.upperBound
  while place > title.lowerBound {
    let (mark, length) = scalar(in: text, before: place)
    let start = place - length
    if separators.contains(mark), start > title.lowerBound, place < title.upperBound,
      text[start - 1] == UInt8(ascii: " "), text[place] == UInt8(ascii: " ")
    {
      return TextRange(start, place)
    }
    place = start
  }
  return nil
}

private let separators: Set<Unicode.Scalar> = ["-", "–", "—", "|", "·", "•", "»"]

private func isPaper(_ text: Bytes, _ words: [TextRange]) -> Bool {
  words.contains { holds(paperWords, text, $0) }
}

/// `bbc.com`
private func isDomain(_ text: Bytes, _ name: TextRange) -> Bool {
  let bytes = text[name.offsets].drop { $0 == UInt8(ascii: " ") }
  guard let dot = bytes.lastIndex(of: UInt8(ascii: ".")) else { return false }
  return !bytes.contains(UInt8(ascii: " ")) && (2...6).contains(bytes.endIndex - dot - 1)
}

private func holds(_ table: KeyTable, _ text: Bytes, _ word: TextRange) -> Bool {
  var folded: [UInt8] = []
  fold(text, word, into: &folded)
  return folded.withUnsafeBufferPointer { table.find($0) != nil }
}

private func table(_ words: String) -> KeyTable {
  var table = KeyTable()
  for word in words.split(whereSeparator: \.isWhitespace) {
    var word = String(word)
    _ = word.withUTF8 { table.insert($0) }
  }
  return table
}

/// Of which a paper's name has one.
private let paperWords = table(
  """
  news times post paper herald tribune gazette journal courier chronicle guardian observer telegraph
  mirror express mail star sun globe record examiner inquirer enquirer standard wire agency radio tv
  television broadcasting press reporter today daily weekly magazine review monitor dispatch bulletin
  sentinel argus echo register independent reuters ap afp tass ria interfax bloomberg bbc cnn voa npr
  cnbc dw rt euronews politico axios xinhua yonhap kyodo aljazeera
  """)

/// Folded.
private let decidingWords = table(
  """
  zero two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
  seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand
  million billion dozen dozens hundreds thousands first second third fourth fifth half
  no not never without nor neither none nobody nothing cannot cant wont isnt arent doesnt didnt dont
  """)
