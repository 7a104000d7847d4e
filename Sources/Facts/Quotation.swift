// What somebody is quoted saying: where it stands, who said it, and by which sign that is known.

import Prose

/// How a quotation is printed.
package enum QuotationForm: UInt8, CaseIterable, Sendable, BitwiseCopyable {
  /// A speaker's own sentence or sentences.
  case direct
  /// A speaker's words inside a reporter's sentence: `called it “a grave mistake”`.
  case fragment
  /// Set apart from the running text, with the speaker's name below.
  case pullQuote

  /// The word that `facts --json` prints.
  package var name: String {
    switch self {
    case .direct: "direct"
    case .fragment: "fragment"
    case .pullQuote: "pullQuote"
    }
  }
}

/// What says that somebody speaks.
package enum SpeakingSign: UInt8, CaseIterable, Sendable, BitwiseCopyable {
  /// Nothing does.
  case none
  /// `“…,” said X`
  case clauseAfter
  /// `X said: “…”`, `X said that it was “…”`
  case clauseBefore
  /// `according to X`
  case accordingTo
  /// `X: “…”`
  case label
  /// The line below a pull quote.
  case nameLine
  /// `“…, he said. …”`: the marks hold the reporter's clause, too.
  case insideMarks
  /// `X’s remark that “…”`
  case spokenOf
  /// The quotation before has a speaker, and this one goes on without one.
  case continued
  /// The sentence before says that somebody spoke.
  case sentenceBefore
  /// The headline names one speaker, and the text another way of saying the same.
  case headline
}

/// How the words that name a speaker came to mean somebody.
package enum SpeakerReading: UInt8, CaseIterable, Sendable, BitwiseCopyable {
  /// They mean nobody of the article's names: `a spokesman`.
  case unnamed
  /// They are the name.
  case named
  /// `he`, `she`, `it`: whom the text speaks of.
  case pronoun
  /// `the head of the agency`: by what the article says of a person.
  case role
  /// `the diplomat`, `the ministry`: the one of whom that can be said.
  case kind
  /// Who is named further down only.
  case foretold
}

/// A quotation in an article's text, with its speaker where one can be told.
package struct Quotation: Equatable, Sendable, BitwiseCopyable {
  /// No number of a name.
  package static var nobody: UInt32 { .max }

  /// The words with their marks; of several paragraphs from the first mark to the last.
  package var range: TextRange
  /// How it is printed.
  package var form: QuotationForm
  /// The words that name the speaker, be it by a pronoun; empty where nothing does.
  package var speaker = TextRange(0, 0)
  /// Index into `ArticleNames.names`, or `nobody`.
  package var name = Quotation.nobody
  /// The verb that says so, or what stands for it; empty where nothing does.
  package var cue = TextRange(0, 0)
  /// By which sign somebody is said to speak.
  package var sign = SpeakingSign.none
  /// How the words for the speaker were understood.
  package var reading = SpeakerReading.unnamed
  /// In per cent: that it is a quotation, and this speaker's where one is given.
  package var confidence: UInt8

  /// A quotation that nobody is known to have said.
  package init(range: TextRange, form: QuotationForm, confidence: UInt8) {
    self.range = range
    self.form = form
    self.confidence = confidence
  }
}
