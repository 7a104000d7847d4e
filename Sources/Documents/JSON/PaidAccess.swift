// What schema.org's vocabulary says of who may read an article.

import Columns

extension JSONValue {
  /// Whether an article, or one of its parts, is said not to be free: `isAccessibleForFree`, also of
  /// what `hasPart` names. O(members).
  var isPaid: Bool {
    self["isAccessibleForFree"]?.isNo == true || self["hasPart"]?.holdsPaidPart == true
  }

  /// Whether a part, or one of several, is said not to be free.
  var holdsPaidPart: Bool {
    self["isAccessibleForFree"]?.isNo == true
      || elements.contains { $0["isAccessibleForFree"]?.isNo == true }
  }

  /// `false`, `"False"`, `"https://schema.org/False"`.
  var isNo: Bool { bool == false || bytes?.isNo == true }
}

extension Bytes {
  /// Whether the text says no, as JSON, schema.org and tables write it.
  var isNo: Bool {
    let word = split(separator: UInt8(ascii: "/")).last.map { $0.map(ASCIILetters.lowered) } ?? []
    return word.elementsEqual("false".utf8) || word.elementsEqual("no".utf8)
      || word.elementsEqual("0".utf8)
  }
}
