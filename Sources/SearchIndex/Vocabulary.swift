// The words of a segment when all of them are known: how each folds, and of which term it is a form. In
// which articles they stand is PostingSorter's business.

import Columns
import Prose

/// Which form of which term each written word is.
///
/// Terms are numbered in byte order. The forms of a term are numbered from the most frequent one on.
struct Vocabulary {
  /// A written word as a form of a term.
  struct Form: BitwiseCopyable {
    var term: UInt32
    /// Among the forms of the term.
    var number: UInt32 = 0
  }

  /// By written word, in articles whose words are stemmed.
  private(set) var stemmed: [Form]
  /// The same in other articles; empty where there are none.
  private(set) var unstemmed: [Form]
  /// By term: how many forms it has.
  private(set) var formCounts: [UInt32]
  /// By term: how many words are a form of it, those in headlines besides.
  private(set) var wordCounts: [UInt32]
  private(set) var terms = SortedWordsWriter()
  private(set) var dictionary = FormDictionary.Writer()
  private(set) var spellings = SpellingTable.Builder()

  var termCount: Int { formCounts.count }

  /// O(words), and sorts of the ways in which they are written.
  init(_ builder: IndexBuilder, _ stemmer: SnowballStemmer) {
    let counts = WordCounts(builder)
    let folding = WordFolding(builder.written, counts)
    let stems = WordStems(folding, counts, stemmer)
    formCounts = Array(repeating: 0, count: stems.order.count)
    wordCounts = formCounts
    let absent = Form(term: .max)
    stemmed = Array(repeating: absent, count: counts.stemmed.count)
    unstemmed = Array(repeating: absent, count: counts.unstemmed.count)
    var forms = Self.forms(folding, counts, stems)
    for form in forms {
      formCounts[Int(form.term)] += 1
      wordCounts[Int(form.term)] += form.count
    }
    number(&forms)
    for form in forms {
      let number = Form(term: form.term, number: form.number)
      if form.isStemmed { stemmed[Int(form.word)] = number }
      if form.isUnstemmed { unstemmed[Int(form.word)] = number }
    }
    stems.table.withTerms { stem in
      for id in stems.order { terms.append(stem(Int(id))) }
    }
    writeForms(forms, builder.written, folding)
  }

  /// A form while they are being numbered.
  private struct CountedForm {
    /// As it is written.
    var word: UInt32
    /// As it is folded.
    var folded: UInt32
    var term: UInt32
    var count: UInt32
    var number: UInt32 = 0
    /// Whether it stands in articles whose words are stemmed, and in others.
    var isStemmed: Bool
    var isUnstemmed: Bool
  }

  /// All of them, in the order of the folded forms, and of each the stemmed ones first.
  private static func forms(
    _ folding: WordFolding, _ counts: WordCounts, _ stems: WordStems
  ) -> [CountedForm] {
    let isMixed = !counts.unstemmed.isEmpty
    var forms: [CountedForm] = []
    forms.reserveCapacity(counts.stemmed.count)
    folding.forEachWord { folded, words in
      let (stem, itself) = (stems.stemmed[folded], isMixed ? stems.unstemmed[folded] : .max)
      let isOneTerm = stem == itself
      for word in words {
        let count = counts.stemmed[Int(word)]
        let more = isMixed && isOneTerm ? counts.unstemmed[Int(word)] : 0
        guard count + more > 0 else { continue }
        forms.append(
          CountedForm(
            word: word, folded: UInt32(truncatingIfNeeded: folded), term: stem,
            count: count &+ more, isStemmed: count > 0, isUnstemmed: more > 0))
      }
      guard isMixed, !isOneTerm else { return }
      for word in words where counts.unstemmed[Int(word)] > 0 {
        forms.append(
          CountedForm(
            word: word, folded: UInt32(truncatingIfNeeded: folded), term: itself,
            count: counts.unstemmed[Int(word)], isStemmed: false, isUnstemmed: true))
      }
    }
    return forms
  }

  /// Numbers the forms of each term. Terms with one form, as most are, need no sorting.
  private func number(_ forms: inout [CountedForm]) {
    var ranked: [(key: UInt64, form: UInt32)] = []
    for (index, form) in forms.enumerated() where formCounts[Int(form.term)] > 1 {
      let key = UInt64(form.term) << 32 | UInt64(UInt32.max - form.count)
      ranked.append((key, UInt32(truncatingIfNeeded: index)))
    }
    ranked.sort { ($0.key, $0.form) < ($1.key, $1.form) }
    var (term, number) = (UInt64.max, UInt32(0))
    for one in ranked {
      number = one.key >> 32 == term ? number + 1 : 0
      term = one.key >> 32
      forms[Int(one.form)].number = number
    }
  }

  private mutating func writeForms(
    _ forms: [CountedForm], _ written: TermTable, _ folding: WordFolding
  ) {
    written.withTerms { written in
      folding.table.withTerms { folded in
        var start = 0
        while start < forms.count {
          let first = forms[start]
          let bytes = folded(Int(first.folded))
          if start == 0 || forms[start - 1].folded != first.folded {
            dictionary.append(bytes)
            spellings.append(bytes)
          }
          var end = start + 1
          while end < forms.count, forms[end].folded == first.folded, forms[end].term == first.term
          {
            end += 1
          }
          dictionary.append(
            term: first.term,
            forms[start..<end].map { (Writing(written(Int($0.word)), folded: bytes), $0.number) },
            isAlone: formCounts[Int(first.term)] == 1,
            isFollowed: end < forms.count && forms[end].folded == first.folded)
          start = end
        }
      }
    }
  }
}
