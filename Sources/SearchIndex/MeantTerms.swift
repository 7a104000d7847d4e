// Which terms of a segment a word of a query means, and which forms of them. What these hold is
// PostingList's business.

import Columns
import Prose

extension String {
  /// Calls `body` with its bytes.
  func withBytes<Result>(_ body: (Bytes) -> Result) -> Result {
    var copy = self
    return copy.withUTF8(body)
  }
}

/// A term, and which of its forms are meant.
struct MeantTerm: Equatable {
  var term: Int
  /// By number of the form; nil where all are meant.
  var forms: [Bool]?
}

/// A word of a query, ready to be looked up in one segment after the other. One thread's own.
final class WordLookup {
  let meaning: WordMeaning
  /// What is looked for: a stem, a folded form or its beginning.
  fileprivate let bytes: [UInt8]
  /// As it was typed.
  fileprivate let typed: [UInt8]
  fileprivate let match: FuzzyMatch?
  fileprivate var pattern: PatternMatcher?

  /// How many edits are allowed.
  var mostEdits: Int {
    if case .misspelt(_, let edits) = meaning { return edits }
    return 0
  }

  init(_ meaning: WordMeaning, stemmer: SnowballStemmer) {
    self.meaning = meaning
    var (bytes, typed): ([UInt8], [UInt8]) = ([], [])
    var match: FuzzyMatch?
    switch meaning {
    case .stem(let word):
      typed = Array(word.utf8)
      bytes = typed.withUnsafeBufferPointer { stemmer.withStem($0) { Array($0) } }
    case .form(let word), .capitals(let word), .beginning(let word): bytes = Array(word.utf8)
    case .exact(let word):
      typed = Array(word.utf8)
      typed.withUnsafeBufferPointer { fold($0, TextRange(0, $0.count), into: &bytes) }
    case .misspelt(let word, let edits):
      bytes = Array(word.utf8)
      match = bytes.withUnsafeBufferPointer { FuzzyMatch($0, edits: edits) }
    case .pattern(let wanted):
      bytes = wanted.literalStart
      pattern = PatternMatcher(wanted)
    }
    (self.bytes, self.typed, self.match) = (bytes, typed, match)
  }
}

extension IndexSegment {
  /// The terms that a word means here, in order, with the forms of each. O(log terms), and O(terms) of
  /// beginnings, misspelt words and patterns.
  func terms(of word: WordLookup) -> [MeantTerm] {
    switch word.meaning {
    case .stem: terms(ofStem: word)
    case .form:
      meant { take in forms.forEach(in: range(of: word.bytes)) { take.all($0) } }
    case .capitals:
      meant { take in
        forms.forEach(in: range(of: word.bytes)) { form in
          form.forEachWriting { writing, number in
            if writing.isInCapitals(folded: word.bytes) { take.one(form, number) }
          }
        }
      }
    case .exact:
      meant { take in
        forms.forEach(in: range(of: word.bytes)) { form in
          form.forEachWriting { writing, number in
            if writing.isSame(as: word.typed, folded: word.bytes) { take.one(form, number) }
          }
        }
      }
    case .beginning:
      meant { take in forms.forEach(in: range(beginningWith: word.bytes)) { take.all($0) } }
    case .misspelt:
      meant { take in forEachForm(near: word) { form, _ in take.all(form) } }
    case .pattern:
      meant { take in
        forms.forEach(
          in: range(beginningWith: word.bytes),
          where: { $0.withUnsafeBufferPointer { word.pattern?.matches($0) ?? false } },
          { take.all($0) })
      }
    }
  }

  /// The term of a stem with all its forms; where articles are not stemmed, the word itself too.
  private func terms(ofStem word: WordLookup) -> [MeantTerm] {
    let stem = word.bytes.withUnsafeBufferPointer { term($0) }.map { MeantTerm(term: $0) }
    guard holdsUnstemmed else { return stem.map { [$0] } ?? [] }
    var own = meant { take in forms.forEach(in: range(of: word.typed)) { take.all($0) } }
    own.removeAll { $0.term == stem?.term }
    if let stem { own.append(stem) }
    return own.sorted { $0.term < $1.term }
  }

  /// The terms of a misspelt word by the number of edits that their forms are from it, from none on. O(terms).
  func termsByEdits(of word: WordLookup) -> [[MeantTerm]] {
    var taken = Array(repeating: MeantForms(), count: word.mostEdits + 1)
    forEachForm(near: word) { form, edits in taken[edits].all(form) }
    return taken.map { $0.terms(of: self) }
  }

  private func forEachForm(
    near word: WordLookup, _ body: (_ form: FormDictionary.FormOfTerm, _ edits: Int) -> Void
  ) {
    guard let match = word.match, match.isShort else {
      return forms.forEach(in: range(of: word.bytes)) { body($0, 0) }
    }
    var edits: Int?
    word.bytes.withUnsafeBufferPointer { wanted in
      spellings.forEachCandidate(wanted, edits: word.mostEdits) { form in
        forms.forEach(
          in: form..<form + 1,
          where: {
            edits = $0.withUnsafeBufferPointer { match.edits(to: $0) }
            return edits != nil
          }, { body($0, edits ?? 0) })
      }
    }
  }

  private func range(of folded: [UInt8]) -> Range<Int> {
    folded.withUnsafeBufferPointer { forms.range(of: $0) }
  }

  private func range(beginningWith start: [UInt8]) -> Range<Int> {
    folded(start) { forms.range(beginningWith: $0) }
  }

  private func folded<Result>(_ bytes: [UInt8], _ body: (Bytes) -> Result) -> Result {
    bytes.withUnsafeBufferPointer(body)
  }

  private func meant(_ body: (inout MeantForms) -> Void) -> [MeantTerm] {
    var taken = MeantForms()
    body(&taken)
    return taken.terms(of: self)
  }
}

/// Forms that a word means, while they are being found.
private struct MeantForms {
  /// The term, and the number of the form.
  private var found: [UInt64] = []

  mutating func all(_ form: FormDictionary.FormOfTerm) {
    form.forEachWriting { _, number in one(form, number) }
  }

  mutating func one(_ form: FormDictionary.FormOfTerm, _ number: UInt32) {
    found.append(UInt64(form.term) << 32 | UInt64(number))
  }

  /// The forms by term. O(n log n).
  func terms(of segment: IndexSegment) -> [MeantTerm] {
    let sorted = found.sorted()
    var terms: [MeantTerm] = []
    var start = 0
    while start < sorted.count {
      let term = Int(sorted[start] >> 32)
      var end = start + 1
      while end < sorted.count, Int(sorted[end] >> 32) == term { end += 1 }
      let count = Int(segment.formCounts[term])
      if count == end - start, count < UInt8.max {
        terms.append(MeantTerm(term: term))
      } else {
        let numbers = sorted[start..<end].map { Int(truncatingIfNeeded: $0 & 0xffff_ffff) }
        var forms = [Bool](repeating: false, count: (numbers.last ?? 0) + 1)
        for number in numbers { forms[number] = true }
        terms.append(MeantTerm(term: term, forms: forms))
      }
      start = end
    }
    return terms
  }
}

extension Writing {
  /// Whether all its letters are capitals.
  fileprivate func isInCapitals(folded: [UInt8]) -> Bool {
    switch self {
    case .small: false
    case .capitalised: false
    case .capitals: folded.count { $0 >= UInt8(ascii: "a") } > 1
    case .other(let written):
      WordScanner(written).allSatisfy { $0.shape.contains(.allCapitals) }
    }
  }

  /// Whether a word that folds so is written so.
  fileprivate func isSame(as typed: [UInt8], folded: [UInt8]) -> Bool {
    typed.withUnsafeBufferPointer { typed in
      folded.withUnsafeBufferPointer { folded in
        switch (self, Writing(typed, folded: folded)) {
        case (.small, .small), (.capitalised, .capitalised), (.capitals, .capitals): true
        // Strings are equal whether their accents are letters of their own or not.
        case (.other(let one), .other(let other)):
          String(decoding: one, as: UTF8.self) == String(decoding: other, as: UTF8.self)
        case (.small, _), (.capitalised, _), (.capitals, _), (.other, _): false
        }
      }
    }
  }
}
