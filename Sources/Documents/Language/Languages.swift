// Which language an article is in: English by its function words, scripts of one language by their
// letters, all others by CLD2's statistics. What a document declares is believed where these are unsure.

import Articles
import CDocuments
import Columns

/// Tells languages.
package enum Languages {
  /// In bytes: how much of a text is looked at, and of it for plain English.
  private static let (window, firstLook) = (2048, 1024)

  /// The language of valid UTF-8; nil where neither the text nor `declared` (a BCP 47 tag such as
  /// `en-GB`) says. A text that is clearly in another language than the declared one is believed.
  /// Constant for long texts: about 2 µs for English, 50 µs where statistics are needed.
  package static func code(of text: Bytes, declared: [UInt8]? = nil) -> LanguageCode? {
    let claim = declared.flatMap { LanguageCode(tag: $0) }
    guard let found = detected(text) else { return claim }
    guard let claim, claim.resembles(found) else { return found }
    return claim
  }

  private static func detected(_ text: Bytes) -> LanguageCode? {
    if EnglishWords.areFrequent(in: text.sample(firstLook)) { return LanguageCode("en") }
    let sample = text.sample(wholeCharacters: window)
    let scripts = Scripts(sample)
    if let language = scripts.language { return language }
    // Below that CLD2 guesses by names.
    guard scripts.shared >= 24 else { return nil }
    // Ill-formed UTF-8 makes CLD2 crash: a caller's mistake must not.
    guard UTF8Sequence.firstFault(sample) == sample.count else { return nil }
    return statistical(sample)
  }

  private static func statistical(_ sample: Bytes) -> LanguageCode? {
    var share: Int32 = 0
    let code = sample.withMemoryRebound(to: CChar.self) {
      cdocuments_language($0.baseAddress, $0.count, &share)
    }
    guard let code, share >= 50 else { return nil }
    return LanguageCode(tag: String(cString: code).utf8)
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// The bytes up to a length, without the beginning of a character at the end.
  fileprivate func sample(wholeCharacters length: Int) -> Bytes {
    guard count > length else { return self }
    var end = length
    while end > 0, self[end] & 0xC0 == 0x80 { end -= 1 }
    return sample(end)
  }
}
