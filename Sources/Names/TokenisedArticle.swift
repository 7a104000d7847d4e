// One article as the rules see it: words with their surroundings, sentences with their casing, and
// what the whole article shows of each distinct word. No name is recognised here.

import Articles
import Columns
import Prose

/// A word in its place.
struct Token: Sendable, BitwiseCopyable {
  var range: TextRange
  /// Index into `TokenisedArticle.words`.
  var word: UInt32
  var shape: WordShape
  /// What separates it from the token before.
  var gap: Gap

  /// A capital here says nothing: a sentence or a quotation begins.
  var isInitial: Bool { gap == .beginning || gap == .openingQuote || gap == .colon }
}

/// How the words of a sentence are written, hence what a capital in it means.
enum Casing: UInt8, Sendable, BitwiseCopyable {
  /// A capital inside the sentence marks a name.
  case sentence
  /// Most words are capitalised, as in a headline: a capital marks nothing.
  case title
  /// All words are in capitals.
  case capitals
}

/// A sentence: a range of tokens.
struct Sentence: Sendable, BitwiseCopyable {
  /// Its place in the text.
  var range: TextRange
  var first: Int
  var limit: Int
  var kind: BlockKind
  var casing: Casing
  /// The first sentence of a paragraph, where a dateline may stand.
  var opensParagraph: Bool
}

/// What the article shows of a distinct word.
struct ArticleWord: Sendable, BitwiseCopyable {
  var classes: WordClass
  /// The known name that it is by itself.
  var form: Int32
  /// It stands somewhere in lower case.
  var isLower = false
  /// It stands somewhere capitalised where a capital means something.
  var isCapitalInside = false
}

/// The tokens, sentences and distinct words of one article.
struct TokenisedArticle {
  private(set) var tokens: [Token] = []
  private(set) var sentences: [Sentence] = []
  /// Folded forms of the distinct words.
  private(set) var table = KeyTable()
  private(set) var words: [ArticleWord] = []
  private let lexicon: Lexicon
  private var folded: [UInt8] = []

  init(_ lexicon: Lexicon) { self.lexicon = lexicon }

  /// Reads an article in place of the last. O(length).
  mutating func read(_ text: Bytes, _ blocks: [Block]) {
    tokens.removeAll(keepingCapacity: true)
    sentences.removeAll(keepingCapacity: true)
    words.removeAll(keepingCapacity: true)
    table = KeyTable(minimumCapacity: 512)
    for block in blocks where block.kind.mayNameThings {
      var opens = block.kind.isBody
      for sentence in SentenceScanner(text, in: block.range) {
        readSentence(text, sentence, block.kind, opensParagraph: opens)
        opens = false
      }
    }
  }

  private mutating func readSentence(
    _ text: Bytes, _ sentence: TextRange, _ kind: BlockKind, opensParagraph: Bool
  ) {
    let first = tokens.count
    for word in WordScanner(text, in: sentence) {
      let gap: Gap
      if tokens.count > first, let last = tokens.last {
        gap = Gap(
          text, last.range.upperBound..<word.range.lowerBound,
          afterPossessive: last.shape.contains(.possessive))
      } else {
        gap = .beginning
      }
      var shape = word.shape
      // A capital after a digit (3D) is none that a name begins with.
      if text[word.range.lowerBound] <= UInt8(ascii: "9") { shape.remove(.capitalised) }
      tokens.append(Token(range: word.range, word: intern(text, word), shape: shape, gap: gap))
    }
    guard tokens.count > first else { return }
    let stops = text[sentence.upperBound - 1] == UInt8(ascii: ".")
    let casing = casing(first..<tokens.count, kind, endsInStop: stops)
    sentences.append(
      Sentence(
        range: sentence, first: first, limit: tokens.count, kind: kind, casing: casing,
        opensParagraph: opensParagraph))
    noteUses(first..<tokens.count, casing, kind)
  }

  private mutating func intern(_ text: Bytes, _ word: Word) -> UInt32 {
    folded.removeAll(keepingCapacity: true)
    fold(text, word.range, into: &folded)
    let id = folded.withUnsafeBufferPointer { table.insert($0) }
    if id == words.count {
      let (classes, form) = folded.withUnsafeBufferPointer {
        (lexicon.classes(of: $0), lexicon.form($0))
      }
      words.append(ArticleWord(classes: classes, form: form.map { Int32($0) } ?? -1))
    }
    return UInt32(truncatingIfNeeded: id)
  }

  private mutating func noteUses(_ range: Range<Int>, _ casing: Casing, _ kind: BlockKind) {
    for index in range {
      let token = tokens[index]
      guard token.shape.contains(.letters) else { continue }
      if !token.shape.contains(.capitalised) {
        words[Int(token.word)].isLower = true
      } else if casing == .sentence, !kind.isTitle, !token.isInitial {
        words[Int(token.word)].isCapitalInside = true
      }
    }
  }

  /// Judges a sentence by its words, without the first and those that headlines write small.
  private func casing(_ range: Range<Int>, _ kind: BlockKind, endsInStop: Bool) -> Casing {
    var letters = 0
    var inCapitals = 0
    var content = 0
    var capitalised = 0
    for index in range where tokens[index].shape.contains(.letters) {
      let token = tokens[index]
      letters += 1
      if token.shape.contains(.allCapitals) { inCapitals += 1 }
      if index == range.lowerBound || isSmall(token) { continue }
      content += 1
      if token.shape.contains(.capitalised) { capitalised += 1 }
    }
    // Four words of five: an all-capitals line may hold a figure's unit or one's name as it is.
    if letters > 1, inCapitals * 5 >= letters * 4 { return .capitals }
    if kind == .byline || kind == .attribution { return .sentence }
    if kind.isTitle { return content > 1 && capitalised * 5 >= content * 3 ? .title : .sentence }
    // In running text only a long line without a full stop, for a list of names is no headline.
    return content > 4 && !endsInStop && capitalised * 5 >= content * 4 ? .title : .sentence
  }

  private func isSmall(_ token: Token) -> Bool {
    words[Int(token.word)].classes.contains(.function) && !token.shape.contains(.capitalised)
  }
}

extension TokenisedArticle {
  func word(_ index: Int) -> ArticleWord { words[Int(tokens[index].word)] }
  func classes(_ index: Int) -> WordClass { words[Int(tokens[index].word)].classes }
  func isCapital(_ index: Int) -> Bool { tokens[index].shape.contains(.capitalised) }
  func isAllCapitals(_ index: Int) -> Bool { tokens[index].shape.contains(.allCapitals) }

  /// One capital letter: an initial.
  func isInitialLetter(_ index: Int) -> Bool {
    tokens[index].range.count == 1 && isCapital(index)
  }

  /// Two to six capital letters, with or without full stops between them.
  func isAcronym(_ index: Int) -> Bool {
    let token = tokens[index]
    guard token.shape.contains(.allCapitals), !token.shape.contains(.digits) else { return false }
    let dotted = token.shape.contains(.dotted)
    return dotted ? token.range.count <= 12 : token.range.count <= 6
  }

  /// The folded bytes of a token.
  func withFolded<Result>(_ index: Int, _ body: (Bytes) -> Result) -> Result {
    let range = table.range(Int(tokens[index].word))
    return table.arena.withUnsafeBufferPointer { body(Bytes(rebasing: $0[range])) }
  }

  /// Whether a token's folded form is that of an ASCII literal.
  func isWord(_ index: Int, _ word: StaticString) -> Bool {
    withFolded(index) { $0.count == word.utf8CodeUnitCount && $0.hasSuffix(word) }
  }

  /// Jr. or Sr., which tell a father and a son apart.
  func isGeneration(_ index: Int) -> Bool {
    isCapital(index) && (isWord(index, "jr") || isWord(index, "sr"))
  }

  /// Appends the folded words of a range of tokens, joined by spaces.
  func appendKey(_ range: Range<Int>, to key: inout [UInt8]) {
    for index in range {
      if index > range.lowerBound { key.append(UInt8(ascii: " ")) }
      key.append(contentsOf: table.arena[table.range(Int(tokens[index].word))])
    }
  }
}

extension BlockKind {
  /// Whether names are looked for: not in the paper's own furniture.
  var mayNameThings: Bool {
    switch self {
    case .headline, .repeatedHeadline, .byline, .heading, .paragraph, .listItem, .pullQuote,
      .attribution, .seeAlsoTitle, .link, .caption, .note:
      true
    case .timestamp, .seeAlsoLabel, .credit, .boilerplate: false
    }
  }

  /// Whether the block is a title, where a capital proves less than in running text.
  var isTitle: Bool {
    switch self {
    case .headline, .repeatedHeadline, .heading, .seeAlsoTitle, .link: true
    case .byline, .timestamp, .paragraph, .listItem, .pullQuote, .attribution, .seeAlsoLabel,
      .credit, .caption, .note, .boilerplate:
      false
    }
  }
}
