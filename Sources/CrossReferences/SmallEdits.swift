// Whether the changed words of a pair may change what it says. Which words changed, WordMarks knows.

import Columns
import Prose

extension WordMarks {
  /// Whether a number, a date, a name, the speaker or a negation changed, or a word stands for its opposite: then the edit is none that may be passed over, however
  /// few its words. O(changed words).
  package func changeSense(_ left: Bytes, _ right: Bytes) -> Bool {
    func changesSense(_ mark: WordMark, _ text: Bytes) -> Bool {
      mark.kind != .words
        || WordScanner(text, in: mark.range).contains { isDeciding(text, $0.range) }
    }
    return self.left.contains { changesSense($0, left) }
      || self.right.contains { changesSense($0, right) }
  }
}
