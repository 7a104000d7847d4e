// The lists: written as the look-up needs them.

import Columns
import Prose
import Testing

@testable import Names

@Suite("Lexicon")
struct LexiconTests {
  private let lexicon = Lexicon.shared

  private func strings(_ table: KeyTable) -> [String] {
    (0..<table.count).map { String(decoding: table.arena[table.range($0)], as: UTF8.self) }
  }

  @Test("Every word and form is folded, as the words of a text are")
  func folded() {
    for string in strings(lexicon.words) + strings(lexicon.forms) {
      #expect(foldedWords(string) == string)
    }
  }

  @Test("No form has more words than are looked for")
  func lengths() {
    for form in strings(lexicon.forms) {
      #expect(form.split(separator: " ").count <= Lexicon.longestForm)
    }
  }

  @Test("The canonical form of a canonical form is itself, and its kind is the same")
  func canonical() {
    for form in lexicon.details {
      let canonical = lexicon.details[Int(form.canonical)]
      #expect(canonical.canonical == form.canonical)
      #expect(canonical.kind.type == form.kind.type)
    }
  }

  @Test("A word may be of several classes, an unknown one is of none")
  func classes() {
    func classes(_ word: String) -> WordClass {
      Array(word.utf8).withUnsafeBufferPointer { lexicon.classes(of: $0) }
    }
    #expect(classes("general").contains(.title))
    #expect(classes("jordan").contains(.given))
    #expect(classes("the").contains(.function))
    #expect(classes("qqq") == [])
  }
}
