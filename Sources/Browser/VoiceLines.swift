// The view of who else says what, set in lines: the article's text sentence by sentence, and below the current sentence
// what each account says to it. Where the lines stand is VoicesLayout's business.

import Articles
import CrossReferences
import NewsCorpus
import Prose
import Screen

extension VoicesView {
  /// A line of the text; a gap where a paragraph begins has no range.
  struct Line: Equatable, Sendable {
    /// The number of its sentence, or of the one behind the gap.
    var sentence: Int
    var range: TextRange?
    /// Of a sentence, the line with the signs.
    var isFirst = false
  }

  /// A line of what is told of a sentence.
  struct ToldLine: Equatable, Sendable {
    enum Content: Equatable, Sendable {
      /// Who says it, and what differs.
      case voice(Voice, difference: String)
      /// A part of what an article says, with the places that differ.
      case sentence(article: Int, TextRange, places: [TextRange])
      case words(String)
    }

    var content: Content
    /// The column of its account.
    var column: Int?

    /// Whether an account begins here.
    var isVoice: Bool { if case .voice = content { true } else { false } }
  }

  /// The text in lines, an empty one where a paragraph begins. O(text).
  func voiceLines(_ article: ArticleView, _ sentences: [TextRange], columns: Int) -> [Line] {
    let starts = Set(article.paragraphStarts)
    var lines: [Line] = []
    article.withText { text in
      for (number, sentence) in sentences.enumerated() {
        if !lines.isEmpty, starts.contains(sentence.start) { lines.append(Line(sentence: number)) }
        let ranges = wrap(text, sentence.offsets, columns: columns, newlines: .blanks)
        for (index, range) in ranges.enumerated() {
          lines.append(
            Line(
              sentence: number, range: TextRange(range.lowerBound, range.upperBound),
              isFirst: index == 0))
        }
      }
    }
    return lines
  }

  /// Who says what to the current sentence, and who is silent.
  func toldLines(_ corpus: Corpus, columns: Int) -> [ToldLine] {
    guard let sentence, !accounts.isEmpty else { return [] }
    var lines: [ToldLine] = []
    for voice in heard where voice.article < corpus.articleCount {
      let column = column(of: voice.article)
      let other = corpus[voice.article]
      if layout.isBeside, !lines.isEmpty { lines.append(ToldLine(content: .words(""))) }
      lines.append(
        ToldLine(
          content: .voice(voice, difference: difference(voice, corpus)), column: column))
      let places = voice.saysOtherwise ? voice.evidence.map(\.there) : []
      let parts = other.withText { text in
        wrap(
          text, voice.place.offsets, columns: max(1, columns - Self.toldIndent - 1),
          newlines: .blanks)
      }
      lines += parts.map { part in
        ToldLine(
          content: .sentence(
            article: voice.article, TextRange(part.lowerBound, part.upperBound), places: places),
          column: column)
      }
    }
    if let silent = silent(sentence) {
      if layout.isBeside, !lines.isEmpty { lines.append(ToldLine(content: .words(""))) }
      lines += wrapped(silent, columns: columns - 3).map { ToldLine(content: .words($0)) }
    }
    return lines
  }

  /// `silent: Northline Wire a, Meridian Daily c d`: who was asked and does not say a sentence; nil where all do.
  private func silent(_ sentence: VoicedSentence) -> String? {
    var sources: [(name: String, letters: String)] = []
    for column in order.indices where isAsked(column) {
      let account = accounts[order[column]]
      guard !sentence.voices.contains(where: { $0.article == account.article }) else { continue }
      if let known = sources.firstIndex(where: { $0.name == account.source }) {
        sources[known].letters += " \(Self.letter(column))"
      } else {
        sources.append((account.source, Self.letter(column)))
      }
    }
    guard !sources.isEmpty else { return nil }
    return "silent: \(sources.map { "\($0.name) \($0.letters)" }.joined(separator: ", "))"
  }

  /// Columns before what an account says.
  static let toldIndent = 5

  /// The letter of a column; behind the last letter they are only counted.
  static func letter(_ column: Int) -> String {
    let letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
    return column < letters.count ? String(letters.dropFirst(column).prefix(1)) : "+"
  }

  /// `9 / ≥7 killed`: what the article counts, and what the other; empty where they do not differ.
  private func difference(_ voice: Voice, _ corpus: Corpus) -> String {
    guard voice.saysOtherwise, let article else { return "" }
    let words = voice.evidence.map { $0.figureWords(article, voice.article, corpus) }
    return words.joined(separator: ", ")
  }
}

extension Corpus {
  /// In the margin: how an account stands to a sentence of an article.
  func sign(of voice: Voice, to article: Int) -> String {
    guard let difference = voice.difference else { return voice.sameSign }
    return difference == .update ? updateSign(article, voice.article) : difference.sign
  }
}

extension Voice {
  /// Of an account that says the same.
  fileprivate var sameSign: String { label == .quote ? "\"" : label.sign }

  /// Behind a source.
  var words: String {
    switch label {
    case .same: "the same words"
    case .reworded: "reworded"
    case .quote: "the same quotation"
    case .note: "the same note"
    case .figures: "otherwise"
    case .onlyLeft, .onlyRight: ""
    }
  }
}

extension Evidence {
  /// Two figures as they stand to each other; as they are written where they are not known as figures.
  fileprivate func figureWords(_ article: Int, _ other: Int, _ corpus: Corpus) -> String {
    let (left, right) = (corpus[article], corpus[other])
    let mark = label == .update ? corpus.updateSign(article, other) : label.mark
    guard let one = left.figures.first(where: { $0.range == here }),
      let other = right.figures.first(where: { $0.range == there })
    else { return "\(left.string(here)) \(mark) \(right.string(there))" }
    return Browser.words(of: one, in: left, mark, other, in: right)
  }
}

extension ArticleView {
  /// Where paragraphs begin. A dateline is no sentence, so its paragraph's first sentence begins behind it and the space
  /// after it.
  fileprivate var paragraphStarts: [UInt32] {
    let behind = dateline.map { dateline in
      withText { text in
        let end = min(dateline.range.upperBound, text.count)
        return UInt32(end + text[end...].prefix { $0 <= 0x20 }.count)
      }
    }
    return blocks.map(\.range.start) + [behind].compactMap { $0 }
  }
}
