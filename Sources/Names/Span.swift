// A run of words that may be a mention, before it is known which name it belongs to.

/// How sure it is that a span is a mention at all.
enum Standing: UInt8, Sendable, BitwiseCopyable {
  case certain
  /// A capital that may come from the place alone: it needs the same name elsewhere.
  case tentative
  /// Capitals that spell a common word (IS, WHO): the article must explain them.
  case unexplained
}

/// A candidate mention: tokens `first..<limit`.
struct Span: Sendable, BitwiseCopyable {
  static let none: UInt32 = .max

  var first: Int
  var limit: Int
  var standing = Standing.certain
  /// The known form that it is as a whole, an index into `Lexicon.details`, or -1.
  var form: Int32 = -1
  var evidence = TypeEvidence()
  /// The draft of the name that it belongs to.
  var name = Span.none
  var join = Join.written

  init(_ first: Int, _ limit: Int) {
    self.first = first
    self.limit = limit
  }

  var tokens: Range<Int> { first..<limit }
  var count: Int { limit - first }
}
