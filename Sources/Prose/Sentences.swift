// Where sentences end. What a sentence says is not known here.

import Columns

/// Streams the sentences of one block of text, without the white space between them.
///
/// A sentence ends after `.`, `!`, `?` or `…` (with the quotation marks and brackets that close
/// after it) when white space follows and the next word could begin a sentence: a capital, a digit,
/// an opening mark or a letter of a script without capitals. A full stop after a title ends nothing;
/// after initials (`J. Smith`, `the U.S. Navy`) and other usual abbreviations it does only before a
/// word that opens sentences (`the U.S. The …`). Ideographic full stops need no space. O(length).
package struct SentenceScanner: IteratorProtocol, Sequence {
  /// Ends where the range does, so that nothing is read beyond it.
  private let text: Bytes
  private var offset: Int

  /// The sentences of a part of the text. `range` is clamped to the text.
  package init(_ text: Bytes, in range: TextRange) {
    self.text = Bytes(rebasing: text[..<Swift.min(range.upperBound, text.count)])
    offset = Swift.min(range.lowerBound, self.text.count)
  }

  /// The next sentence, without white space at its ends. O(its length).
  package mutating func next() -> TextRange? {
    skipSpace()
    guard offset < text.count else { return nil }
    let start = offset
    var sentenceEnd = start
    var wordStart = start
    while offset < text.count {
      let place = offset
      if asciiClass(text[place]) == .lower {
        offset += 1
        sentenceEnd = offset
        continue
      }
      let (scalar, length) = scalar(in: text, at: place)
      offset += length
      let kind = characterClass(scalar)
      if kind != .space { sentenceEnd = offset }
      if kind.isOfWord { continue }
      let word = wordStart..<place
      if scalar != "." { wordStart = offset }
      guard isStop(scalar) else { continue }
      if skipClosers() { wordStart = offset }
      sentenceEnd = offset
      if endsSentence(scalar, word) { break }
    }
    return TextRange(start, sentenceEnd)
  }

  private mutating func skipSpace() {
    while offset < text.count {
      let (scalar, length) = scalar(in: text, at: offset)
      guard characterClass(scalar) == .space else { return }
      offset += length
    }
  }

  /// Stops and closing marks that belong to the sentence: `?!`, `...”`, `.)`. Says whether there
  /// were any.
  private mutating func skipClosers() -> Bool {
    let start = offset
    while offset < text.count {
      let (scalar, length) = scalar(in: text, at: offset)
      guard isStop(scalar) || isCloser(scalar) else { break }
      offset += length
    }
    return offset > start
  }

  private func isStop(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case ".", "!", "?", "…", "؟", "۔", "।": true
    default: isIdeographicStop(scalar)
    }
  }

  private func isIdeographicStop(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "。" || scalar == "！" || scalar == "？"
  }

  private func isCloser(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case ")", "]", "\"", "'", "”", "’", "»", "›", "）", "」", "』", "】", "》": true
    default: false
    }
  }

  private func endsSentence(_ stop: Unicode.Scalar, _ word: Range<Int>) -> Bool {
    if isIdeographicStop(stop) { return true }
    guard let next = beginning() else { return false }
    return stop != "." || !isAbbreviation(word, before: next)
  }

  /// Where, after white space, something stands that could begin a sentence; or the end of the text.
  private func beginning() -> Int? {
    var cursor = offset
    while cursor < text.count {
      let (scalar, length) = scalar(in: text, at: cursor)
      let kind = characterClass(scalar)
      if kind == .space {
        cursor += length
      } else {
        return cursor > offset && canBegin(scalar, kind) ? cursor : nil
      }
    }
    return cursor
  }

  private func canBegin(_ scalar: Unicode.Scalar, _ kind: CharacterClass) -> Bool {
    switch kind {
    case .upper, .digit, .quote, .ideograph, .apostrophe: true
    case .lower: !scalar.properties.isLowercase  // Arabic, Hindi, Korean have no capitals
    case .space, .mark, .other: "([-–—".unicodeScalars.contains(scalar)
    }
  }

  /// Whether a full stop after this word, with the next word at `next`, stands inside a sentence.
  private func isAbbreviation(_ word: Range<Int>, before next: Int) -> Bool {
    guard word.count <= 7 else { return false }
    let folded = String(decoding: text[word], as: UTF8.self).lowercased()
    if titleAbbreviations.contains(folded) { return true }
    if numberingAbbreviations.contains(folded) { return isDigit(next) }
    return (isInitials(word) || abbreviations.contains(folded)) && !opensSentence(next)
  }

  /// A capital, or capitals with full stops between them: `J`, `O.J`, `U.S`.
  private func isInitials(_ word: Range<Int>) -> Bool {
    word.count % 2 == 1
      && word.allSatisfy { index in
        (index - word.lowerBound) % 2 == 1
          ? text[index] == UInt8(ascii: ".")
          : text[index] >= UInt8(ascii: "A") && text[index] <= UInt8(ascii: "Z")
      }
  }

  private func opensSentence(_ next: Int) -> Bool {
    let letters = text[next...].prefix(8).prefix { $0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7a }
    // `J. A. Smith`: an initial is no article.
    if letters.endIndex < text.count, text[letters.endIndex] == UInt8(ascii: ".") { return false }
    return sentenceOpeners.contains(String(decoding: letters, as: UTF8.self).lowercased())
  }

  private func isDigit(_ place: Int) -> Bool {
    place < text.count && text[place] >= UInt8(ascii: "0") && text[place] <= UInt8(ascii: "9")
  }
}
