// What a parser dropped, changed or doubted, with its place: nothing is lost in silence.

import Prose

/// A remark about one place of an article's text.
package struct Diagnostic: Equatable, Sendable, BitwiseCopyable {
  /// What a remark is about.
  package enum Code: UInt8, CaseIterable, Sendable, BitwiseCopyable {
    /// The headline stands again as a line of its own.
    case repeatedHeadline
    /// Bytes that are no UTF-8 were replaced by U+FFFD.
    case invalidEncoding
    /// NUL bytes were replaced by U+FFFD.
    case nulBytes
    /// The text was decoded from UTF-16.
    case decodedUTF16
    /// The text was decoded from another encoding than UTF-8 and UTF-16.
    case decoded
    /// UTF-8 had been read as Windows-1252 and written as UTF-8 again; that was undone.
    case doubleEncoded
    /// A packed file is cut short or damaged: only its beginning could be unpacked.
    case incompleteArchive
    /// The text has no words.
    case empty
    /// Nothing could serve as a headline.
    case noHeadline
    /// Day and month of a printed date may be the other way round: only its year was taken.
    case ambiguousDate
    /// What stands in a date's place is no date of any calendar that we read.
    case unreadableDate
    /// A date lies in the future: it was not believed.
    case futureDate
    /// Two dates of the article lie further apart than an article is worked on; each has its remark.
    case conflictingDates
    /// The text is longer than offsets reach: nothing of it was read.
    case tooLong
    /// The document holds only the beginning of the text, and says so.
    case truncated
    /// The document says that the article, or a part of it, is for subscribers only.
    case paywalled
    /// The sender asks not to publish the article before some time.
    case embargoed
    /// The document's marks are broken so that text behind this place may be lost.
    case brokenMarkup

    /// The word that `articles --json` prints.
    package var name: String {
      switch self {
      case .repeatedHeadline: "repeatedHeadline"
      case .invalidEncoding: "invalidEncoding"
      case .nulBytes: "nulBytes"
      case .decodedUTF16: "decodedUTF16"
      case .decoded: "decoded"
      case .doubleEncoded: "doubleEncoded"
      case .incompleteArchive: "incompleteArchive"
      case .empty: "empty"
      case .noHeadline: "noHeadline"
      case .ambiguousDate: "ambiguousDate"
      case .unreadableDate: "unreadableDate"
      case .futureDate: "futureDate"
      case .conflictingDates: "conflictingDates"
      case .tooLong: "tooLong"
      case .truncated: "truncated"
      case .paywalled: "paywalled"
      case .embargoed: "embargoed"
      case .brokenMarkup: "brokenMarkup"
      }
    }
  }

  /// What it is about.
  package var code: Code
  /// Of `decoded` and `decodedUTF16`: the encoding, and in the two lowest bits the evidence; else 0.
  private var detail: UInt8 = 0
  /// The place that it is about; the first one where there are several.
  package var range: TextRange

  /// A remark about a place.
  package init(_ code: Code, _ range: TextRange) {
    self.code = code
    self.range = range
  }

  /// The remark that a text was decoded from `encoding`, and how that was told.
  package init(decodedFrom encoding: TextEncoding, _ evidence: EncodingEvidence, _ range: TextRange)
  {
    self.init(encoding == .utf16 ? .decodedUTF16 : .decoded, range)
    detail = encoding.rawValue << 2 | evidence.rawValue
  }

  /// The encoding that the text was decoded from, and how that was told.
  package var decodedFrom: (encoding: TextEncoding, evidence: EncodingEvidence)? {
    guard code == .decoded || code == .decodedUTF16,
      let encoding = TextEncoding(rawValue: detail >> 2),
      let evidence = EncodingEvidence(rawValue: detail & 3)
    else { return nil }
    return (encoding, evidence)
  }

  /// Whether the text that is shown differs from the bytes of the file.
  package var isRepair: Bool {
    switch code {
    case .invalidEncoding, .nulBytes, .decodedUTF16, .decoded, .doubleEncoded, .incompleteArchive:
      true
    case .repeatedHeadline, .empty, .noHeadline, .ambiguousDate, .unreadableDate, .futureDate,
      .conflictingDates, .tooLong, .truncated, .paywalled, .embargoed, .brokenMarkup:
      false
    }
  }

  /// Whether text of the article may be missing.
  package var isLoss: Bool {
    switch code {
    case .incompleteArchive, .truncated, .paywalled, .brokenMarkup: true
    case .repeatedHeadline, .invalidEncoding, .nulBytes, .decodedUTF16, .decoded, .doubleEncoded,
      .empty, .noHeadline, .ambiguousDate, .unreadableDate, .futureDate, .conflictingDates,
      .tooLong, .embargoed:
      false
    }
  }

  /// One sentence for people.
  package var message: String {
    switch code {
    case .repeatedHeadline: "the headline is printed a second time"
    case .invalidEncoding: "not valid UTF-8: unreadable bytes are shown as U+FFFD"
    case .nulBytes: "NUL bytes are shown as U+FFFD"
    case .decodedUTF16, .decoded:
      decodedFrom.map { "decoded from \($0.encoding.name), \($0.evidence.reason)" } ?? "decoded"
    case .doubleEncoded: "repaired: UTF-8 was read as Windows-1252 and written again"
    case .incompleteArchive: "the packed file is cut short or damaged: this is its beginning"
    case .empty: "no words in this file"
    case .noHeadline: "no headline found"
    case .ambiguousDate: "day and month of this date may be the other way round"
    case .unreadableDate: "this date cannot be read"
    case .futureDate: "this date lies in the future: it is not believed"
    case .conflictingDates: "the article's dates lie more than a week apart: this is one of them"
    case .tooLong: "longer than 4 GiB: not read"
    case .truncated: "only the beginning of the text: the file holds no more of it"
    case .paywalled: "not free to read where it was published: the text may be cut here"
    case .embargoed: "embargoed: its sender asks not to publish it before a given time"
    case .brokenMarkup: "the document’s marks are broken here: text behind this may be missing"
    }
  }
}
