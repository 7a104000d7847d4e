// The words under which articles name things other than by the words of their names, so that a
// search for `isis` finds Islamic State. Why a form belongs to its name, mentions know.

import Columns
import Names
import Prose

/// A form whose words its name has not: `isis` of `islamic state`.
struct NameForm: Sendable, BitwiseCopyable {
  /// Index into `SegmentNames.names`.
  var name: UInt32
  /// Its folded words joined by single spaces, of `SegmentNames.bytes`.
  var words: ColumnRange
}

/// Collects the forms of a segment's names, each once.
struct NameFormBuilder {
  private(set) var forms: [NameForm] = []
  private var known = KeyTable()
  private var folded: [UInt8] = []

  /// Takes a mention; `bytes` is where names keep their words. O(mention).
  mutating func add(_ mention: Mention, of text: Bytes, keepingIn bytes: inout [UInt8]) {
    switch mention.join {
    case .written, .surname: return  // words of the name itself
    case .acronym, .initials, .variant: break
    }
    folded.removeAll(keepingCapacity: true)
    withUnsafeBytes(of: mention.name) { folded.append(contentsOf: $0) }
    let start = folded.count
    for word in WordScanner(text, in: mention.range) {
      if folded.count > start { folded.append(UInt8(ascii: " ")) }
      fold(text, word.range, into: &folded)
    }
    let form = folded.withUnsafeBufferPointer { known.insert($0) }
    guard form == forms.count else { return }
    let words = ColumnRange(
      start: UInt32(bytes.count), end: UInt32(bytes.count + folded.count - start))
    bytes.append(contentsOf: folded[start...])
    forms.append(NameForm(name: mention.name, words: words))
  }
}
